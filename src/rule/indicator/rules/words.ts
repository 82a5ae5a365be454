/** Rules of how an indicator is put: direction, name, level, unit, copies of another. */
import type { Rule } from '../../rule';
import { GUIDE, PUBLISHED, rule } from './rule';

export const WORD_RULES = {
  'indicator.direction-blank': rule('info', '指标方向性没有填', '指标方向性一栏', '40 行都空着', '各省表样'),
  'indicator.direction': rule(
    'warning',
    '方向性与指标性质相反',
    '方向性与性质',
    '“正向指标”而性质为“≤”',
    '各省表样',
  ),
  'indicator.name-value': rule(
    'warning',
    '名称里的数与指标值不同',
    '三级指标名称与指标值',
    '“为280名老人送餐 ≥ 300 名”',
    PUBLISHED,
  ),
  'indicator.name-year': rule(
    'warning',
    '指标里的年度不对',
    '三级指标名称与时间类指标值',
    '2024 年的指标写“2021年12月前完成”',
    PUBLISHED,
  ),
  'indicator.wrong-parent': rule(
    'warning',
    '二级指标放在别的一级之下',
    '一级、二级指标',
    '“社会效益指标”列在“产出指标”之下',
    GUIDE,
  ),
  'indicator.level-name': rule(
    'info',
    '二级指标名称不规范',
    '二级指标名称',
    '“可持续发展指标”，应为“可持续影响指标”',
    GUIDE,
  ),
  'indicator.misplaced': rule(
    'warning',
    '指标放错二级指标',
    '指标的名称、单位与它的二级指标',
    '“工资发放及时率”列在数量指标之下',
    GUIDE,
  ),
  'indicator.money-unit': rule('warning', '金额少了“元”', '成本指标的单位', '“≤80万”', '各省表样'),
  'indicator.standard-unit': rule(
    'warning',
    '金额标准的单位不是金额',
    '名称为“……标准”的度量单位',
    '“补助标准 ＝ 600 月”',
    PUBLISHED,
  ),
  'indicator.count-unit': rule('info', '度量单位写成“人数”', '度量单位', '“3 人数”，应为“人”', PUBLISHED),
  'indicator.social-cost': rule(
    'info',
    '资金数额列在社会成本之下',
    '社会成本指标',
    '“所需资金 ≤ 5 万元”列在社会成本指标',
    GUIDE,
  ),
  'indicator.copied': rule(
    'warning',
    '两个项目的指标逐字相同',
    '全部项目的指标',
    '“东区保洁”与“西区保洁”的 6 个指标逐字相同',
    PUBLISHED,
  ),
  'indicator.repeated': rule(
    'warning',
    '一个指标出现两次',
    '一个项目里的指标',
    '“培训人次”一处 ≥ 50，一处 ≥ 80',
    PUBLISHED,
  ),
  'indicator.parent-child': rule(
    'warning',
    '一级项目与唯一的二级项目指标不同',
    '两级项目的绩效目标表',
    '一处满意度 ≥ 95%，一处 ≥ 90%',
    PUBLISHED,
  ),
} as const satisfies Record<string, Rule>;
