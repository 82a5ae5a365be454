/** Reads the 绩效指标 out of a bound workbook, from columns and from forms. */
import { convert } from '../amount/unit';
import { halfUnit } from '../amount/interval';
import { parseAmount } from '../amount/parse';
import type { Binding, BoundBlock, BoundTable } from '../binding/bound';
import { projectName, splitUnit } from '../binding/raw-row';
import { isTotal } from '../binding/registry';
import { fold } from '../lexicon/fold';
import type { ColumnRole } from '../template/schema';
import { levelColumns, rowsAcross } from './level-columns';
import { levelsOf } from './levels';
import type { IndicatorProject, IndicatorRow, Part, ProjectAmount } from './model';
import { parseTarget } from './target';

type Columns = Partial<Record<ColumnRole, number>>;

/** The rules, the rows that are missing and the pane's list ask for the same. */
const known = new WeakMap<Binding, readonly IndicatorProject[]>();

export function readIndicators(binding: Binding): readonly IndicatorProject[] {
  const projects = known.get(binding) ?? read(binding);
  known.set(binding, projects);
  return projects;
}

function read(binding: Binding): IndicatorProject[] {
  return binding.tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      const columns = columnsOf(block);
      if (columns.indicator3 === undefined && columns.value === undefined && columns.project !== undefined)
        return readAcross(binding, table, columns);
      if (columns.indicator3 === undefined && columns.value === undefined) return [];
      if (columns.indicator1 === undefined && columns.indicator2 === undefined) return [];
      return table.table.kind === 'form'
        ? [readForm(binding, table, columns)]
        : readList(binding, table, columns);
    }),
  );
}

function columnsOf(block: BoundBlock): Columns {
  const columns: Columns = {};
  for (const { template, column } of block.columns) columns[template.role] ??= column;
  return columns;
}

/** Projects one under the other: a name in the project's column begins the next one. */
function readList(binding: Binding, table: BoundTable, columns: Columns): IndicatorProject[] {
  const projects: IndicatorProject[] = [];
  let start = -1;
  let unit = '';
  const close = (end: number) => {
    if (start >= 0) projects.push(readProject(binding, table, columns, start, end, unit));
    start = -1;
  };
  const { project: projectColumn, unitName: unitColumn } = columns;
  for (let row = table.bodyTop; row <= table.bodyBottom; row++) {
    const name = projectColumn === undefined ? '' : table.view.text(row, projectColumn).trim();
    const unitText = unitColumn === undefined ? '' : table.view.text(row, unitColumn).trim();
    const startsUnit = unitText !== '' && name === '';
    if (name !== '' || startsUnit) close(row - 1);
    if (unitText !== '') unit = splitUnit(unitText).name;
    const told = fold(name).replace(/[-—]+/g, '');
    if (told !== '' && !isTotal(name) && !isTotal(unitText)) start = row;
  }
  close(table.bodyBottom);
  return projects;
}

/** One row a project, a column a level. */
function readAcross(binding: Binding, table: BoundTable, columns: Columns): IndicatorProject[] {
  const across = levelColumns(table, levelsOf(binding.template));
  if (across.length === 0) return [];
  const projects: IndicatorProject[] = [];
  let unit = '';
  for (let row = table.bodyTop; row <= table.bodyBottom; row++) {
    const name = table.view.text(row, columns.project ?? -1).trim();
    const unitText = columns.unitName === undefined ? '' : table.view.text(row, columns.unitName).trim();
    if (unitText !== '') unit = splitUnit(unitText).name;
    if (fold(name).replace(/[-—]+/g, '') === '' || isTotal(name) || isTotal(unitText)) continue;
    const rows = rowsAcross(table, row, across);
    projects.push({ ...readProject(binding, table, columns, row, row, unit), rows, blanks: [] });
  }
  return projects;
}

function readProject(
  binding: Binding,
  table: BoundTable,
  columns: Columns,
  top: number,
  bottom: number,
  unit: string,
): IndicatorProject {
  const { view } = table;
  const nameAt = partAt(table, top, columns.subproject ?? columns.project ?? -1);
  const chosen = nameAt.text === '' ? partAt(table, top, columns.project ?? -1) : nameAt;
  const name = projectName(chosen.text);
  let amount: ProjectAmount | null = null;
  if (columns.amount !== undefined) amount = amountAt(table, top, columns.amount);
  let goal: Part | null = null;
  if (columns.goal !== undefined) {
    for (let row = top; row <= bottom && !goal?.text; row++) {
      if (view.text(row, columns.goal).trim() !== '' || row === top) goal = partAt(table, row, columns.goal);
    }
  }
  return {
    table,
    whole: false,
    unit,
    name,
    nameAt: chosen,
    member: binding.registry.project(chosen.text),
    level: '',
    amount,
    goal,
    ...readRows(table, columns, top, bottom),
    bottom,
  };
}

/** One project a form: its name, amount and goal stand beside their captions. */
function readForm(binding: Binding, table: BoundTable, columns: Columns): IndicatorProject {
  const field = (role: string) => {
    const found = table.fields.find((one) => one.role === role);
    return found ? partAt(table, found.row, found.column) : null;
  };
  const named = field('project');
  const name = named?.text ?? table.project ?? '';
  const amountField = table.fields.find((one) => one.role === 'amount');
  const byTitle = table.project !== undefined && named === null;
  const whole = named === null && table.project === undefined;
  return {
    table,
    whole,
    unit: field('unitName')?.text ?? '',
    name: whole ? table.table.title : projectName(name),
    nameAt: named ?? partAt(table, Math.max(0, table.place.titleRow), table.area.left),
    member: whole ? null : byTitle ? (table.project ?? null) : binding.registry.project(name),
    level: field('projectLevel')?.text ?? '',
    amount: amountField ? amountAt(table, amountField.row, amountField.column) : null,
    goal: field('goal'),
    ...readRows(table, columns, table.bodyTop, table.bodyBottom),
    bottom: table.bodyBottom,
  };
}

function readRows(
  table: BoundTable,
  columns: Columns,
  top: number,
  bottom: number,
): Pick<IndicatorProject, 'rows' | 'blanks'> {
  const rows: IndicatorRow[] = [];
  const blanks: IndicatorRow[] = [];
  let level1: Part | null = null;
  let level2: Part | null = null;
  for (let row = top; row <= bottom; row++) {
    const at = (role: ColumnRole): Part | null => {
      const column = columns[role];
      return column === undefined ? null : partAt(table, row, column);
    };
    const first = at('indicator1');
    const second = at('indicator2');
    // A blank 一级 or 二级 means “as above”; a new 一级 begins without a 二级.
    if (first && first.text !== '' && first.row === row) {
      level2 = null;
      level1 = first;
    } else if (first && level1 === null) level1 = first;
    if (second && (second.text !== '' || level2 === null)) level2 = second;
    const name = at('indicator3');
    const value = at('value');
    const sign = at('sign');
    const unit = at('measureUnit');
    const filled: IndicatorRow = {
      row,
      level1,
      level2,
      name,
      explanation: at('explanation'),
      sign,
      value,
      unit,
      weight: at('weight'),
      direction: at('direction'),
      target: parseTarget(sign?.text ?? '', value?.text ?? '', unit?.text ?? ''),
    };
    if ((name?.text ?? '') !== '' || (value?.text ?? '') !== '') rows.push(filled);
    else if ((first?.text ?? '') !== '' || (second?.text ?? '') !== '') blanks.push(filled);
  }
  return { rows, blanks };
}

/** The text of a cell, or of the merged area that it lies in; `row` and `column` are where the text stands. */
function partAt(table: BoundTable, row: number, column: number): Part {
  const area = table.view.mergeAt(row, column);
  const at = area ? { row: area.top, column: area.left } : { row, column };
  return { text: table.view.text(at.row, at.column).trim(), ...at };
}

function amountAt(table: BoundTable, row: number, column: number): ProjectAmount | null {
  const cell = table.view.cell(row, column);
  const parsed = parseAmount(cell?.value ?? null, cell?.format);
  const money = table.money ?? { unit: '万元' as const, digits: 2 };
  if (parsed.kind !== 'amount') return null;
  return {
    text: table.view.text(row, column).trim(),
    row,
    column,
    value: convert(parsed.value, money.unit, '元'),
    slack: convert(halfUnit(Math.min(parsed.digits || money.digits, money.digits)), money.unit, '元'),
  };
}
