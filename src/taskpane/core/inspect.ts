/** A bound workbook as the pane shows it. */
import { readNames } from '../../binding/names';
import type { Binding, BoundTable } from '../../binding/bound';
import type { Place } from '../../binding/lay-over';
import { score } from '../../binding/recognise';
import type { Finding, FindingCell } from '../../rule/finding';
import type { SubjectDimension } from '../../lexicon/catalogue';
import { namesSubject } from '../../binding/column';
import { collectFacts } from '../../fact/source';
import { tablesAsked, type TableTemplate, type Template } from '../../template/template';
import { parseArea } from '../../workbook/address';
import type { Workbook } from '../../workbook/model';
import type { DoubtView, Inspection, TableState, TableView, TemplateInfo } from './contract';

export function templateInfo(template: Template, own: boolean): TemplateInfo {
  const { id, title, pack, money } = template;
  const tables = tablesAsked(template).length;
  return { id, title, jurisdiction: pack.jurisdiction, tables, unit: money.unit, own };
}

/** What is known before anything is checked: the first sight of a workbook. */
export function recognitionOf(workbook: Workbook, binding: Binding, own: boolean): Inspection {
  return {
    template: templateInfo(binding.template, own),
    year: binding.year,
    unit: binding.unit,
    unitCode: binding.unitCode,
    bound: readNames(workbook.names, []).template?.id === binding.template.id,
    checked: false,
    tables: tablesOf(binding, collectFacts(binding).empty, []),
    doubts: doubtsOf(binding),
    otherSheets: binding.otherSheets,
    brokenNames: binding.brokenNames,
    findings: [],
    coverage: null,
    counts: { error: 0, warning: 0, info: 0 },
    evaluated: 0,
    held: 0,
    notEvaluated: [],
  };
}

export const placeKey = (place: Place) =>
  `${place.table.id}@${place.view.sheet.name}!${String(place.titleRow + 1)}`;

export function tablesOf(
  binding: Binding,
  empty: ReadonlySet<BoundTable>,
  findings: readonly Finding[],
): TableView[] {
  const emptyPlaces = new Set([...empty].map((table) => table.place));
  const grave = findings.filter(({ severity }) => severity !== 'info');
  return binding.template.tables.flatMap((table): TableView[] => {
    const common = { id: table.id, number: table.number, title: table.title };
    const here = binding.tables.filter((bound) => bound.table === table);
    if (here.length > 0)
      return here.map((bound) => {
        const naming = grave.filter(({ cells }) => cells.some((cell) => isIn(bound, cell)));
        const state = stateOf(bound, naming, emptyPlaces.has(bound.place) || isBare(bound));
        return {
          ...common,
          key: placeKey(bound.place),
          sheet: bound.sheet,
          row: bound.bodyTop,
          state,
          findings: naming.length,
          bound: bound.by === 'names',
          subjects: subjectsOf(table),
        };
      });
    const doubt = binding.doubtful.find((place) => place.table.id === table.id);
    return [
      {
        ...common,
        key: table.id,
        sheet: doubt?.view.sheet.name ?? null,
        row: doubt?.bodyTop ?? 0,
        state: doubt ? 'doubtful' : 'missing',
        findings: 0,
        bound: false,
        subjects: null,
      },
    ];
  });
}

/** An untouched table is never at odds: what others have and it lacks is still to be filled in. */
function stateOf(bound: BoundTable, naming: readonly Finding[], isEmpty: boolean): TableState {
  if (isEmpty) return 'empty';
  // What follows from a fault elsewhere is no fault of this table.
  const errors = naming.filter(({ severity, cause }) => severity === 'error' && cause === null);
  if (errors.some((finding) => contradicts(bound, finding))) return 'odds';
  return errors.length > 0 ? 'filling' : 'filled';
}

/** Whether amounts stand on both sides, one of them here; nought is what a formula says of blank cells. */
function contradicts(bound: BoundTable, { sides, cells }: Finding): boolean {
  const stands = ({ value }: FindingCell) => value !== '' && !/^-?0(?:\.0+)?$/.test(value);
  if (!sides) return cells.slice(0, 1).some((cell) => stands(cell) && isIn(bound, cell));
  const { left, right } = sides;
  return left.some(stands) && right.some(stands) && cells.some((cell) => stands(cell) && isIn(bound, cell));
}

/** Of a table without money: nothing stands under its header but what the form prints. */
const isBare = (bound: BoundTable) =>
  bound.money === null && bound.blocks.every(({ rows }) => rows.every(({ item }) => item !== null));

function isIn(bound: BoundTable, cell: FindingCell): boolean {
  if (cell.sheet !== bound.sheet) return false;
  const area = parseArea(cell.address);
  return area === null || (area.top >= bound.area.top && area.bottom <= bound.area.bottom + 3);
}

export function subjectsOf(table: TableTemplate): SubjectDimension | null {
  for (const block of table.blocks)
    for (const item of block.items)
      for (const axis of item.kind === 'repeat' ? item.axes : [])
        if ((axis === 'functional' || axis === 'economic') && hasPlaceFor(block, axis)) return axis;
  return null;
}

const hasPlaceFor = ({ columns }: TableTemplate['blocks'][number], axis: SubjectDimension) =>
  columns.some((column) => namesSubject(column, axis));

function doubtsOf(binding: Binding): DoubtView[] {
  const view = (double: boolean) => (place: Place) => ({
    key: placeKey(place),
    title: place.table.title,
    sheet: place.view.sheet.name,
    likeness: score(place),
    double,
  });
  return [...binding.doubtful.map(view(false)), ...binding.doubles.map(view(true))];
}
