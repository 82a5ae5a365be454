import { fold } from '../../lexicon/fold';
import { rule } from './family';
import { grouped, hitsOf } from './group';
import { nameText } from './say';

export const monthRangeRule = rule('month-range', {
  severity: 'warning',
  title: '没有这个月份',
  reads: '完成时间一类指标以“月”计的值',
  source: '历法',
  clean: {
    says: '更新完成时间 ≤ 12 月',
    cells: { '公开表6!G14': '更新完成时间', '公开表6!H14': '≤', '公开表6!I14': 12, '公开表6!J14': '月' },
  },
  failing: {
    says: '更新完成时间 ≤ 13 月',
    cells: { '公开表6!G14': '更新完成时间', '公开表6!H14': '≤', '公开表6!I14': 13, '公开表6!J14': '月' },
  },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, ({ target, value, unit, name }) => {
        if (target.kind === 'date') return NO_MONTH.test(target.text) ? value : null;
        if (target.kind !== 'number' || !/^月份?(?:底|末)?前?$/.test(fold(unit?.text ?? ''))) return null;
        if (!/(?:时间|日期|时点|月份)$/.test(fold(name?.text ?? ''))) return null;
        return target.number.isInteger() && target.number.gt(12) ? value : null;
      }),
      (place, { row }) =>
        row.target.kind === 'date'
          ? `${place}“${nameText(row)}”写的是“${row.target.text}”，一年只有 12 个月。`
          : `${place}“${nameText(row)}”写的是 ${row.value?.text} ${row.unit?.text}，一年只有 12 个月；如果是 ${row.value?.text} 个月的时长，度量单位请写“个月”。`,
    ),
});

/** 14月底前, 13月5日; 18月 by itself may be a time that it takes. */
const NO_MONTH = /(?<!\d)(?:1[3-9]|[2-9]\d)月(?:[底末初]|[上中下]旬|\d{1,2}[日号])/;
