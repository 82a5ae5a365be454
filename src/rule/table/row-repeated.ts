/** Rows that stand twice. */
import { rule } from './family';
import { nameCells, rowsOf } from './row-cells';

export const rowRepeatedRule = rule('row-repeated', {
  severity: 'error',
  class: 'text',
  title: '同一行出现两次',
  reads: '科目、名称和各栏金额都相同的行',
  clean: { says: '每个科目只列一行' },
  failing: {
    says: '“水费”列了两行，完全相同',
    cells: {
      '公开表3-1!A20': '302',
      '公开表3-1!B20': '01',
      '公开表3-1!D20': '  办公费',
      '公开表3-1!G20': 12.6,
    },
  },
  source: '表样',
  *check(tables) {
    for (const place of rowsOf(tables)) {
      const { table, row } = place;
      if (row.repeats === undefined) continue;
      const [cell] = nameCells(place);
      const before = nameCells({ ...place, row: { ...row, row: row.repeats } });
      yield {
        message: `${table.sheet} 第 ${row.row + 1} 行“${row.text}”与第 ${row.repeats + 1} 行完全相同，是重复的一行，没有计入校验；请删去其中一行，合计若已含它也要减去。`,
        cells: cell ? [cell, ...before] : [],
      };
    }
  },
});
