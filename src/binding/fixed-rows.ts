/** Rows whose texts the form fixes, found again by their texts and their order. */
import { fold, foldItem, foldSubject } from '../lexicon/fold';
import { sameWords } from '../lexicon/same-words';
import type { FixedItem, Item } from '../template/template';
import { align } from './align';
import { similarity } from './similarity';

export interface SheetRow {
  readonly row: number;
  readonly text: string;
  readonly hasAmounts: boolean;
}

interface FoldedItem {
  readonly plain: readonly string[];
  readonly item: readonly string[];
  readonly subject: readonly string[];
}

/** 213 农林水支出: a row's code is read before its name is held against the form's. */
const CODE_BEFORE = /^\s*[[【]?\d{3}[\]】]?[-—、.\s]*(?=\p{Script=Han})/u;

const cache = new WeakMap<FixedItem, FoldedItem>();

function folded(item: FixedItem): FoldedItem {
  let result = cache.get(item);
  if (!result) {
    const texts = [item.text, ...item.aliases].map((text) => text.replace(/\{[^}]*\}/g, ''));
    result = {
      plain: texts.map(fold),
      item: texts.map(foldItem),
      subject: texts.map((text) => foldSubject(text.replace(CODE_BEFORE, ''))),
    };
    cache.set(item, result);
  }
  return result;
}

interface FoldedText {
  readonly plain: string;
  readonly item: string;
  readonly subject: string;
}

/** A row is held against every item of its form; its text is folded once. */
interface FoldedRow extends SheetRow {
  readonly folded: FoldedText;
}

const foldedRow = (row: SheetRow): FoldedRow => ({
  row: row.row,
  text: row.text,
  hasAmounts: row.hasAmounts,
  folded: { plain: fold(row.text), item: foldItem(row.text), subject: foldSubject(row.text) },
});

const ALIKE = 0.75;
/** Less than any wording that is nearly the form's: 人员支出合计 for 人员经费合计. */
const SAME_WORDS = 0.5;

/** 1 for the same wording, less for a retyped one, 0 for another row. */
function rowScore(item: FixedItem, text: FoldedText, wordings: ReadonlySet<string>): number {
  const known = folded(item);
  if (text.plain === '' || known.plain[0] === '') return 0;
  if (known.plain.includes(text.plain)) return 1;
  if (known.item.includes(text.item)) return 0.95;
  if (known.subject.includes(text.subject)) return 0.9;
  // What has its own item in the form is no retyped other one.
  if (wordings.has(text.item) || wordings.has(text.subject)) return 0;
  const near = Math.max(...known.item.map((one) => similarity(one, text.item, ALIKE)));
  if (near >= ALIKE) return near * 0.8;
  return known.item.some((one) => sameWords(one, text.item)) ? SAME_WORDS : 0;
}

/** For every item, the sheet row that it is (an index into `rows`), or −1. */
export function matchFixed(items: readonly Item[], sheetRows: readonly SheetRow[]): number[] {
  const rows = sheetRows.map(foldedRow);
  const wordings = new Set(
    items.flatMap((item) => (item.kind === 'fixed' ? [...folded(item).item, ...folded(item).subject] : [])),
  );
  const scoreOf = (item: Item | undefined, row: FoldedRow | undefined) => scoreRow(item, row, wordings);
  const repeatAt = items.findIndex((item) => item.kind === 'repeat');
  if (repeatAt < 0)
    return outOfOrder(
      align(items.length, rows.length, (i, j) => scoreOf(items[i], rows[j])),
      items,
      rows,
      scoreOf,
    );
  // A list may be long: look for the few fixed rows around it without laying all rows over all items.
  const head = items.slice(0, repeatAt);
  const tail = items.slice(repeatAt + 1);
  const first = rows.slice(0, head.length + 6);
  const headMet = align(head.length, first.length, (i, j) => scoreOf(head[i], first[j]));
  const after = Math.max(-1, ...headMet) + 1;
  const rest = rows.slice(after);
  const tailMet =
    tail.length * rest.length <= 20_000
      ? align(tail.length, rest.length, (i, j) => scoreOf(tail[i], rest[j]))
      : lastMatches(tail, rest, scoreOf);
  return [...headMet, -1, ...tailMet.map((index) => (index < 0 ? -1 : index + after))];
}

/** As sure of a row wherever it stands: the words of its item, whatever numbers it. */
const OWN_WORDS = 0.9;

/** What stands elsewhere than in the form (公务接待费 before 公务用车) is known by its words, where they are no other item's. */
function outOfOrder(
  met: readonly number[],
  items: readonly Item[],
  rows: readonly FoldedRow[],
  scoreOf: (item: Item | undefined, row: FoldedRow | undefined) => number,
): number[] {
  const taken = new Set(met);
  const free = rows.flatMap((row, at) => (taken.has(at) || !row.hasAmounts ? [] : [{ row, at }]));
  if (free.length === 0) return [...met];
  const open = items.flatMap((item, at) => (met[at] === -1 ? [{ item, at }] : []));
  const result = [...met];
  for (const { item, at } of open) {
    const fits = free.filter(({ row }) => scoreOf(item, row) >= OWN_WORDS);
    const [only] = fits;
    const rivals = open.filter((other) => only && scoreOf(other.item, only.row) >= OWN_WORDS);
    if (only && fits.length === 1 && rivals.length === 1) result[at] = only.at;
  }
  return result;
}

function lastMatches(
  tail: readonly Item[],
  rows: readonly FoldedRow[],
  scoreOf: (item: Item | undefined, row: FoldedRow | undefined) => number,
): number[] {
  const window = rows.slice(-tail.length - 40);
  const offset = rows.length - window.length;
  return align(tail.length, window.length, (i, j) => scoreOf(tail[i], window[j])).map((index) =>
    index < 0 ? -1 : index + offset,
  );
}

function scoreRow(item: Item | undefined, row: FoldedRow | undefined, wordings: ReadonlySet<string>): number {
  if (item?.kind !== 'fixed' || !row) return 0;
  if (isNameless(item)) return row.text !== '' ? 0 : row.hasAmounts ? 0.5 : 0.1;
  // Of two rows with the same words the one with amounts is the item's: “三公”经费支出 is a heading here, a total there.
  return rowScore(item, row.folded, wordings) * (row.hasAmounts ? 1 : 0.99);
}

/** A row of amounts without a name: the only line of a table whose columns say everything. */
export function isNameless(item: Item): boolean {
  return item.kind === 'fixed' && item.text === '' && item.label !== null;
}
