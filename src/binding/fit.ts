/**
 * How well a template explains a workbook: of the workbook's sheets that look like tables, and of the
 * template's own tables, the share that is the other's. A template that explains a few sheets of many is
 * another province's, however well those few fit: the ministry's form stands behind all of them.
 */
import type { Binding } from './bound';
import type { Place } from './lay-over';
import { score } from './recognise';
import type { SheetView } from './sheet-view';
import { differenceOf, stackedTitles, tableTitle } from './unrecognised';
import type { NearTemplate } from './unrecognised';

type BoundValues = Omit<Binding, 'recalculated' | 'kept'>;

export interface Fit {
  readonly binding: BoundValues;
  /** 0 to 1: of the smaller of both, the workbook's table-like sheets and the template's tables. */
  readonly share: number;
  /** Enough of it to be taken for the workbook's own. */
  readonly explains: boolean;
}

/** Published workbooks explain their own template by 0.9 and more, another province's by a half at most. */
const ENOUGH = 0.45;
/** Less than this leaves it open whether tables that resemble none of the template's are this province's too. */
const CLEAR = 0.6;
/** A place that is the table beyond doubt; below it half as much is proved. */
const SURE = 0.9;
/** Fewer tables than these may look like those of several provinces: a title must say whose they are. */
const SEVERAL = 3;

export function fitOf(binding: BoundValues, views: readonly SheetView[]): Fit {
  const best = new Map<string, Place>();
  for (const { table, place } of binding.tables) {
    const known = best.get(table.id);
    if (!known || score(place) > score(known)) best.set(table.id, place);
  }
  const places = [...best.values()];
  const sheets = new Set(binding.tables.map(({ place }) => place.view));
  const tableLike = views.filter((view) => sheets.has(view) || tableTitle(view) !== null).length;
  const proved = places.reduce((sum, place) => sum + (score(place) >= SURE ? 1 : 0.5), 0);
  // Several tables may stand on one sheet, and a file may hold one table of the twenty.
  const stacked = [...sheets].reduce((sum, view) => {
    const own = binding.tables.filter(({ place }) => place.view === view).length;
    return sum + Math.max(0, stackedTitles(view) - own);
  }, 0);
  const unread = tableLike - sheets.size + stacked;
  const wanted = Math.min(binding.template.tables.length, Math.max(1, places.length + unread));
  const share = Math.min(1, proved / wanted);
  // A quarter of the tables that it has nothing like: another province's, whose other tables are worded alike.
  const foreign = share < CLEAR && 4 * (unread - binding.doubtful.length) >= tableLike;
  const titled = places.some((place) => place.titleScore === 1 && place.headerScore >= 0.8);
  return { binding, share, explains: !foreign && share >= ENOUGH && (places.length >= SEVERAL || titled) };
}

/** The best of them, where it explains the workbook; a template that somebody chose needs only to have a table of it. */
export function chosen(tried: readonly Fit[], byHand: boolean): BoundValues | null {
  const able = tried.filter(({ binding, explains }) => explains || (byHand && binding.tables.length > 0));
  const [best] = [...able].sort((a, b) => b.share - a.share);
  return best?.binding ?? null;
}

/** What comes near, the nearest first: what fits, what differs and what is none of its tables. */
export function nearest(tried: readonly Fit[], views: readonly SheetView[]): NearTemplate[] {
  return tried
    .filter(({ binding }) => binding.tables.length + binding.doubtful.length > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ binding }): NearTemplate => {
      const used = new Set(
        [...binding.tables.map(({ place }) => place), ...binding.doubtful].map((p) => p.view),
      );
      return {
        template: binding.template,
        fitting: binding.tables.map(({ table, sheet }) => ({ table, sheet })),
        differing: binding.doubtful.map(differenceOf),
        foreign: views.flatMap((view) => {
          const title = used.has(view) ? null : tableTitle(view);
          return title === null ? [] : [{ sheet: view.sheet.name, title }];
        }),
      };
    });
}
