import { FORMS } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { ownSignOf } from './sign-twice';
import { nameText } from './say';
import { grouped, hitsOf } from './group';

export const directionRule = rule('direction', {
  severity: 'warning',
  title: '方向性与指标性质相反',
  reads: '方向性与性质',
  source: FORMS,
  clean: { says: '“≥”是正向指标', cells: { '公开表6!L5': '正向' } },
  failing: { says: '“≥”填了反向', cells: { '公开表6!L5': '反向' } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const direction = fold(row.direction?.text ?? '');
        // A value with another sign of its own is what is wrong there: `sign-twice`.
        const sign = row.target.kind === 'number' && !ownSignOf(row) ? row.target.sign : null;
        const rising = sign === '≥' || sign === '＞';
        const falling = sign === '≤' || sign === '＜';
        const against = (/^正/.test(direction) && falling) || (/^(?:反|逆|负)/.test(direction) && rising);
        return against ? row.direction : null;
      }),
      (place, { row }) =>
        `${place}“${nameText(row)}”的方向性是“${row.direction?.text}”，指标性质却是“${row.sign?.text ?? ''}”，两者相反。`,
    ),
});
