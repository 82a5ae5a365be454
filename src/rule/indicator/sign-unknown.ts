import { FORMS } from '../sources';
import { rule } from './family';
import { isSign } from '../../indicator/target';
import { grouped, hitsOf } from './group';

export const signUnknownRule = rule('sign-unknown', {
  severity: 'warning',
  title: '指标性质认不出',
  reads: '指标性质一栏',
  source: `${FORMS}（＝、≥、≤、＞、＜、定性）`,
  clean: { says: '性质栏是“≥”', cells: { '公开表6!H6': '≥' } },
  failing: { says: '性质栏是 0', cells: { '公开表6!H6': 0 } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, ({ sign }) => (sign && sign.text !== '' && !isSign(sign.text) ? sign : null)),
      (place, { part }) => {
        const lost = part?.text === '0' ? '（单独的“＝”在 Excel 里会变成 0，请设为文本后重填）' : '';
        return `${place}的指标性质写着“${part?.text ?? ''}”，应填 ＝、≥、≤、＞、＜ 或“定性”${lost}。`;
      },
    ),
});
