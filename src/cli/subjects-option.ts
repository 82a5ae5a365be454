/** `--subjects FILE`: a bureau's own list of 科目, which comes before the built-in names. */
import { SheetView } from '../binding/sheet-view';
import { useSubjects } from '../lexicon/catalogue';
import { decodeText, readCsv, readSubjectList, SubjectListError } from '../lexicon/subject-list';
import { readWorkbook } from '../workbook/read';
import { fileFault } from './fault';
import { readInput } from './files';
import { explain } from './system-fault';

export async function loadSubjects(file: string | undefined): Promise<void> {
  if (file === undefined) return useSubjects([]);
  const bytes = await readInput(file);
  try {
    useSubjects(
      readSubjectList(/\.(?:csv|txt)$/i.test(file) ? readCsv(decodeText(bytes)) : await rowsOf(bytes)),
    );
  } catch (error) {
    if (error instanceof SubjectListError) throw fileFault(file, error.message);
    throw explain(file, error);
  }
}

/** All sheets of it: bureaus put 功能 and 经济 on two. */
async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const { sheets } = await readWorkbook(bytes);
  return sheets.flatMap((sheet) => {
    const view = new SheetView(sheet);
    return Array.from({ length: view.rowCount }, (_, row) =>
      Array.from({ length: Math.min(view.columnCount, 20) }, (__, column) => view.text(row, column)),
    );
  });
}
