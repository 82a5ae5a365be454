import { FORMS } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { grouped, hitsOf } from './group';

export const directionBlankRule = rule('direction-blank', {
  severity: 'info',
  title: '指标方向性没有填',
  reads: '指标方向性一栏',
  source: FORMS,
  clean: { says: '每行都填了方向性' },
  failing: { says: '一行没有填方向性', cells: { '公开表6!L5': null } },
  check({ projects }) {
    const known = hitsOf(projects, (row) => row.direction);
    const blank = known.filter(({ part }) => fold(part?.text ?? '') === '');
    return grouped(
      blank,
      (place, _, count) =>
        `${place}的指标方向性没有填（共 ${known.length} 行，空 ${count} 行），应填“正向指标”或“反向指标”。`,
    );
  },
});
