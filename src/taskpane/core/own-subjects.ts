/** A bureau's own list of 科目: taken from its file, and again from what the workbook remembers. */
import { dimensionOf, useSubjects } from '../../lexicon/catalogue';
import type { Subject } from '../../lexicon/catalogue';
import { readSubjectFile } from '../../session/subject-file';

export async function loadSubjects(
  name: string,
  bytes: Uint8Array,
): Promise<{ count: number; kept: string }> {
  const own = await readSubjectFile(name, bytes);
  useSubjects(own);
  return { count: own.length, kept: JSON.stringify(own.map((one) => [one.code, one.name])) };
}

/** Whatever else a workbook may hold there is passed over. */
export function keepSubjects(kept: string): void {
  const rows = parsed(kept);
  useSubjects(
    rows.flatMap((row): Subject[] => {
      const [code, name] = Array.isArray(row) ? (row as unknown[]) : [];
      return typeof code === 'string' && typeof name === 'string' && name !== '' && dimensionOf(code)
        ? [{ code, name, evidence: 'bureau' }]
        : [];
    }),
  );
}

function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
