/** The lines around a table that are its own: number, title and unit above, the reason why it is empty below. */
import { unitNamed } from '../../amount/unit';
import { DEPARTMENT_CAPTION } from '../../lexicon/form-words';
import { isContentsLine } from '../../narrative/read/heading';
import { saysWhy } from '../note-below';
import { wordsOf } from './aligned/words';
import type { Item } from './flow';
import type { PageGrid } from './grid';
import type { TextLine } from './writing';

/** Lines above a table that may be its number, its title and its unit. */
const CAPTIONS = 4;

/** A title or a number of a table by itself. */
const TITLE = /^[^，。；：:]{2,40}表(?:[（(][^（()）]*[)）])?$/;

/** The lines right above a table, up to a sentence or a heading of the text. */
export function captionsOf(
  lines: readonly (Item & { kind: 'line' })[],
  grid: PageGrid,
): (Item & { kind: 'line' })[] {
  const found: (Item & { kind: 'line' })[] = [];
  let top = grid.ys[0] ?? 0;
  let on = grid.page;
  for (const [i, item] of [...lines.entries()].reverse()) {
    const { line, page } = item;
    if (found.length === CAPTIONS) break;
    if (page !== on) {
      // A page that ends between a title and its table: only what heads a table is left alone at its foot.
      if (page !== grid.page - 1) break;
      on = page;
      top = line.bottom;
    }
    if (on !== grid.page && !headsTable(line.text)) break;
    if (top - line.bottom > 6 * line.size || /[。；]/.test(line.text) || line.text.length > 120) break;
    if (/^第[一二三四五六七八九十]+部分/.test(line.text) && found.length > 0) break;
    if (isOfContents(line, lines[i - 1]?.line)) break;
    found.unshift(item);
    top = line.top;
  }
  return found;
}

/** A title, a number, the department or the unit of its amounts. */
const headsTable = (text: string): boolean =>
  TITLE.test(text) || DEPARTMENT_CAPTION.test(text) || (text.length <= 60 && unitNamed(text) !== null);

/** A table that is empty says why below itself; others explain a figure there. */
export function isNote({ line, page }: Item & { kind: 'line' }, grid: PageGrid): boolean {
  const gap = line.top - (grid.ys[grid.ys.length - 1] ?? 0);
  if (page !== grid.page || gap > 4 * line.size || line.left > (grid.xs[grid.xs.length - 1] ?? 0))
    return false;
  return saysWhy(line.text);
}

/** A line of the contents without dots, its page set apart or, like that of the line above, behind a blank. */
function isOfContents(line: TextLine, above: TextLine | undefined): boolean {
  const page = pageNamed(line);
  if (page === null) return isContentsLine(line.text);
  return wordsOf(line).length > 1 || (above !== undefined && (pageNamed(above) ?? Infinity) <= page);
}

/** 收支总表 15 → 15. */
function pageNamed({ text }: TextLine): number | null {
  const [, page] = /(?:表|情况|说明)[”）)]?\s+(\d{1,3})$/.exec(text) ?? [];
  return page === undefined ? null : Number(page);
}
