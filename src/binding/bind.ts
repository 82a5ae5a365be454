/** Binding: a workbook as it came, laid over the template that it turns out to be. */
import type { Workbook } from '../workbook/model';
import type { Recalculation } from '../formula/recalculate';
import type { Template } from '../template/template';
import { asOnSheet } from './as-on-sheet';
import type { Binding } from './bound';
import { bindPlaces } from './bind-places';
import { chosen, fitOf, nearest } from './fit';
import type { Fit } from './fit';
import { namedPlaces } from './named-places';
import { readNames, tableName } from './names';
import type { WorkbookNames } from './names';
import { recognise } from './recognise';
import { countTitles, titlesIn } from './titles';
import type { Place } from './lay-over';
import type { Recognition } from './recognise';
import type { SheetView } from './sheet-view';
import { UnrecognisedError } from './unrecognised';
import { viewsOf } from './views';

export { UnrecognisedError } from './unrecognised';

/**
 * Binds `workbook` to the one of `templates` that it is: the one that its own names say, else the one
 * whose titles and headers explain it. One template alone was chosen by somebody, and is not doubted where
 * the workbook has any of its tables.
 * @throws UnrecognisedError where none explains it, with what comes near
 */
export function bind(
  workbook: Workbook,
  templates: readonly Template[],
  { changes, kept }: Pick<Recalculation, 'changes' | 'kept'> = { changes: [], kept: [] },
): Binding {
  const views = viewsOf(workbook);
  const named = templates.map((template) => ({ template, names: namesOf(workbook, template) }));
  const own = named.find(({ template, names }) => names.template?.id === template.id);
  if (own) return { ...bindTo(own.template, views, own.names), recalculated: changes, kept };
  const titles = titlesIn(views);
  const trials = named
    .map((one) => ({
      ...one,
      titles: countTitles(one.template.pack, titles) / one.template.pack.tables.length,
    }))
    .sort((a, b) => b.titles - a.titles);
  // Titles alone mislead where two provinces use the same ones; headers decide between the nearest.
  const titled = trials.filter(({ titles }) => titles >= 0.2).slice(0, 3);
  // Without titles any of them may be meant.
  const tried: Fit[] = [];
  for (const { template, names } of titled.length > 0 ? titled : trials) {
    const fit = fitOf(bindTo(template, views, names), views);
    tried.push(fit);
    if (fit.share > 0.95) break;
  }
  const binding = chosen(tried, templates.length === 1);
  if (!binding) {
    const wanted = named.map(({ names }) => names.template?.id).find((id) => id !== undefined);
    throw new UnrecognisedError(nearest(tried, views), wanted ?? null);
  }
  return { ...binding, recalculated: changes, kept };
}

type BoundValues = Omit<Binding, 'recalculated' | 'kept'>;

function namesOf(workbook: Workbook, template: Template): WorkbookNames {
  const names = readNames(
    workbook.names,
    template.pack.tables.map((table) => table.id),
  );
  // Names that another template's tables bear lead to other tables.
  const foreign = names.template !== null && names.template.id !== template.id;
  return foreign ? { ...names, tables: new Map() } : names;
}

function bindTo(template: Template, views: readonly SheetView[], names: WorkbookNames): BoundValues {
  const { sound, doubted, broken } = namedPlaces(template, views, names);
  const settled = new Set(sound.map((place) => place.table.id));
  const rest = template.tables.filter((table) => !settled.has(table.id) || table.kind === 'form');
  const recognition: Recognition =
    rest.length > 0 ? recognise(rest, views) : { certain: [], doubtful: [], doubles: [] };
  // A name that points elsewhere than title and header stand is out of date: rows were put in above by a
  // program that did not move it, or a sheet was made anew under the old one's name.
  const moved = (place: Place) =>
    recognition.certain.find((one) => one.table.id === place.table.id && one.titleScore === 1);
  const byName = [...sound, ...doubted.filter((place) => !moved(place) || isSpot(place, moved(place)))];
  const lost = doubted.filter((place) => !byName.includes(place)).map((place) => place.table.id);
  const used = new Set(byName.map((place) => place.view));
  const found = new Set(byName.map((place) => place.table.id));
  // By their bodies: a form whose title is not filled in yet is recognised again, without a title.
  const fresh = (place: Place) =>
    (!found.has(place.table.id) || place.table.kind === 'form') &&
    !byName.some(({ view, bodyTop }) => view === place.view && bodyTop === place.bodyTop);
  const certain = recognition.certain.filter(fresh).map(asOnSheet);
  const named = byName.map(asOnSheet);
  return bindPlaces(asPrinted(template, [...named, ...certain]), views, {
    byName: named,
    certain,
    doubtful: recognition.doubtful.filter(fresh),
    doubles: [
      ...recognition.doubles.filter(fresh),
      ...copies(
        byName,
        views.filter((view) => !used.has(view)),
      ),
    ],
    names,
    lost: [...broken, ...lost.map((id) => tableName(id, '区域'))],
  });
}

/** The template with those of its tables that the workbook prints otherwise, and without those that it need not have. */
function asPrinted(template: Template, places: readonly Place[]): Template {
  const tables = template.tables.flatMap((table) => {
    const place = places.find((one) => one.table.id === table.id);
    return place ? [place.table] : table.optional ? [] : [table];
  });
  return { ...template, tables };
}

function isSpot(a: Place, b: Place | undefined): boolean {
  return a.view === b?.view && a.titleRow === b.titleRow && a.bodyTop === b.bodyTop;
}

/** A sheet copied in Excel brings names of its own, which nobody reads: it holds a table again that the workbook's names lead to. */
function copies(byName: readonly Place[], others: readonly SheetView[]): readonly Place[] {
  const tables = byName.map((place) => place.table).filter((table) => table.kind !== 'form');
  if (tables.length === 0 || others.length === 0) return [];
  const { certain, doubles } = recognise(tables, others);
  return [...certain.filter((place) => place.titleScore === 1), ...doubles];
}
