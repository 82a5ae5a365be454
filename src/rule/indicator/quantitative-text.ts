import { FORMS } from '../sources';
import { rule } from './family';
import { nameText } from './say';
import { clip } from '../wording';
import { grouped, hitsOf } from './group';

export const quantitativeTextRule = rule('quantitative-text', {
  severity: 'warning',
  title: '定量指标填了文字',
  reads: '性质为 ＝、≥、≤ 的指标值',
  source: FORMS,
  clean: { says: '查档人次 ≥ 6000', cells: { '公开表6!I9': 6000 } },
  failing: { says: '查档人次 ≥ 较多', cells: { '公开表6!I9': '较多' } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, ({ target, value }) =>
        target.kind === 'text' && !target.qualitative && target.sign !== null && !/\d/.test(target.text)
          ? value
          : null,
      ),
      (place, { row }) =>
        `${place}“${nameText(row)}”的指标性质是“${row.sign?.text ?? ''}”，指标值却是文字“${clip(row.value?.text ?? '', 20)}”，请填数字，或把性质改为“定性”。`,
    ),
});
