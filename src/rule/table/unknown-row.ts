import { cellAddress } from '../../workbook/address';
import { Money } from '../../amount/money';
import { printed } from '../../amount/print';
import { convert } from '../../amount/unit';
import type { FindingCell } from '../finding';
import type { Told } from '../rule';
import { rule } from './family';
import type { Tables } from './family';
import { amountsIn, subjectOf } from './row-by-amounts';
import { rowsOf } from './row-cells';
import type { RowPlace } from './row-cells';

export const unknownRowRule = rule('unknown-row', {
  severity: 'warning',
  grades: { misread: { severity: 'error', when: '表里的数因此对不上' } },
  class: 'binding',
  title: '有数但认不出的行',
  reads: '有数而无法判断科目、单位或项目的行',
  source: '表样与科目目录',
  clean: { says: '每一行有数的都有编码和名称' },
  failing: { says: '第 15 行有数，没有编码和名称', cells: { '公开表1-2!G15': 5 } },
  *check(tables) {
    for (const { sheet, view, bodyTop, area } of tables.facts.source.binding.tables)
      if (view.continuedOn.length > 0)
        yield {
          message: `${sheet} 接着列在工作表“${view.continuedOn.join('”“')}”里，一张表分在几张工作表上，这张表的数都没有校验；请把续表的各行移到 ${sheet} 最后一行的下面（续表的标题和表头不要），再校验。`,
          cells: [{ sheet, address: cellAddress(bodyTop, area.left), value: '' }],
        };
    for (const place of rowsOf(tables)) {
      const { table, row } = place;
      if (row.kind !== 'unknown' || table.view.continuedOn.length > 0) continue;
      const name = row.text.replace(/[\s\u3000]+/g, '');
      if (name === '') yield nameless(tables, place);
      else
        yield {
          message: `${table.sheet} 第 ${row.row + 1} 行${name ? `“${name}”` : ''}有数，但看不出是哪个科目、单位或项目，没有参加校验；请补上编码或名称，或改成表样的写法。`,
          cells: [firstCell(place)],
        };
    }
  },
});

const firstCell = ({ table, block, row }: RowPlace): FindingCell => ({
  sheet: table.sheet,
  address: cellAddress(row.row, (block.columns[0]?.column ?? 0) + (row.shift ?? 0)),
  value: row.text,
});

/** Whatever is short by its amounts is so because nobody knows whose they are. */
function nameless(tables: Tables, place: RowPlace): Told<'misread'> {
  const { table, row } = place;
  const { unit, digits } = tables.facts.source;
  const money = table.money ?? { unit, digits };
  const amounts = amountsIn(tables, place);
  const own = amounts.map((one) => convert(one, unit, money.unit));
  const figures = own.slice(0, 3).map((one) => printed(one, money.digits));
  const subject = subjectOf(tables, place, amounts);
  const isShort = (difference: string) =>
    [...amounts, ...own].some((one) => one.abs().eq(new Money(difference).abs()));
  const follows = tables.sums.filter(
    ({ severity, difference }) => severity === 'error' && difference !== undefined && isShort(difference),
  );
  const probably = subject === null ? '' : `按别的表，这些数是“${subject}”的；`;
  return {
    message: `${table.sheet} 第 ${row.row + 1} 行没有编码和名称，填的是 ${figures.join('、')}${amounts.length > 3 ? ' 等' : ''}，看不出是哪个科目、单位或项目，没有参加校验；${probably}请补上编码或名称。`,
    cells: [firstCell(place)],
    ...(follows.length > 0 ? { grade: 'misread' as const, follows } : {}),
  };
}
