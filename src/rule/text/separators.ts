/** Thousands with and without separators. */
import { formatGroups } from '../../amount/parse';
import { cellName, findingCell } from '../say';
import { amountsWritten } from './amount-cells';
import { rule } from './family';

export const separatorsRule = rule('separators', {
  severity: 'info',
  title: '千分位写法不一致',
  reads: '一千以上的数的显示格式',
  source: '表样：金额格式 #,##0.00',
  clean: { says: '一千以上写成 1,486.35', cells: { '公开表1-2!G9': '1,486.35' } },
  failing: { says: '一千以上写成 1486.35', cells: { '公开表1-2!G9': '1486.35' } },
  *check({ facts }) {
    const large = amountsWritten(facts).filter(({ value }) => value.e >= 3 && !value.isZero());
    const bare = large.filter((cell) => {
      const read = cell.table.view.cell(cell.row, cell.column);
      return typeof read?.value === 'string' ? !/[,，]/.test(read.value) : !formatGroups(read?.format);
    });
    const [first] = bare;
    if (!first) return;
    const others = large.length - bare.length;
    yield {
      message: `${cellName(first)} 等 ${bare.length} 处一千以上的数没有千分位${others === 0 ? '' : `，而另外 ${others} 处有`}，建议统一写成 1,234.56 的样子。`,
      cells: bare.slice(0, 60).map((cell) => findingCell(cell, facts.source.digits)),
    };
  },
});
