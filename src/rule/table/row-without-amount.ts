/** Rows of a list that bear a name and no amount: left out, or left over. */
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
          : listedIn(block).filter(
              ({ row, label, kind }) =>
                label !== null &&
                kind !== 'unknown' &&
                columns.every(({ column }) => table.view.coveringText(row, column).trim() === ''),
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
