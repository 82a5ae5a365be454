import { rule } from './family';
import { grouped, hitsOf } from './group';
import { nameText } from './say';
import { weightOf } from './weights';

export const weightRangeRule = rule('weight-range', {
  severity: 'error',
  title: '权重小于 0 或大于 100',
  reads: '各指标的权重',
  source: '权重的定义',
  clean: { says: '权重 10', cells: { '公开表6!K5': 10 } },
  failing: { says: '权重 -10', cells: { '公开表6!K5': -10 } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, ({ weight }) => {
        const value = weight && weight.text !== '' ? weightOf(weight.text) : Number.NaN;
        return value < 0 || value > 100 ? weight : null;
      }),
      (place, { row }) => `${place}“${nameText(row)}”的权重是 ${row.weight?.text}，权重应在 0 到 100 之间。`,
    ),
});
