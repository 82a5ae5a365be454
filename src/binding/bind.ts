/** Binding: a workbook as it came, laid over the template that it turns out to be. */
import type { Workbook } from '../workbook/model';
import type { Recalculated } from '../formula/recalculate';
import type { Template } from '../template/template';
import type { Binding } from './bound';
import { bindPlaces } from './bind-places';
import { readNames } from './names';
import type { WorkbookNames } from './names';
import { countTitles, layOver, recognise, score } from './recognise';
import type { Place, Recognition } from './recognise';
import { SheetView } from './sheet-view';
import { templateHeader } from './header';

/** No template fits: the workbook holds none of the tables. */
export class UnrecognisedError extends Error {
  override readonly name = 'UnrecognisedError';
}

/**
 * Binds `workbook` to the one of `templates` that it is: the one that its own names say, else the one
 * whose titles and headers it has. Throws UnrecognisedError where it has none of them.
 */
export function bind(
  workbook: Workbook,
  templates: readonly Template[],
  recalculated: readonly Recalculated[] = [],
): Binding {
  return { ...bindBest(workbook, templates), recalculated };
}

type BoundValues = Omit<Binding, 'recalculated'>;

function bindBest(workbook: Workbook, templates: readonly Template[]): BoundValues {
  const views = workbook.sheets.filter((sheet) => sheet.rows.length > 0).map((sheet) => new SheetView(sheet));
  const named = templates.map((template) =>
    readNames(
      workbook.names,
      template.tables.map((table) => table.id),
    ),
  );
  const bound = named.findIndex(
    (names, index) => names.template !== null && names.template.id === templates[index]?.id,
  );
  if (bound >= 0) return bindTo(templates[bound] as Template, views, named[bound] as WorkbookNames);
  const ranked = templates
    .map((template, index) => ({
      template,
      names: named[index] as WorkbookNames,
      titles: countTitles(template, views) / template.tables.length,
    }))
    .sort((a, b) => b.titles - a.titles);
  let best: { binding: BoundValues; fit: number } | null = null;
  // Titles alone mislead where two provinces use the same ones; headers decide between the nearest.
  const titled = ranked.filter(({ titles }) => titles >= 0.2).slice(0, 3);
  // Without titles any of them may be meant.
  for (const { template, names } of titled.length > 0 ? titled : ranked) {
    const binding = bindTo(template, views, names);
    const places = [...binding.tables.map((table) => table.place), ...binding.doubtful];
    const distinct = new Set(places.map((place) => place.table));
    // A file may hold one table of the twenty: what it holds is to fit, not what it leaves out.
    const wanted = Math.min(template.tables.length, Math.max(views.length, distinct.size, 1));
    const fit =
      [...distinct].reduce(
        (sum, table) => sum + Math.max(...places.filter((place) => place.table === table).map(score)),
        0,
      ) / wanted;
    if (binding.tables.length > 0 && (!best || fit > best.fit)) best = { binding, fit };
    if (best && best.fit > 0.95) break;
  }
  if (!best)
    throw new UnrecognisedError('没有找到预算公开表：各工作表的标题和表头都不像已有模板中的任何一张表');
  return best.binding;
}

function bindTo(template: Template, views: readonly SheetView[], names: WorkbookNames): BoundValues {
  const byName: Place[] = [];
  const lost = [...names.broken];
  for (const table of template.tables) {
    const named = names.tables.get(table.id);
    if (!named) continue;
    const view = views.find((one) => one.sheet.name === named.sheet);
    const titleRow = named.area.top + templateHeader(table).titleRow;
    const place = view && layOver(table, view, titleRow, 1);
    if (place && (place.headerScore >= 0.5 || named.body)) {
      byName.push(
        place.headerScore >= 0.5
          ? place
          : {
              ...place,
              bodyTop: named.body?.top ?? place.bodyTop,
              columns: inOrder(place, named.body?.left ?? named.area.left),
              headerScore: 0.5,
            },
      );
    } else lost.push(table.id);
  }
  const found = new Set(byName.map((place) => place.table));
  const used = new Set(byName.map((place) => place.view));
  const rest = template.tables.filter((table) => !found.has(table) || table.kind === 'form');
  // By their bodies: a form whose title is not filled in yet is recognised again, without a title.
  const spots = new Set(byName.map((place) => `${place.view.sheet.name}!${place.bodyTop}`));
  const fresh = (place: Place) => !spots.has(`${place.view.sheet.name}!${place.bodyTop}`);
  const recognition: Recognition =
    rest.length > 0 ? recognise(rest, views) : { certain: [], doubtful: [], doubles: [] };
  return bindPlaces(template, views, {
    byName,
    certain: recognition.certain.filter(fresh),
    doubtful: recognition.doubtful.filter(fresh),
    doubles: [
      ...recognition.doubles.filter(fresh),
      ...copies(
        byName,
        views.filter((view) => !used.has(view)),
      ),
    ],
    names,
    lost,
  });
}

/** A sheet copied in Excel brings names of its own, which nobody reads: it holds a table again that the workbook's names lead to. */
function copies(byName: readonly Place[], others: readonly SheetView[]): readonly Place[] {
  const tables = byName.map((place) => place.table).filter((table) => table.kind !== 'form');
  if (tables.length === 0 || others.length === 0) return [];
  const { certain, doubles } = recognise(tables, others);
  return [...certain.filter((place) => place.titleScore === 1), ...doubles];
}

/** A header that was rewritten past recognition: the names still say where the columns begin. */
function inOrder(place: Place, left: number): number[] {
  return place.table.columns.map((_, index) => left + index);
}
