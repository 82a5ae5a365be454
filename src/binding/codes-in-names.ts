/** 科目 codes printed before the names, in forms that have no column of codes: `2080501 行政单位离退休`. */
import { CATALOGUES, dimensionOf } from '../lexicon/catalogue';
import type { SubjectDimension } from '../lexicon/catalogue';
import { foldSubject } from '../lexicon/fold';

interface Row extends Readonly<Record<SubjectDimension, string>> {
  readonly name: string;
  readonly unitCode: string;
}

interface Printed {
  readonly dimension: SubjectDimension;
  readonly code: string;
  readonly name: string;
  /** Brackets say that it is a code. */
  readonly bracketed: boolean;
  /** A blank or a dash stands between code and name: 205教育局 is a department. */
  readonly apart: boolean;
}

function printedBefore(text: string): Printed | null {
  const match = /^\s*([[【〔]?)\s*(\d{3}|\d{5}|\d{7})(?:\s*[\]】〕])?(\s*[-—－–、.]?\s*)(\D.*)$/s.exec(text);
  const [, bracket = '', code = '', apart = '', name = ''] = match ?? [];
  const dimension = dimensionOf(code);
  return match && dimension
    ? { dimension, code, name, bracketed: bracket !== '', apart: apart !== '' }
    : null;
}

/** The code that a name begins with; null where that may be something else's than a 科目's. */
export function codeInName(text: string): Pick<Printed, 'dimension' | 'code' | 'name'> | null {
  const printed = printedBefore(text);
  if (!printed) return null;
  const { dimension, code, name, bracketed, apart } = printed;
  const { byCode } = CATALOGUES[dimension];
  const known = byCode(code);
  // No catalogue holds every 项: seven digits of a 类 that there is are one, whatever it is called.
  const isItem = apart && code.length === 7 && byCode(code.slice(0, 3)) !== undefined;
  const isNamed = known !== undefined && foldSubject(known.name) === foldSubject(name);
  return bracketed || isItem || isNamed ? { dimension, code, name } : null;
}

/** A 科目 that no catalogue has, or has under another name, next to a row of its own 类 that carries a code. */
export function withCodesBeside<R extends Row>(rows: readonly R[]): R[] {
  // The next row with a name, from the last row up.
  const after = new Map<R, R | undefined>();
  let below: R | undefined;
  for (const row of [...rows].reverse()) {
    after.set(row, below);
    if (row.name !== '') below = row;
  }
  let before: R | undefined;
  return rows.map((row) => {
    if (row.name === '') return row;
    before = codedBeside(row, [before, after.get(row)]);
    return before;
  });
}

function codedBeside<R extends Row>(row: R, beside: readonly (R | undefined)[]): R {
  if (row.functional !== '' || row.economic !== '' || row.unitCode !== '') return row;
  const printed = printedBefore(row.name);
  if (!printed || (!printed.apart && printed.code.length < 7)) return row;
  const { dimension, code, name } = printed;
  const sameClass = beside.some((other) => other?.[dimension].startsWith(code.slice(0, 3)));
  return sameClass ? { ...row, [dimension]: code, name: name.trim() } : row;
}
