/** Forms of one kind that are numbered in their titles (1、…绩效目标表, 3、…绩效目标表): a number that is left out. */
import type { BoundTable } from '../../binding/bound';
import { cellAddress } from '../../workbook/address';
import { FORMS } from '../sources';
import { rule } from './family';

export const seriesGapRule = rule('series-gap', {
  severity: 'warning',
  title: '编号的表中间缺一张',
  reads: '标题里编了号的绩效目标表',
  source: FORMS,
  clean: {
    says: '两张，编号 1、2',
    form: 'hebei',
    twice: ['绩效1'],
    cells: { '表1!C6': 10, '绩效1!A1': '1、档案库房修缮绩效目标表', '绩效1 (2)!A1': '2、设备更新绩效目标表' },
  },
  failing: {
    says: '两张，编号 1、3',
    form: 'hebei',
    twice: ['绩效1'],
    cells: { '表1!C6': 10, '绩效1!A1': '1、档案库房修缮绩效目标表', '绩效1 (2)!A1': '3、设备更新绩效目标表' },
  },
  *check({ facts }) {
    const series = new Map<string, Map<number, BoundTable>>();
    for (const table of facts.source.binding.tables) {
      const number = numberOf(table);
      if (number === null) continue;
      const known = series.get(table.table.id) ?? new Map<number, BoundTable>();
      series.set(table.table.id, known.set(number, table));
    }
    for (const tables of series.values()) {
      const last = Math.max(...tables.keys());
      const missing = Array.from({ length: last }, (_, at) => at + 1).filter((number) => !tables.has(number));
      const [first] = tables.values();
      // Numbers that mostly are not there count something else.
      if (!first || missing.length === 0 || missing.length >= tables.size) continue;
      yield {
        message: `“${first.table.title.replace(/\{[^}]+\}、?/g, '')}”按标题编号有 1 至 ${last}，缺第 ${missing.join('、')} 张；漏掉的请补上，不缺的请改正编号。`,
        cells: [
          { sheet: first.sheet, address: cellAddress(Math.max(0, first.place.titleRow), 0), value: '' },
        ],
      };
    }
  },
});

function numberOf({ view, place: { titleRow } }: BoundTable): number | null {
  for (let column = 0; column < view.columnCount; column++) {
    const text = view.text(titleRow, column).trim();
    if (text !== '') return Number(/^(\d{1,3})\s*[、.．]/.exec(text)?.[1] ?? NaN) || null;
  }
  return null;
}
