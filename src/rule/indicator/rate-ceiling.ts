import { rule } from './family';

export const rateCeilingRule = rule('rate-ceiling', {
  severity: 'info',
  title: '比率写“≥100%”',
  reads: '以 % 计的指标值',
  source: '比率的定义',
  clean: { says: '验收合格率 ＝ 100 %', cells: { '公开表6!H13': '＝' } },
  failing: { says: '验收合格率 ≥ 100 %', cells: { '公开表6!H13': '≥' } },
});
