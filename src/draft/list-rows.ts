/** Rows that the department lists itself: totals above or below them, its own line, and blank rows. */
import { fold } from '../lexicon/fold';
import type { PackLabel, RowItem } from '../template/schema';
import { named } from './named';
import type { BodyRow } from './read-row';
import type { DraftRows } from './rows';

export interface ListFacts {
  readonly axes: readonly ('unit' | 'functional' | 'economic' | 'project')[];
  readonly hasUnit: boolean;
  /** Its amounts add up to something: lists of 指标 or of names do not. */
  readonly needsTotal: boolean;
  /** Where the other lists of this workbook print their total. */
  readonly totalLast: boolean;
  /** What all its amounts are, as its columns say. */
  readonly nature?: PackLabel['nature'];
}

const LIST_ROWS = { unit: 4, functional: 20, economic: 40, project: 20 } as const;

/** A list: its totals above or below, the department's own line, and blank rows between. */
export function readListRows(
  body: readonly BodyRow[],
  { axes, hasUnit, needsTotal, totalLast, nature }: ListFacts,
): DraftRows {
  const filled = body.filter(({ text, hasNumbers }) => text.trim() !== '' || hasNumbers);
  const last = filled[filled.length - 1];
  const said = filled.filter(({ text }) => isListTotal(text));
  // 小计 closes a list beside another.
  const totals = said.length === 0 && last && fold(last.text) === '小计' ? [last] : said;
  // 人员经费合计 and 公用经费合计 below two lists side by side.
  const sums = filled.flatMap(({ text }): RowItem[] => {
    const label = /合计$/.test(fold(text)) && !isListTotal(text) ? named(['nature'], fold(text)) : null;
    // 人员经费合计 in a column of 人员经费 is the total of its list.
    const own = label?.nature !== undefined && label.nature === nature ? {} : label;
    return own ? [{ text, label: own, optional: true }] : [];
  });
  const lines = Math.max(...axes.map((axis) => LIST_ROWS[axis]), filled.length - totals.length);
  const repeat: RowItem = { repeat: [...axes], rows: Math.min(500, lines) };
  const [first] = filled;
  const [total] = totals;
  const department: RowItem[] = hasUnit ? [{ text: '{部门}', label: {}, optional: true }] : [];
  // On a blank form the total stands alone: above the empty rows or below them.
  const above = total !== undefined && total === first && (filled.length > 1 || total === body[0]);
  if (total && above) return { rows: [{ text: total.text, label: {} }, ...department, repeat], doubts: [] };
  if (total) return { rows: [repeat, { text: total.text, label: {} }], doubts: [] };
  if (!needsTotal) return { rows: [repeat, ...sums], doubts: [] };
  const added: RowItem = { text: '合计', label: {}, optional: true };
  return totalLast
    ? { rows: [repeat, added], doubts: [], covers: {} }
    : { rows: [added, ...department, repeat], doubts: [], covers: {} };
}

export function isListTotal(text: string): boolean {
  return /^(?:收入|支出)?(?:合计|总[计数])-?$/.test(fold(text));
}
