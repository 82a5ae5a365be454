import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { grouped, hitsOf } from './group';

export const scalesRule = rule('scales', {
  severity: 'info',
  title: '定性等级不统一',
  reads: '全部定性指标的等级',
  source: SEEN,
  clean: {
    says: '两处都用“优良中低差”',
    cells: {
      '公开表6!H10': '定性',
      '公开表6!I10': '优良中低差',
      '公开表6!J10': null,
      '公开表6!H16': '定性',
      '公开表6!I16': '优良中低差',
      '公开表6!J16': null,
    },
  },
  failing: {
    says: '一处“优良中低差”，一处“优良差”',
    cells: {
      '公开表6!H10': '定性',
      '公开表6!I10': '优良中低差',
      '公开表6!J10': null,
      '公开表6!H16': '定性',
      '公开表6!I16': '优良差',
      '公开表6!J16': null,
    },
  },
  check({ projects }) {
    const hits = hitsOf(projects, (row) => (row.target.kind === 'scale' ? row.value : null));
    const grades = [...new Set(hits.map(({ part }) => fold(part?.text ?? '').replace(/[、,/-]/g, '')))];
    const scale = grades.filter((one) => one.length > 1);
    if (scale.length < 2) return [];
    const list = scale.map((one) => `“${one}”`).join('、');
    return grouped(
      hits,
      (place) => `${place}的定性指标用了 ${scale.length} 种等级（${list}），建议统一成一种。`,
    );
  },
});
