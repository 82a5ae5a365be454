/** Rules of the 绩效目标 as a text: its sums, periods, amounts, people, years. */
import type { Rule } from '../../rule';
import { MEASURES, PUBLISHED, rule } from './rule';

export const GOAL_RULES = {
  'indicator.goal-arithmetic': rule(
    'warning',
    '目标里的算式不成立',
    '目标里的乘式、加式、“几人每月几元共几元”',
    '“2 人，每月 500 元，预计需要 15000 元”',
    '算术',
  ),
  'indicator.goal-slip': rule(
    'warning',
    '同一笔数前后差一个数字',
    '目标里五位以上的数',
    '先写 24715，后写 24175',
    PUBLISHED,
  ),
  'indicator.goal-period': rule(
    'warning',
    '多年总数与当年数不符',
    '目标里的年份区间、总数与当年数',
    '“2023—2027 年投入 50 万元，当年需要 50 万元”',
    PUBLISHED,
  ),
  'indicator.goal-amount': rule(
    'warning',
    '目标里的金额与预算数不符',
    '目标里“预计需要”“当年所需”的金额与项目预算数',
    '目标写需要 36 万元，预算数 33.00 万元',
    MEASURES,
  ),
  'indicator.goal-people': rule(
    'warning',
    '列出的人数与写的人数不同',
    '目标里的姓名列举与人数',
    '列了 6 个人，写的是 4 人',
    PUBLISHED,
  ),
  'indicator.goal-year': rule(
    'warning',
    '目标里的年度不对',
    '目标里的年份',
    '2023 年的预算写“在2022年度内”',
    PUBLISHED,
  ),
  'indicator.goal-purpose': rule(
    'warning',
    '目标像是从别的项目抄来的',
    '“来保障……工作”与项目的名称、指标',
    '“河道清淤”的目标写“来保障赛事工作”',
    PUBLISHED,
  ),
} as const satisfies Record<string, Rule>;
