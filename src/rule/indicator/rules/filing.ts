/** Rules of what must be there: goals, levels, whole rows, and one table a project under one name. */
import type { Rule } from '../../rule';
import { GUIDE, MEASURES, PUBLISHED, rule } from './rule';

export const FILING_RULES = {
  'indicator.goal-missing': {
    ...rule(
      'warning',
      '没有绩效目标',
      '有指标的项目的“年度目标”一格',
      '“村道养护”列有 8 个指标，目标一格是空的',
      GUIDE,
    ),
    class: 'missing',
  },
  'indicator.level-missing': {
    ...rule(
      'warning',
      '缺少一级或二级指标',
      '每个项目的一级、二级指标，模板规定的，或同一份预算多数项目设有的',
      '另外 4 个项目都有质量指标，“窗口服务”没有',
      `${GUIDE}：原则上都应设产出、效益指标，数量、质量指标`,
    ),
    class: 'missing',
  },
  'indicator.row-incomplete': {
    ...rule(
      'warning',
      '指标没有填全',
      '指标名称、性质、指标值、度量单位',
      '“服务对象满意度 ≥ 90 %”没有三级指标的名称',
      MEASURES,
    ),
    class: 'missing',
  },
  'indicator.project-missing': {
    ...rule(
      'warning',
      '项目没有绩效目标表',
      '项目支出表与绩效目标表的项目',
      '项目支出表列有“档案整理”，绩效目标表没有',
      '预算法实施条例第六条；项目绩效目标随预算公开',
    ),
    class: 'missing',
  },
  'indicator.project-unknown': rule(
    'warning',
    '绩效目标表里的项目在项目表里没有',
    '项目支出表与绩效目标表的项目',
    '绩效目标表有“村道养护”，项目支出表没有',
    PUBLISHED,
  ),
  'indicator.project-renamed': rule(
    'warning',
    '同一个项目两种名称',
    '各表的项目名称',
    '一处“评估、审计经费”，一处“审计、评估经费”',
    PUBLISHED,
  ),
  'indicator.project-spelling': rule(
    'warning',
    '项目名称与指标里的写法差一个字',
    '项目名称、目标与指标',
    '项目名称“护林员补肋”，指标里都是“护林员补助”',
    PUBLISHED,
  ),
} as const satisfies Record<string, Rule>;
