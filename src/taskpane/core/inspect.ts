/** A bound and checked workbook as the pane shows it. */
import { convert } from '../../amount/unit';
import { readNames } from '../../binding/names';
import type { Binding, BoundTable } from '../../binding/bound';
import { score, type Place } from '../../binding/recognise';
import type { Check } from '../../check/check';
import type { Finding, FindingCell } from '../../check/finding';
import { isRule, RULES } from '../../check/rules';
import type { SubjectDimension } from '../../dimension/catalogue';
import type { TableTemplate, Template } from '../../template/template';
import { parseArea } from '../../workbook/address';
import type { Workbook } from '../../workbook/model';
import type { DoubtView, FindingView, Inspection, TableState, TableView, TemplateInfo } from './contract';

export function templateInfo({ id, title, pack, tables, money }: Template, own: boolean): TemplateInfo {
  return { id, title, jurisdiction: pack.jurisdiction, tables: tables.length, unit: money.unit, own };
}

export function inspectionOf(workbook: Workbook, checked: Check, own: boolean): Inspection {
  const { binding, findings, summary } = checked;
  return {
    template: templateInfo(binding.template, own),
    year: binding.year,
    unit: binding.unit,
    unitCode: binding.unitCode,
    bound: readNames(workbook.names, []).template?.id === binding.template.id,
    tables: tablesOf(checked),
    doubts: doubtsOf(binding),
    otherSheets: binding.otherSheets,
    brokenNames: binding.brokenNames,
    findings: findings.map((finding) => findingView(finding, binding)),
    counts: { error: summary.errors, warning: summary.warnings, info: summary.infos },
    evaluated: summary.relations.evaluated,
    held: summary.relations.held,
    notEvaluated: summary.relations.notEvaluated,
  };
}

export const placeKey = (place: Place) =>
  `${place.table.id}@${place.view.sheet.name}!${String(place.titleRow + 1)}`;

function tablesOf({ binding, facts, findings }: Check): TableView[] {
  const emptyPlaces = new Set([...facts.source.empty].map((table) => table.place));
  const grave = findings.filter(({ severity }) => severity !== 'info');
  return binding.template.tables.flatMap((table): TableView[] => {
    const common = { id: table.id, number: table.number, title: table.title };
    const here = binding.tables.filter((bound) => bound.table === table);
    if (here.length > 0)
      return here.map((bound) => {
        const naming = grave.filter(({ cells }) => cells.some((cell) => isIn(bound, cell)));
        const odds = naming.some(({ severity }) => severity === 'error');
        const state: TableState = odds
          ? 'odds'
          : emptyPlaces.has(bound.place) || isBare(bound)
            ? 'empty'
            : 'filled';
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
    const doubt = binding.doubtful.find((place) => place.table === table);
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

/** Of a table without money: nothing stands under its header but what the form prints. */
const isBare = (bound: BoundTable) =>
  bound.money === null && bound.blocks.every(({ rows }) => rows.every(({ item }) => item !== null));

function isIn(bound: BoundTable, cell: FindingCell): boolean {
  if (cell.sheet !== bound.sheet) return false;
  const area = parseArea(cell.address);
  return area === null || (area.top >= bound.area.top && area.bottom <= bound.area.bottom + 3);
}

function subjectsOf(table: TableTemplate): SubjectDimension | null {
  for (const block of table.blocks)
    for (const item of block.items)
      for (const axis of item.kind === 'repeat' ? item.axes : [])
        if ((axis === 'functional' || axis === 'economic') && hasPlaceFor(table, axis)) return axis;
  return null;
}

const hasPlaceFor = (table: TableTemplate, dimension: SubjectDimension) =>
  table.columns.some((column) => column.role === 'code' && column.dimension === dimension);

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

function findingView({ fix, ...finding }: Finding, binding: Binding): FindingView {
  const rule = isRule(finding.rule) ? RULES[finding.rule] : undefined;
  const [first] = finding.cells;
  const other = finding.cells.map((cell) => `${cell.sheet}!${cell.address}`).join(' ');
  return {
    ...finding,
    key: `${finding.rule} ${other || finding.message} ${first ? '' : (finding.quote ?? '')}`,
    ruleTitle: rule?.title ?? finding.rule,
    source: rule?.source ?? '',
    ...(fix && {
      fix: {
        sheet: fix.sheet,
        row: fix.row,
        column: fix.column,
        // Facts are held in the workbook's unit; what is written is in that of the table.
        value: convert(fix.value, binding.money.unit, unitAt(binding, fix)).toFixed(),
      },
    }),
  };
}

function unitAt(binding: Binding, { sheet, row }: { sheet: string; row: number }) {
  const table = binding.tables.find(
    (bound) => bound.sheet === sheet && row >= bound.area.top && row <= bound.area.bottom,
  );
  return table?.money?.unit ?? binding.money.unit;
}
