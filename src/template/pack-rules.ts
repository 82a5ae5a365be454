/**
 * What a pack must hold beyond its schema: merges within the header, sheets that Excel takes, labels that do
 * not contradict their table, lists whose rows can be stated. The first mistake is reported by its path.
 */
import { joinLabels } from '../dimension/label';
import { contains, DIMENSIONS } from '../dimension/dimension';
import { foldItem } from '../lexicon/fold';
import { parseArea } from '../workbook/address';
import { sheetNameFault } from '../workbook/names';
import type { Area } from '../workbook/model';
import { toLabel } from './expand';
import { PackError } from './pack-error';
import { checkRepeat } from './repeat-rule';
import type { Block, Column, Pack, PackLabel, RowItem, Table } from './schema';
import titles from './rule-titles.json';

/** Rows that a scaffold lays out for one block; a department lists some hundred. */
const MAX_LAID_ROWS = 1500;
/** Cells of all scaffolded sheets together; the largest built-in pack has 9,000. */
const MAX_LAID_CELLS = 300_000;
/** Characters of all columns side by side; 15 columns of 14 are 210. */
const MAX_TABLE_WIDTH = 1200;
/** A text inside a formula is limited by Excel; the note of an empty table is one. */
const MAX_NOTE = 200;
const MAX_ROW_TEXT = 200;
/** What texts of a form are filled in with. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '年度',
  '上年',
  '部门',
  '单位',
  '单位代码',
  '级',
  '序',
  '项目',
  '一',
  '1',
  'name',
]);

/** Written from the rules themselves, which stand above this floor: `UPDATE_DOCS=1 npx jest test/rule/checks-doc`. */
const RULE_CODES: readonly string[] = Object.keys(titles);

/** @throws PackError */
export function checkRules(pack: Pack): void {
  if (pack.years.to !== undefined && pack.years.to < pack.years.from)
    throw new PackError('years.to', `${pack.years.to} 早于 from 的 ${pack.years.from}`);
  const unknown = Object.keys(pack.severities ?? {}).find((code) => !RULE_CODES.includes(code));
  if (unknown !== undefined)
    throw new PackError(`severities.${unknown}`, '没有这条规则，代码见 docs/checks.md');
  pack.switchedOff?.forEach(({ rule }, index) => {
    if (!RULE_CODES.includes(rule))
      throw new PackError(`switchedOff[${index}].rule`, '没有这条规则，代码见 docs/checks.md');
  });
  unique(pack);
  let cells = 0;
  pack.tables.forEach((table, index) => {
    const path = `tables[${index}]`;
    checkTable(table, path);
    const rows = Math.max(...table.blocks.map((block) => laidRows(block)));
    cells += rows * table.blocks.reduce((sum, block) => sum + block.columns.length, 0);
    if (cells > MAX_LAID_CELLS)
      throw new PackError(path, `到这张表为止，要生成的单元格超过 ${MAX_LAID_CELLS} 个`);
  });
}

/** Excel takes 表1 and 表１ for two sheets, Sheet1 and SHEET1 for one; defined names know no case either. */
function unique(pack: Pack): void {
  const seen = new Map<string, number>();
  pack.tables.forEach((table, index) => {
    for (const key of ['id', 'sheet'] as const) {
      const value = `${key} ${table[key].toLowerCase()}`;
      const before = seen.get(value);
      if (before !== undefined) throw new PackError(`tables[${index}].${key}`, `与 tables[${before}] 重复`);
      seen.set(value, index);
    }
  });
}

function checkTable(table: Table, path: string): void {
  const fault = sheetNameFault(table.sheet);
  if (fault) throw new PackError(`${path}.sheet`, fault);
  checkTexts(table, path);
  checkHeader(table, path);
  const width = table.blocks.reduce(
    (sum, block) => sum + block.columns.reduce((all, column) => all + (column.width ?? 12), 0),
    0,
  );
  if (width > MAX_TABLE_WIDTH)
    throw new PackError(
      `${path}.blocks`,
      `各列宽度合计 ${Math.round(width)} 个字符，最多 ${MAX_TABLE_WIDTH}`,
    );
  if ((table.emptyNote?.length ?? 0) > MAX_NOTE)
    throw new PackError(`${path}.emptyNote`, `超过 ${MAX_NOTE} 个字`);
  checkFields(table, path);
  table.blocks.forEach((block, index) => checkBlock(table, block, `${path}.blocks[${index}]`));
  table.variants?.forEach((variant, index) => {
    const { variants: _, merges: __, fields: ___, ...common } = table;
    checkTable({ ...common, ...variant }, `${path}.variants[${index}]`);
  });
}

function checkTexts(table: Table, path: string): void {
  const texts: [string, string][] = [
    [`${path}.title`, table.title],
    ...(table.aliases ?? []).map((alias, index): [string, string] => [`${path}.aliases[${index}]`, alias]),
    [`${path}.emptyNote`, table.emptyNote ?? ''],
    ...table.header.rows.flatMap((row, at) =>
      row.map((text, index): [string, string] => [`${path}.header.rows[${at}][${index}]`, text]),
    ),
  ];
  for (const [at, text] of texts) {
    const unknown = text.replace(/\{([^{}]*)\}/g, (all, name: string) => (PLACEHOLDERS.has(name) ? '' : all));
    if (/[{}]/.test(unknown))
      throw new PackError(at, '大括号里只能是 年度、上年、部门、单位、单位代码、级、序 或 项目，如 {年度}');
  }
}

function checkHeader(table: Table, path: string): void {
  const { rows, merges } = table.header;
  const columns = table.blocks.reduce((sum, block) => sum + block.columns.length, 0);
  rows.forEach((row, index) => {
    if (row.length !== columns)
      throw new PackError(
        `${path}.header.rows[${index}]`,
        `表头这一行有 ${row.length} 格，而各列加起来是 ${columns} 列，请补齐或删去`,
      );
  });
  const taken = new Map<string, string>();
  merges.forEach((merge, index) => {
    const at = `${path}.header.merges[${index}]`;
    const area = within(merge, at, { bottom: rows.length - 1, right: columns - 1 }, '表头');
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = `${row},${column}`;
        const other = taken.get(cell);
        if (other !== undefined) throw new PackError(at, `${merge} 与 ${other} 重叠`);
        taken.set(cell, merge);
        if ((row > area.top || column > area.left) && rows[row]?.[column] !== '')
          throw new PackError(at, `${merge} 盖住了“${rows[row]?.[column]}”，合并区域只有左上角一格能有文字`);
      }
    }
  });
  const bottom = rows.length + Math.max(...table.blocks.map(laidRows)) - 1;
  table.merges?.forEach((merge, index) =>
    within(merge, `${path}.merges[${index}]`, { bottom, right: columns - 1 }, '表'),
  );
}

function within(merge: string, path: string, limit: { bottom: number; right: number }, what: string): Area {
  const area = parseArea(merge);
  if (!area) throw new PackError(path, '合并区域写成 A1:D1 的样子');
  if (area.top === area.bottom && area.left === area.right)
    throw new PackError(path, `${merge} 只有一格，不用合并`);
  if (area.bottom > limit.bottom || area.right > limit.right)
    throw new PackError(path, `${merge} 超出了${what}（${limit.bottom + 1} 行、${limit.right + 1} 列）`);
  return area;
}

function checkFields(table: Table, path: string): void {
  const captions = new Set(table.header.rows.flat().map(foldItem));
  table.fields?.forEach((field, index) => {
    if (!captions.has(foldItem(field.caption)))
      throw new PackError(`${path}.fields[${index}].caption`, `表头里没有“${field.caption}”`);
  });
}

function laidRows(block: Block): number {
  return block.rows.reduce((sum, item) => {
    if ('repeat' in item) return sum + item.rows;
    if ('blank' in item) return sum + item.blank;
    return sum + ('use' in item ? 40 : 1);
  }, 0);
}

function checkBlock(table: Table, block: Block, path: string): void {
  const scope = joinLabels(toLabel(table.scope), toLabel(block.scope ?? {}));
  if (!scope) throw new PackError(`${path}.scope`, '与表的范围（scope）矛盾');
  const fits = (label: PackLabel | undefined, at: string) => {
    if (label === undefined) return;
    checkSelections(label, at);
    if (joinLabels(scope, toLabel(label)) === null) throw new PackError(at, '与表的范围（scope）矛盾');
  };
  block.columns.forEach((column, index) => {
    const at = `${path}.columns[${index}]`;
    checkColumn(column, at);
    fits(column.label, `${at}.label`);
  });
  const rows = laidRows(block);
  if (rows > MAX_LAID_ROWS) throw new PackError(`${path}.rows`, `共有 ${rows} 行，最多 ${MAX_LAID_ROWS} 行`);
  let list = -1;
  block.rows.forEach((item, index) => {
    const at = `${path}.rows[${index}]`;
    if (!('blank' in item)) fits(item.label, `${at}.label`);
    if ('repeat' in item) {
      if (list >= 0) throw new PackError(at, `一个区块只能有一处 repeat，第一处在 rows[${list}]`);
      list = index;
      checkRepeat(item.repeat, block, `${at}.repeat`);
    } else if ('text' in item) checkRow(item, block, at);
  });
}

/** A selection lists members that lie beside each other: 财政拨款 and 一般公共预算 would count money twice. */
function checkSelections(label: PackLabel, path: string): void {
  for (const dimension of DIMENSIONS) {
    const members = (label as Record<string, unknown>)[dimension];
    if (!Array.isArray(members)) continue;
    for (const [index, one] of (members as string[]).entries()) {
      const other = (members as string[]).find((two, n) => n !== index && contains(dimension, one, two));
      if (other !== undefined)
        throw new PackError(
          `${path}.${dimension}[${index}]`,
          `“${one}”包含了同一列表里的“${other}”，金额会重复`,
        );
    }
  }
}

function checkColumn(column: Column, path: string): void {
  const { role, label, dimension, level } = column;
  if (label !== undefined && role !== 'amount' && role !== 'count' && role !== 'share')
    throw new PackError(`${path}.label`, `role 是 ${role} 的列没有金额，不能有 label；金额列写 role: amount`);
  if (role === 'code' && dimension === undefined)
    throw new PackError(
      `${path}.dimension`,
      '科目编码列要写明 functional（功能科目）还是 economic（经济科目）',
    );
  if (role !== 'code' && (dimension !== undefined || level !== undefined))
    throw new PackError(
      `${path}.${dimension === undefined ? 'level' : 'dimension'}`,
      '只有科目编码列（role: code）可以写',
    );
}

function checkRow(item: Extract<RowItem, { text: string }>, block: Block, path: string): void {
  if (item.text.length > MAX_ROW_TEXT) throw new PackError(`${path}.text`, `超过 ${MAX_ROW_TEXT} 个字`);
  if (item.cells && item.cells.length > block.columns.length)
    throw new PackError(`${path}.cells`, `有 ${item.cells.length} 格，而区块只有 ${block.columns.length} 列`);
}
