/**
 * Which table stands where: by title and header texts, never by position or sheet name alone. A match is
 * certain or doubtful; a doubtful one is asked about and not used unasked.
 */
import { fold } from '../lexicon/fold';
import type { TableTemplate, Template } from '../template/template';
import { foldHeader, isColumnCount, matchColumns, sheetPaths, templateHeader } from './header';
import { matchLoosely } from './loose-header';
import type { SheetView } from './sheet-view';
import { similarity } from './similarity';

export interface Place {
  readonly table: TableTemplate;
  readonly view: SheetView;
  /** Row of the title, or the row above the header where no title was found. */
  readonly titleRow: number;
  /** First row of the body. */
  readonly bodyTop: number;
  /** Sheet column of every template column, −1 where there is none. */
  readonly columns: readonly number[];
  readonly titleScore: number;
  readonly headerScore: number;
  /** The first row of the body, 合计, stands in the last line of the header and shares it with sub-headers. */
  readonly sharesTotal?: boolean;
}

export interface Recognition {
  readonly certain: readonly Place[];
  readonly doubtful: readonly Place[];
  /** Further places that look just like a table already found. */
  readonly doubles: readonly Place[];
}

/** A title less like a table's than this is another one. */
const ALIKE = 0.7;
/** From here on a place is the table; below it is asked about. */
export const CERTAIN = 0.82;
const DOUBTFUL = 0.6;
/** A header that fits as well as this is read no other way. */
const SETTLED = 0.97;

export function score(place: Place): number {
  return 0.35 * place.titleScore + 0.65 * place.headerScore;
}

/** `2023年部门收支总表（2023年度）`, `公开表1：部门收支总表` → 部门收支总表. */
export function foldTitle(text: string): string {
  return foldHeader(text)
    .replace(/#年?度?/g, '')
    .replace(/\(\)|\[\]/g, '')
    .replace(/^(?:\{级\}|省级|市级|区级|县级|区县级|本级)(?=部门)/, '')
    .replace(/^(?:(?:部门)?(?:公开)?表[\d-]+|附[表件][\d-]*)[:、.]?(?=.)/, '');
}

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

const titleCache = new WeakMap<TableTemplate, { titles: string[]; pattern: RegExp | null }>();

function titlesOf(table: TableTemplate) {
  let cached = titleCache.get(table);
  if (!cached) {
    const titles = [table.title, ...table.aliases]
      .filter((title) => !title.includes('{项目}'))
      .map(foldTitle);
    const form = [table.title, ...table.aliases].find((title) => title.includes('{项目}'));
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
function titleScore(table: TableTemplate, title: string): number {
  const best = Math.max(0, ...titlesOf(table).titles.map((known) => similarity(known, title, ALIKE)));
  return best >= ALIKE ? best : 0;
}

/** How many of a template's titles the workbook has: a cheap first look, to choose among templates. */
export function countTitles(template: Template, views: readonly SheetView[]): number {
  const titles = new Set(views.flatMap((view) => titleRows(view).map((row) => row.title)));
  return template.tables.filter((table) => {
    const known = titlesOf(table);
    return (
      known.titles.some((title) => titles.has(title)) ||
      (known.pattern && [...titles].some((t) => known.pattern?.test(t)))
    );
  }).length;
}

export function recognise(tables: readonly TableTemplate[], views: readonly SheetView[]): Recognition {
  const rows = views.flatMap(titleRows);
  const candidates: Place[] = [];
  for (const { view, row, title } of rows) {
    const lay = (table: TableTemplate, alike: number) => {
      const place = layOver(table, view, row, alike);
      if (place && score(place) >= DOUBTFUL) candidates.push(place);
      return place !== null && score(place) >= CERTAIN;
    };
    const exact = tables.filter((table) => isTitled(table, title));
    // Titles of one form resemble each other; where one fits to the letter, the rest need no look.
    if (exact.map((table) => lay(table, 1)).includes(true)) continue;
    const alike = tables
      .filter((table) => !exact.includes(table))
      .map((table) => ({ table, alike: titleScore(table, title) }))
      .filter((one) => one.alike > 0)
      .sort((a, b) => b.alike - a.alike);
    for (const one of alike) lay(one.table, one.alike);
  }
  const chosen = choose(candidates);
  const taken = new Set(chosen.places.map((place) => place.view));
  const missing = tables.filter((table) => !chosen.places.some((place) => place.table === table));
  const untitled = missing.flatMap((table) =>
    views.filter((view) => !taken.has(view)).flatMap((view) => findHeader(table, view) ?? []),
  );
  const more = choose(untitled);
  const places = [...chosen.places, ...more.places];
  return {
    certain: places.filter((place) => score(place) >= CERTAIN),
    doubtful: places.filter((place) => score(place) < CERTAIN),
    doubles: [...chosen.doubles, ...more.doubles],
  };
}

/** Best matches first; a table and a place are given away once (a form as often as it stands there). */
function choose(candidates: readonly Place[]): { places: Place[]; doubles: Place[] } {
  const places: Place[] = [];
  const doubles: Place[] = [];
  const tables = new Set<TableTemplate>();
  const spots = new Set<string>();
  for (const place of [...candidates].sort((a, b) => score(b) - score(a))) {
    const spot = `${place.view.sheet.name}!${place.titleRow}`;
    if (spots.has(spot)) continue;
    if (tables.has(place.table) && place.table.kind !== 'form') {
      if (score(place) >= CERTAIN && place.titleScore === 1) {
        doubles.push(place);
        spots.add(spot);
      }
      continue;
    }
    tables.add(place.table);
    spots.add(spot);
    places.push(place);
  }
  return { places, doubles };
}

/** Rows that the fields of a form may take more, or less, than its template has. */
const FORM_STEPS = [0, ...Array.from({ length: 12 }, (_, n) => [n + 1, -(n + 1)]).flat()];

/** Lays the header over the rows below a title; a row more or less than the form has does not matter. */
export function layOver(
  table: TableTemplate,
  view: SheetView,
  titleRow: number,
  titled: number,
): Place | null {
  const header = templateHeader(table);
  const height = table.headerRows.length - header.titleRow;
  const form = header.headTop > header.titleRow + 1;
  let best: Place | null = null;
  for (const more of form ? FORM_STEPS : [0, 1, -1, 2, -2, 3]) {
    const bodyTop = titleRow + height + more;
    if (bodyTop <= titleRow + 1 || bodyTop > view.rowCount + 1) continue;
    // Above the columns of a form stand its fields, in as many rows as their texts take.
    const top = form ? bodyTop - (table.headerRows.length - header.headTop) : titleRow + 1;
    if (top <= titleRow) continue;
    const strict = matchColumns(header, sheetPaths(view, top, bodyTop));
    const loose = strict.score <= SETTLED && titled === 1 ? matchLoosely(header, view, top, bodyTop) : null;
    const match = loose && loose.score > strict.score ? loose : { ...strict, sharesTotal: false };
    const place: Place = {
      table,
      view,
      titleRow,
      bodyTop: match.sharesTotal ? bodyTop - 1 : bodyTop,
      columns: match.columns,
      titleScore: titled,
      headerScore: match.score,
      ...(match.sharesTotal ? { sharesTotal: true } : {}),
    };
    if (!best || place.headerScore > best.headerScore) best = place;
    if (best.headerScore > SETTLED) break;
  }
  // A form may count its columns where the template does not.
  while (best && isCount(view, best.bodyTop)) best = { ...best, bodyTop: best.bodyTop + 1 };
  return best;
}

function isCount(view: SheetView, row: number): boolean {
  return (
    row < view.rowCount &&
    isColumnCount(Array.from({ length: view.columnCount }, (_, column) => view.text(row, column).trim()))
  );
}

const HEADER_WITHIN = 12;

const headTexts = new WeakMap<SheetView, ReadonlySet<string>>();

/** Laying a header over every row is dear: first see whether half of its texts stand near the top at all. */
function mayHoldHeader(table: TableTemplate, view: SheetView): boolean {
  let texts = headTexts.get(view);
  if (!texts) {
    const found = new Set<string>();
    const rows = Math.min(view.rowCount, HEADER_WITHIN + 8);
    for (let row = 0; row < rows; row++) {
      for (const cell of view.sheet.rows[row] ?? []) {
        if (typeof cell?.value === 'string') found.add(foldHeader(cell.value));
      }
    }
    texts = found;
    headTexts.set(view, texts);
  }
  const leaves = templateHeader(table).paths.flatMap((path) => path.slice(-1));
  return 2 * leaves.filter((leaf) => texts.has(leaf)).length >= leaves.length;
}

/** A table whose title is gone: its header alone, near the top of a sheet that nothing else claims. */
function findHeader(table: TableTemplate, view: SheetView): Place | null {
  if (!mayHoldHeader(table, view)) return null;
  let best: Place | null = null;
  for (let row = -1; row < Math.min(view.rowCount, HEADER_WITHIN); row++) {
    const place = layOver(table, view, row, 0.5);
    if (place && (!best || place.headerScore > best.headerScore)) best = place;
  }
  return best && best.headerScore >= 0.9 ? best : null;
}
