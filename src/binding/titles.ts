/** Titles of tables: what may be one, and whose it is. */
import { fold } from '../lexicon/fold';
import type { Pack } from '../template/schema';
import type { TableTemplate } from '../template/template';
import { remembered } from '../lexicon/remembered';
import { foldHeader } from './header';
import type { SheetView } from './sheet-view';
import { similarity } from './similarity';

/** A title less like a table's than this is another one. */
const ALIKE = 0.7;
/** `2023年部门收支总表（2023年度）`, `公开表1：部门收支总表` → 部门收支总表. */
export const foldTitle = remembered((text) =>
  foldHeader(text)
    .replace(/#年?度?/g, '')
    .replace(/\(\)|\[\]/g, '')
    .replace(/^(?:\{级\}|省级|市级|区级|县级|区县级|本级)(?=部门)/, '')
    .replace(/^(?:(?:部门)?(?:公开)?表[\d-]+|附[表件][\d-]*)[:、.]?(?=.)/, ''),
);

export interface TitleRow {
  readonly view: SheetView;
  readonly row: number;
  readonly title: string;
}

const titleRowCache = new WeakMap<SheetView, readonly TitleRow[]>();

/** Rows that may be titles: one or two short texts and nothing else. Every template asks for them. */
export function titleRows(view: SheetView): readonly TitleRow[] {
  let rows = titleRowCache.get(view);
  if (!rows) titleRowCache.set(view, (rows = readTitleRows(view)));
  return rows;
}

function readTitleRows(view: SheetView): TitleRow[] {
  const found: TitleRow[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const cells = view.sheet.rows[row];
    if (!cells) continue;
    let filled = 0;
    let text = '';
    for (const cell of cells) {
      if (cell === undefined || cell.value === null || cell.value === '') continue;
      if (++filled > 2 || typeof cell.value !== 'string') break;
      if (cell.value.length > text.length) text = cell.value;
    }
    if (filled === 0 || filled > 2 || text.length < 3 || text.length > 80) continue;
    const title = foldTitle(text);
    if (title.length >= 3) found.push({ view, row, title });
  }
  return found;
}

/** A table, ready for use or as its pack has it. */
interface Titled {
  readonly title: string;
  readonly aliases?: readonly string[] | undefined;
}

const titleCache = new WeakMap<Titled, { titles: string[]; pattern: RegExp | null }>();

function titlesOf(table: Titled) {
  let cached = titleCache.get(table);
  if (!cached) {
    const known = [table.title, ...(table.aliases ?? [])];
    const titles = known.filter((title) => !title.includes('{项目}')).map(foldTitle);
    const form = known.find((title) => title.includes('{项目}'));
    cached = { titles, pattern: form === undefined ? null : formPattern(form) };
    titleCache.set(table, cached);
  }
  return cached;
}

/** `{序}、{项目}绩效目标表`: the title of a form names its project. */
export function formPattern(title: string): RegExp {
  const escaped = fold(title).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace('{序}', '\\d+').replace('{项目}', '(.+)')}$`);
}

export function isTitled(table: TableTemplate, title: string): boolean {
  const { titles, pattern } = titlesOf(table);
  return titles.includes(title) || (pattern?.test(title) ?? false);
}

/** How alike the title is to one of the table's: below 1, and 0 where it is another one. */
export function titleScore(table: TableTemplate, title: string): number {
  let best = 0;
  const { titles } = titlesOf(table);
  for (let i = 0; i < titles.length; i++) best = Math.max(best, similarity(titles[i] ?? '', title, ALIKE));
  return best >= ALIKE ? best : 0;
}

/** What may be a title anywhere in a workbook; every pack asks for them. */
export const titlesIn = (views: readonly SheetView[]): ReadonlySet<string> =>
  new Set(views.flatMap((view) => titleRows(view).map((row) => row.title)));

/** How many of a pack's titles are among a workbook's: a cheap first look, to choose among packs. */
export function countTitles(pack: Pack, titles: ReadonlySet<string>): number {
  return pack.tables.filter((table) => {
    const known = titlesOf(table);
    return (
      known.titles.some((title) => titles.has(title)) ||
      (known.pattern && [...titles].some((t) => known.pattern?.test(t)))
    );
  }).length;
}
