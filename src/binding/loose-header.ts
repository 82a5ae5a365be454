/**
 * Headers that say the same otherwise: groups written above their first column without a merge, a 合计 row that
 * shares its line with the sub-headers, groups nested the other way round (合计 › 预算数 for 预算数 › 合计).
 */
import { fold } from '../lexicon/fold';
import { headerTexts, matchColumns, pathRows, pathsOf, similarity1 } from './header';
import type { ColumnMatch, HeaderPath, TemplateColumns } from './header';
import type { SheetView } from './sheet-view';

export interface LooseMatch extends ColumnMatch {
  /** The last line of the header is the 合计 row too. */
  readonly sharesTotal: boolean;
}

/** As alike as the words of two headers must be, whatever their order, to be the same column. */
const SAME_WORDS = 0.85;

/** The better one of the looser ways to read what stands between two rows, or null where the header is not printed so. */
export function matchLoosely(
  template: TemplateColumns,
  view: SheetView,
  top: number,
  bottom: number,
): LooseMatch | null {
  const texts = headerTexts(view, top, bottom);
  const sharesTotal = blankTotal(texts);
  spreadGroups(texts);
  const sheet = pathsOf(texts, 0, view.columnCount);
  const inOrder = matchColumns(template, sheet);
  const byWords = matchWords(template.paths, sheet);
  const best = byWords && byWords.score > inOrder.score ? byWords : inOrder;
  return best.score === 0 ? null : { ...best, sharesTotal };
}

/** `合计 | | 2002.80 | 合计 | 基本支出`: what names the row and what it states are no headers; the rest heads columns. */
function blankTotal(texts: string[][]): boolean {
  const last = texts[texts.length - 1];
  const above = texts[texts.length - 2];
  const first = last?.findIndex((text) => text !== '') ?? -1;
  if (!last || !above || first < 0 || !/^(?:合计|总计)$/.test(last[first] ?? '')) return false;
  const headed = last.some(
    (text, column) => column > first && text !== '' && !isFigure(text) && above[column] !== text,
  );
  if (!headed || (above[first] ?? '') === '') return false;
  last.forEach((text, column) => {
    if (column === first || isFigure(text)) last[column] = '';
  });
  return true;
}

function isFigure(text: string): boolean {
  return /^[-+]?[\d.,]+$/.test(fold(text));
}

/** A group's name reaches over the blank cells to its right, as far as the group above it and where something stands below. */
function spreadGroups(texts: string[][]): void {
  const rows = pathRows(texts, 0);
  rows.slice(0, -1).forEach((row, index) => {
    const line = texts[row] ?? [];
    const above = texts[rows[index - 1] ?? -1] ?? [];
    for (let column = 1; column < line.length; column++) {
      const newGroup = (above[column] ?? '') !== '' && above[column] !== above[column - 1];
      const below = rows.slice(index + 1).some((next) => (texts[next]?.[column] ?? '') !== '');
      if (line[column] === '' && below && !newGroup) line[column] = line[column - 1] ?? '';
    }
  });
}

/** Every column by its words, in whatever order they are nested; null where one finds none. */
function matchWords(template: readonly HeaderPath[], sheet: readonly HeaderPath[]): ColumnMatch | null {
  const pairs = template.flatMap((path, i) =>
    sheet.map((other, j) => ({ i, j, alike: sameWords(path, other) })).filter((p) => p.alike >= SAME_WORDS),
  );
  const columns = template.map(() => -1);
  const taken = new Set<number>();
  let total = 0;
  for (const { i, j, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (columns[i] !== -1 || taken.has(j)) continue;
    columns[i] = j;
    taken.add(j);
    total += alike;
  }
  const complete = template.length > 1 && columns.every((column) => column >= 0);
  return complete ? { columns, score: total / template.length } : null;
}

function sameWords(a: HeaderPath, b: HeaderPath): number {
  if (a.length < 2 || b.length < 2) return 0;
  let shared = 0;
  for (const word of a) {
    const best = Math.max(...b.map((other) => similarity1(word, other)));
    if (best >= 0.7) shared += best;
  }
  return (2 * shared) / (a.length + b.length);
}
