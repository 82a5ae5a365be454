import { SEEN } from '../sources';
import { rule } from './family';

export const projectUnknownRule = rule('project-unknown', {
  severity: 'warning',
  title: '绩效目标表里的项目在项目表里没有',
  reads: '项目支出表与绩效目标表的项目',
  source: SEEN,
  clean: { says: '绩效目标表的项目都在项目支出表里' },
  failing: { says: '绩效目标表的“村道养护”不在项目支出表里', cells: { '公开表6!B18': '村道养护' } },
});
