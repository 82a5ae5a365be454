/** What a workbook itself calls its 科目: codes with the names, amounts and rows that they stand beside. */
import type { SubjectDimension } from '../lexicon/catalogue';
import { foldSubject } from '../lexicon/fold';
import type { RawRow } from './raw-row';

export interface CodedRow {
  /** The list that the row stands in, its rows, and which of them it is. */
  readonly list: object;
  readonly rows: readonly RawRow[];
  readonly index: number;
  readonly row: RawRow;
  readonly code: string;
  /** Folded. */
  readonly name: string;
}

export class CodeVocabulary {
  private readonly byCode = new Map<string, CodedRow[]>();
  /** How many rows of a name have each code: 行政运行 stands in thousands. */
  private readonly codes = new Map<string, Map<string, number>>();
  private readonly carried = new Set<string>();

  learn(list: object, rows: readonly RawRow[]): void {
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as RawRow;
      const dimension = codedDimension(row);
      if (!dimension || row.name === '' || (dimension === 'economic' && row.economic.startsWith('5')))
        continue;
      const entry = { list, rows, index, row, code: row[dimension], name: foldSubject(row.name) };
      put(this.byCode, `${dimension} ${entry.code}`, entry);
      const name = `${dimension} ${entry.name}`;
      const codes = this.codes.get(name) ?? new Map<string, number>();
      codes.set(entry.code, (codes.get(entry.code) ?? 0) + 1);
      this.codes.set(name, codes);
    }
  }

  /** Lists of projects have codes beside names that are no 科目's. */
  carry(rows: readonly RawRow[]): void {
    for (const row of rows) {
      const dimension = codedDimension(row);
      if (dimension) this.carried.add(`${dimension} ${row[dimension]}`);
    }
  }

  /** Whether a list of projects has that code. */
  isCarried(dimension: SubjectDimension, code: string): boolean {
    return this.carried.has(`${dimension} ${code}`);
  }

  /** Rows with that code, the asking one left out. */
  rowsOf(dimension: SubjectDimension, code: string, but: RawRow): readonly CodedRow[] {
    return (this.byCode.get(`${dimension} ${code}`) ?? []).filter(({ row }) => row !== but);
  }

  /** Codes of the rows with that name, the row that asks and has this code left out. */
  codesOf(dimension: SubjectDimension, name: string, but: string): string[] {
    const codes = this.codes.get(`${dimension} ${name}`) ?? [];
    return [...codes].flatMap(([code, count]) => (code === but && count === 1 ? [] : [code]));
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
