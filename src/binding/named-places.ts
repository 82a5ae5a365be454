/** Where a workbook's own names lead, and whether what stands there is the table that they name. */
import type { TableTemplate, Template } from '../template/template';
import { templateHeader } from './header';
import { tableName } from './names';
import type { NamedTable, WorkbookNames } from './names';
import { layOver } from './lay-over';
import { foldTitle, isTitled } from './titles';
import type { Place } from './lay-over';
import type { SheetView } from './sheet-view';

export interface NamedPlaces {
  /** Title and header are the table's. */
  readonly sound: readonly Place[];
  /** Title or header are not: the names hold unless the table is recognised elsewhere. */
  readonly doubted: readonly Place[];
  /** Names that lead to nothing like their table. */
  readonly broken: readonly string[];
}

export function namedPlaces(
  template: Template,
  views: readonly SheetView[],
  names: WorkbookNames,
): NamedPlaces {
  const sound: Place[] = [];
  const doubted: Place[] = [];
  const broken = [...names.broken];
  for (const table of template.tables) {
    const named = names.tables.get(table.id);
    if (!named) continue;
    const own = views.filter((one) => one.sheet.name === named.sheet);
    const view = own.find((one) => holdsAny(one, named)) ?? own[0];
    const places = [table, ...table.variants].flatMap((form) =>
      titleRows(form, named).flatMap((row) => (view && placeAt(form, view, named, row)) ?? []),
    );
    const [place] = places.sort(
      (a, b) => b.headerScore - a.headerScore || Number(hasTitle(b)) - Number(hasTitle(a)),
    );
    if (!place) broken.push(tableName(table.id, '区域'));
    else if (place.headerScore >= 0.8 && hasTitle(place)) sound.push(place);
    else doubted.push(place);
  }
  return { sound, doubted, broken };
}

/** Of tables beside one another on a sheet each has its own view. */
function holdsAny(view: SheetView, { area }: NamedTable): boolean {
  for (let row = area.top; row <= Math.min(area.bottom, view.rowCount - 1); row++)
    if (view.text(row, area.left) !== '') return true;
  return false;
}

/** A sheet of ours begins with the number line, where the form has one; what was adopted begins with its title. */
function titleRows(table: TableTemplate, { area }: NamedTable): number[] {
  const { titleRow } = templateHeader(table);
  return titleRow === 0 ? [area.top] : [area.top + titleRow, area.top];
}

function placeAt(table: TableTemplate, view: SheetView, named: NamedTable, row: number): Place | null {
  const place = layOver(table, view, row, 1);
  if (!place || place.headerScore >= 0.5) return place;
  if (!named.body) return null;
  // A header that was rewritten past recognition: the names still say where the columns begin.
  const left = named.body.left;
  return {
    ...place,
    bodyTop: named.body.top,
    columns: table.columns.map((_, index) => left + index),
    headerScore: 0.5,
  };
}

function hasTitle({ table, view, titleRow }: Place): boolean {
  const texts = view.sheet.rows[titleRow] ?? [];
  return texts.some((_, column) => {
    const text = view.text(titleRow, column);
    return text !== '' && isTitled(table, foldTitle(text));
  });
}
