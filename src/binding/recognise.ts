/**
 * Which table stands where: by title and header texts, never by position or sheet name alone. A match is
 * certain or doubtful; a doubtful one is asked about and not used unasked.
 */
import type { TableTemplate } from '../template/template';
import { findHeader, layOver } from './lay-over';
import type { Place } from './lay-over';
import type { SheetView } from './sheet-view';
import { isTitled, titleRows, titleScore } from './titles';

export interface Recognition {
  readonly certain: readonly Place[];
  readonly doubtful: readonly Place[];
  /** Further places that look just like a table already found. */
  readonly doubles: readonly Place[];
}

/** From here on a place is the table; below it is asked about. */
const CERTAIN = 0.82;
const DOUBTFUL = 0.6;
export function score(place: Place): number {
  return 0.35 * place.titleScore + 0.65 * place.headerScore;
}

export function recognise(tables: readonly TableTemplate[], views: readonly SheetView[]): Recognition {
  const rows = views.flatMap(titleRows);
  const forms = tables.flatMap((table) => [table, ...table.variants]);
  const candidates: Place[] = [];
  for (const { view, row, title } of rows) {
    const lay = (table: TableTemplate, alike: number) => {
      const place = layOver(table, view, row, alike);
      if (place && score(place) >= DOUBTFUL) candidates.push(place);
      return place !== null && score(place) >= CERTAIN;
    };
    const exact = forms.filter((table) => isTitled(table, title));
    // Titles of one form resemble each other; where one fits to the letter, the rest need no look.
    if (exact.map((table) => lay(table, 1)).includes(true)) continue;
    const near: { table: TableTemplate; alike: number }[] = [];
    for (const table of forms) {
      const alike = exact.includes(table) ? 0 : titleScore(table, title);
      if (alike > 0) near.push({ table, alike });
    }
    for (const one of near.sort((a, b) => b.alike - a.alike)) lay(one.table, one.alike);
  }
  const chosen = choose(candidates);
  const taken = new Set(chosen.places.map((place) => place.view));
  const missing = forms.filter((table) => !chosen.places.some((place) => place.table.id === table.id));
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
  const tables = new Set<string>();
  const spots: Place[] = [];
  // A heading of the document above a table often says its title already: the nearer one is its own.
  for (const place of [...candidates].sort((a, b) => score(b) - score(a) || b.titleRow - a.titleRow)) {
    if (spots.some((one) => isSameTitle(one, place)) || places.some((one) => isSameBody(one, place)))
      continue;
    if (tables.has(place.table.id) && place.table.kind !== 'form') {
      if (score(place) >= CERTAIN && place.titleScore === 1) {
        doubles.push(place);
        spots.push(place);
      }
      continue;
    }
    tables.add(place.table.id);
    spots.push(place);
    places.push(place);
  }
  return { places, doubles };
}

function isSameTitle(one: Place, { view, titleRow }: Place): boolean {
  return one.view === view && one.titleRow === titleRow;
}

function isSameBody(one: Place, { table, view, bodyTop }: Place): boolean {
  return one.table.id === table.id && one.view === view && one.bodyTop === bodyTop;
}
