import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const missingRule = rule('missing', {
  severity: 'warning',
  title: '缺少整张表',
  reads: '模板规定而工作簿里没有的表',
  source: `${OPEN_RULES}：没有数据的表也应公开空表并说明`,
  clean: { says: '没有国有资本经营预算支出，空表仍在' },
  failing: { says: '没有国有资本经营预算支出，连表也删了', without: ['公开表5'] },
});
