/** What a workbook itself calls its 科目: codes with the names, amounts and rows that they stand beside. */
import type { SubjectDimension } from '../lexicon/catalogue';
import { foldSubject } from '../lexicon/fold';
import type { RawRow } from './raw-row';

export interface CodedRow {
  /** The list that the row stands in. */
  readonly list: object;
  readonly row: RawRow;
  readonly code: string;
  /** Folded. */
  readonly name: string;
}

export class CodeVocabulary {
  private readonly byCode = new Map<string, CodedRow[]>();
  private readonly byName = new Map<string, CodedRow[]>();

  learn(list: object, rows: readonly RawRow[]): void {
    for (const row of rows) {
      const dimension = codedDimension(row);
      if (!dimension || row.name === '') continue;
      const entry = { list, row, code: row[dimension], name: foldSubject(row.name) };
      put(this.byCode, `${dimension} ${entry.code}`, entry);
      put(this.byName, `${dimension} ${entry.name}`, entry);
    }
  }

  /** Rows with that code, the asking one left out. */
  rowsOf(dimension: SubjectDimension, code: string, but: RawRow): readonly CodedRow[] {
    return (this.byCode.get(`${dimension} ${code}`) ?? []).filter(({ row }) => row !== but);
  }

  rowsNamed(dimension: SubjectDimension, name: string, but: RawRow): readonly CodedRow[] {
    return (this.byName.get(`${dimension} ${name}`) ?? []).filter(({ row }) => row !== but);
  }
}

export function codedDimension(row: RawRow): SubjectDimension | null {
  return row.functional !== '' ? 'functional' : row.economic !== '' ? 'economic' : null;
}

function put(map: Map<string, CodedRow[]>, key: string, entry: CodedRow): void {
  const known = map.get(key);
  if (known) known.push(entry);
  else map.set(key, [entry]);
}
