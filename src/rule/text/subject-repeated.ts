/** 科目 printed without codes: a 款 that bears the name of its 类 (吉林 一般公共预算支出表) cannot be found in other tables. */
import type { BoundBlock, BoundRow, BoundTable } from '../../binding/bound';
import { memberName } from '../../lexicon/catalogue';
import type { SubjectDimension } from '../../lexicon/catalogue';
import { contains, parentOf, subjectDepth } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import type { Facts } from '../../fact/facts';
import { cellAddress } from '../../workbook/address';
import type { Told } from '../rule';
import { rule } from './family';

export const subjectRepeatedRule = rule('subject-repeated', {
  severity: 'warning',
  class: 'cross-table',
  title: '款的名称写成了类的名称',
  reads: '不列编码的科目表里，名称与上一行相同、下面还列有下级科目的行',
  source: '政府收支分类科目：类、款、项逐级列示',
  clean: {
    says: '类、款、项逐级列示',
    form: 'jilin-city',
    cells: {
      '一般公共预算支出表!A5': '社会保障和就业支出',
      '一般公共预算支出表!D5': 72.9,
      '一般公共预算支出表!A6': '行政事业单位养老支出',
      '一般公共预算支出表!D6': 72.9,
      '一般公共预算支出表!A7': '机关事业单位基本养老保险缴费支出',
      '一般公共预算支出表!D7': 48.6,
      '一般公共预算支出表!A8': '机关事业单位职业年金缴费支出',
      '一般公共预算支出表!D8': 24.3,
    },
  },
  failing: {
    says: '款的名称写成了类的名称',
    form: 'jilin-city',
    cells: {
      '一般公共预算支出表!A5': '社会保障和就业支出',
      '一般公共预算支出表!D5': 72.9,
      '一般公共预算支出表!A6': '社会保障和就业支出',
      '一般公共预算支出表!D6': 72.9,
      '一般公共预算支出表!A7': '机关事业单位基本养老保险缴费支出',
      '一般公共预算支出表!D7': 48.6,
      '一般公共预算支出表!A8': '机关事业单位职业年金缴费支出',
      '一般公共预算支出表!D8': 24.3,
    },
  },
  *check({ facts }) {
    for (const table of facts.source.binding.tables) {
      for (const block of table.blocks) yield* repeatedNames(facts, table, block);
    }
  },
});

interface Repeated {
  readonly row: BoundRow;
  readonly before: BoundRow;
  /** What the 项 below it lie in. */
  readonly wanted: readonly string[];
}

/** All of one table in one finding: they have one cause. */
function repeatedNames(facts: Facts, table: BoundTable, block: BoundBlock): Told[] {
  const column = block.columns.find(({ template }) => template.role === 'name')?.column;
  const rows = block.rows.filter((row) => row.label !== null && row.item === null);
  const found = (['functional', 'economic'] as const).flatMap((dimension) =>
    rows.flatMap((row, index) => repeatedName(rows, row, index, dimension)),
  );
  if (column === undefined || found.length === 0) return [];
  const rewording = found.map(({ row, wanted }) => {
    const names = wanted.map((member) => `“${nameIn(facts, member)}”`).join('、');
    return `${cellAddress(row.row, column)} 下面列的是 ${names} 的科目`;
  });
  const cells = found
    .flatMap(({ row, before }) => [row, before])
    .map((row) => ({ sheet: table.sheet, address: cellAddress(row.row, column), value: row.text }));
  return [
    {
      message: `${table.sheet} 有 ${found.length} 行重复了上一行的科目名称（${rewording.join('；')}），下一级科目的名称和小计在这张表里就找不到了，请按科目目录逐级列出。`,
      cells,
    },
  ];
}

function repeatedName(
  rows: readonly BoundRow[],
  row: BoundRow,
  index: number,
  dimension: SubjectDimension,
): Repeated[] {
  const before = rows[index - 1];
  const member = row.label?.[dimension];
  if (!before || member === undefined || row.code !== undefined) return [];
  if (labelKey(before.label ?? {}) !== labelKey(row.label ?? {})) return [];
  const wanted = new Set<string>();
  for (const below of rows.slice(index + 1)) {
    const other = below.label?.[dimension];
    if (other === undefined || other === member || !contains(dimension, member, other)) break;
    const above = parentOf(dimension, other);
    if (above !== null && subjectDepth(above) === subjectDepth(member) + 1) wanted.add(above);
  }
  return wanted.size > 0 ? [{ row, before, wanted: [...wanted] }] : [];
}

/** As another table of this workbook prints it, else as the catalogue has it. */
function nameIn(facts: Facts, member: string): string {
  for (const table of facts.source.binding.tables) {
    for (const { rows } of table.blocks) {
      const row = rows.find((one) => one.item === null && one.label?.functional === member);
      if (row) return row.text.trim();
    }
  }
  return memberName('functional', member).replace(/^\d+ /, '');
}
