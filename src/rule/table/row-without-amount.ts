/** Rows of a list that bear a name and no amount: left out, or left over. */
import type { BoundBlock, BoundRow, BoundTable } from '../../binding/bound';
import { cellAddress } from '../../workbook/address';
import { FORMS } from '../sources';
import { rule } from './family';
import { firstOf, listedIn, listsOf } from './listed-rows';

export const rowWithoutAmountRule = rule('row-without-amount', {
  severity: 'info',
  title: '有名称而没有数的行',
  reads: '单位自行列出的科目、单位、项目，各栏都空着的行',
  source: FORMS,
  clean: { says: '列出的每一行都有数' },
  failing: {
    says: '第 13 行只有编码和名称',
    cells: Object.fromEntries(['F', 'G', 'H'].map((column) => [`公开表3!${column}13`, null])),
  },
  *check(tables) {
    for (const table of listsOf(tables)) {
      const { sheet, area } = table;
      const found = table.blocks.flatMap((block) => {
        const columns = block.columns.filter(({ template }) => template.role === 'amount');
        return columns.length === 0
          ? []
          : block.rows.filter(
              (one) =>
                (one.item === null ? isNamed(one) : hasCount(table, block, one)) &&
                columns.every(({ column }) => table.view.coveringText(one.row, column).trim() === ''),
            );
      });
      // A form that prints every 科目 there is has many such rows, and none of them was left out.
      const all = table.blocks.flatMap(listedIn).length;
      if (found.length === 0 || (found.length > 1 && found.length * 4 > all)) continue;
      const named = found.map(
        ({ row, text }) => `第 ${row + 1} 行“${text.replace(/[\s\u3000]+/g, '').slice(0, 24)}”`,
      );
      yield {
        message: `${sheet} 有 ${found.length} 行有名称而一个数也没有：${firstOf(named)}；漏填的请补上，没有数的请删去这一行。`,
        cells: found.map(({ row, text }) => ({
          sheet,
          address: cellAddress(row, area.left),
          value: text,
        })),
      };
    }
  },
});

/** The heading of a kind of projects has no label of its own without amounts. */
const isNamed = ({ label, kind, text, repeats }: BoundRow): boolean =>
  kind !== 'unknown' && (label !== null || (text.trim() !== '' && repeats === undefined));

/** A row of the form that says how many there are and not what they are worth. */
const hasCount = ({ view }: BoundTable, { columns }: BoundBlock, { row }: BoundRow): boolean =>
  columns.some(({ template, column }) => template.role === 'count' && /[1-9]/.test(view.text(row, column)));
