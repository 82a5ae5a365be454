/**
 * A hidden column of amounts that is none of its form's: last year's, or what a clerk reckoned beside the table. No copy
 * that is published has it, so no sum of the table counts it. A column that the form may have is read, hidden or not.
 */
import { fold } from '../lexicon/fold';
import { dimensionsOfColumns, LAST_YEAR, ROLE_WORDS, TOTAL } from '../lexicon/form-words';
import { labelNamed } from '../lexicon/headings';
import { foldHeader } from './header';
import type { Sheet } from '../workbook/model';

/** Such columns of the sheet; none where they all are the form's. */
export function columnsApart(sheet: Sheet): ReadonlySet<number> {
  return new Set([...(sheet.hiddenColumns ?? [])].filter((column) => isApart(sheet, column)));
}

/** The sheet without them; what is merged from one of them over its neighbours stays theirs. */
export function withoutColumns(sheet: Sheet, apart: ReadonlySet<number>): Sheet {
  if (apart.size === 0) return sheet;
  const heads = new Set(
    sheet.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`),
  );
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      row?.map((cell, column) => (apart.has(column) && !heads.has(`${at},${column}`) ? undefined : cell)),
    ),
  };
}

/** It holds amounts, which codes are not, and the last word above them names nothing that forms divide money by. */
function isApart({ rows }: Sheet, column: number): boolean {
  const values = rows.map((row) => row?.[column]?.value ?? null);
  const first = values.findIndex((value) => typeof value === 'number');
  if (!values.some((value) => typeof value === 'number' && !Number.isInteger(value))) return false;
  const words = values.slice(0, first).filter((value) => typeof value === 'string' && value.trim() !== '');
  const written = (words[words.length - 1] as string | undefined) ?? '';
  const head = fold(written);
  return head === '' || LAST_YEAR.test(head) || !(isOfForms(head) || TOTAL.test(foldHeader(written)));
}

const isOfForms = (head: string) =>
  TOTAL.test(head) ||
  ROLE_WORDS.some(({ pattern }) => pattern.test(head)) ||
  ['income', 'expense', 'procurement', 'asset'].some(
    (measure) => labelNamed(dimensionsOfColumns(measure), head) !== null,
  );
