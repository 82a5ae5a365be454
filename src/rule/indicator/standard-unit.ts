import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { clip } from '../wording';
import { grouped, hitsOf } from './group';

export const standardUnitRule = rule('standard-unit', {
  severity: 'warning',
  title: '金额标准的单位不是金额',
  reads: '名称为“……标准”的度量单位',
  source: SEEN,
  clean: {
    says: '补助标准 600 元/人',
    cells: { '公开表6!G8': '讲解员补助标准', '公开表6!I8': 600, '公开表6!J8': '元/人' },
  },
  failing: {
    says: '补助标准 600 月',
    cells: { '公开表6!G8': '讲解员补助标准', '公开表6!I8': 600, '公开表6!J8': '月' },
  },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const { target } = row;
        const name = fold(row.name?.text ?? '');
        if (target.kind !== 'number' || !/(?:补助|补贴|发放|工资|待遇|收费|支付|奖励|慰问)标准$/.test(name))
          return null;
        return /^(?:年|月|日|天|个月|人|次|个|户|名)$/.test(target.unit) ? (row.unit ?? row.value) : null;
      }),
      (place, { row }) => {
        const unit = row.unit?.text ?? (row.target.kind === 'number' ? row.target.unit : '');
        return `${place}“${clip(row.name?.text ?? '', 20)}”是金额标准，度量单位却是“${unit}”，应为“元/人·月”一类。`;
      },
    ),
});
