/** A bureau's own list of 科目 (code, name, year), as it hands them out: a table with a header, in any order of columns. */
import { dimensionOf } from './catalogue';
import type { Subject } from './catalogue';
import { fold } from './fold';

export class SubjectListError extends Error {
  override readonly name = 'SubjectListError';
}

const CODE = /编码|代码|科目编号|^code$/i;
const NAME = /名称|^科目$|^name$/i;
const YEAR = /年度|年份|^year$/i;

/**
 * The latest year's name of a code comes first.
 * @throws SubjectListError where no row of the list is a 科目
 */
export function readSubjectList(rows: readonly (readonly string[])[]): Subject[] {
  const head = rows.findIndex(
    (row) => row.some((text) => CODE.test(fold(text))) && row.some((text) => NAME.test(fold(text))),
  );
  const at = (pattern: RegExp, otherwise: number) => {
    const found = head < 0 ? -1 : (rows[head] ?? []).findIndex((text) => pattern.test(fold(text)));
    return found < 0 ? otherwise : found;
  };
  const [code, name, year] = [at(CODE, 0), at(NAME, 1), at(YEAR, -1)];
  const found = rows.slice(head + 1).flatMap((row) => {
    const digits = fold(row[code] ?? '').replace(/\.0+$/, '');
    const text = (row[name] ?? '').trim();
    if (text === '' || dimensionOf(digits) === null) return [];
    return [
      {
        subject: { code: digits, name: text, evidence: 'bureau' as const },
        year: Number(row[year] ?? 0) || 0,
      },
    ];
  });
  if (found.length === 0)
    throw new SubjectListError('里面没有读出科目：第一行应是“编码、名称、年度”，编码是 3、5 或 7 位数字');
  return found.sort((a, b) => b.year - a.year).map(({ subject }) => subject);
}

/** A .csv as Excel and WPS write it: commas or tabs, quotes around what holds them. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const separator = /^[^\n,]*\t/.test(text) ? '\t' : ',';
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, 'g');
  for (const match of text.replace(/^\ufeff/, '').matchAll(pattern)) {
    const [all, cell = '', end] = match;
    if (all === '' && row.length === 0) break;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Most lists come out of a Chinese Excel: GBK, unless the bytes are UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
