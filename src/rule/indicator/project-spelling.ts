import { SEEN } from '../sources';
import { rule } from './family';

export const projectSpellingRule = rule('project-spelling', {
  severity: 'warning',
  title: '项目名称与指标里的写法差一个字',
  reads: '项目名称、目标与指标',
  source: SEEN,
  clean: { says: '名称与目标、指标里的写法相同' },
  failing: {
    says: '项目名称“档案开放监定”，目标和指标里都是“档案开放鉴定”',
    cells: {
      '公开表3-2!E11': '  档案开放监定',
      '公开表6!B18': '档案开放监定',
      '公开表6!D18': '完成档案开放鉴定，公布档案开放鉴定结果。',
      '公开表6!G18': '档案开放鉴定数量',
    },
  },
});
