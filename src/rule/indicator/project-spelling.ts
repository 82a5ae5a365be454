import { SEEN } from '../sources';
import { rule } from './family';

export const projectSpellingRule = rule('project-spelling', {
  severity: 'warning',
  title: '项目名称与指标里的写法差一个字',
  reads: '项目名称、目标与指标',
  example: '项目名称“护林员补肋”，指标里都是“护林员补助”',
  source: SEEN,
});
