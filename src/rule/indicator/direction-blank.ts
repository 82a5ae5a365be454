import { FORMS } from '../sources';
import { rule } from './family';

export const directionBlankRule = rule('direction-blank', {
  severity: 'info',
  title: '指标方向性没有填',
  reads: '指标方向性一栏',
  source: FORMS,
  clean: { says: '每行都填了方向性' },
  failing: { says: '一行没有填方向性', cells: { '公开表6!L5': null } },
});
