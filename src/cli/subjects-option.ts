/** `--subjects FILE`: a bureau's own list of 科目, which comes before the built-in names. */
import { useSubjects } from '../lexicon/catalogue';
import { SubjectListError } from '../lexicon/subject-list';
import { readSubjectFile } from '../session/subject-file';
import { fileFault } from './fault';
import { readInput } from './files';
import { explain } from './system-fault';

export async function loadSubjects(file: string | undefined): Promise<void> {
  if (file === undefined) return useSubjects([]);
  const bytes = await readInput(file);
  try {
    useSubjects(await readSubjectFile(file, bytes));
  } catch (error) {
    if (error instanceof SubjectListError) throw fileFault(file, error.message);
    throw explain(file, error);
  }
}
