import { rule } from './family';
import { grouped, hitsOf } from './group';
import { nameText } from './say';

/** 收入增长率 ≥0% asks that nothing be lost; a level of nothing asks for nothing. */
const CHANGE = /增|减|升|降|提高|改善|变化|结余|盈|利润|收益|差额/;

export const emptyTargetRule = rule('empty-target', {
  severity: 'warning',
  title: '指标值“≥0”什么也没有要求',
  reads: '指标性质与指标值',
  source: '算术',
  clean: { says: '更新机组数量 ≥ 6 台', cells: { '公开表6!H12': '≥', '公开表6!I12': 6 } },
  failing: { says: '更新机组数量 ≥ 0 台', cells: { '公开表6!H12': '≥', '公开表6!I12': 0 } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, ({ target, value, name }) => {
        if (target.kind !== 'number' || target.qualitative || target.sign !== '≥') return null;
        return target.number.isZero() && !CHANGE.test(name?.text ?? '') ? value : null;
      }),
      (place, { row }) =>
        `${place}“${nameText(row)}”的指标值是“≥${row.value?.text.replace(/^[≥>=＝]+/, '')}${row.unit?.text ?? ''}”，什么也不做都能达到，请填写要达到的数。`,
    ),
});
