/** Columns of words (codes, names, projects) that are blank in every row of a list. */
import { blankColumns } from '../../binding/blank-columns';
import type { BlankColumn } from '../../binding/blank-columns';
import type { BoundTable } from '../../binding/bound';
import { areaAddress, cellAddress } from '../../workbook/address';
import type { Draft } from '../finding';
import type { Told } from '../rule';
import { columnCaption } from '../say';
import { FORMS } from '../sources';
import { rule } from './family';

export const blankWordsRule = rule('blank-words', {
  severity: 'warning',
  grades: { misread: { severity: 'error', when: '表里的数因此对不上' } },
  title: '编码、名称等整列没有填',
  reads: '表样规定的编码、名称、指标等文字栏',
  source: FORMS,
  clean: { says: '“单位代码”栏每行都有' },
  failing: {
    says: '公开表3 的“单位代码”一栏全部清空',
    cells: Object.fromEntries(Array.from({ length: 30 }, (_, row) => [`公开表3!D${row + 6}`, null])),
  },
  // Where its words are gone, a table is misread: what does not add up there follows from that and is told below it.
  *check({ facts, sums }) {
    const { binding, empty } = facts.source;
    for (const table of binding.tables) {
      if (empty.has(table) || table.view.sheet.hidden) continue;
      const columns = table.blocks.flatMap((block) => blankColumns(table, block));
      if (columns.length === 0) continue;
      const follows = sums.filter((one) => one.cells[0]?.sheet === table.sheet && one.severity === 'error');
      yield told(table, columns, follows);
    }
  },
});

function told(
  table: BoundTable,
  columns: readonly BlankColumn[],
  follows: readonly Draft[],
): Told<'misread'> {
  const named = columns
    .map(({ column, top, bottom }) => {
      const where = areaAddress({ top, bottom, left: column, right: column });
      return `“${columnCaption(table, column)}”栏（${where}）`;
    })
    .join('、');
  return {
    message: `${table.sheet} 的${named}整列没有填${follows.length > 0 ? '，各行读不准，表里的数因此对不上' : ''}，请补填。`,
    cells: columns.map(({ column, top }) => ({
      sheet: table.sheet,
      address: cellAddress(top, column),
      value: '',
    })),
    ...(follows.length > 0 ? { grade: 'misread' as const } : {}),
    follows,
  };
}
