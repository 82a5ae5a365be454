import { SEEN } from '../sources';
import { rule } from './family';

export const residueRule = rule('residue', {
  severity: 'error',
  grades: {
    slip: { severity: 'warning', when: '漏字、错位一类' },
  },
  title: '模板文字没有删除',
  reads: '标题、正文、说明里的填写说明、空位和网页代码',
  example: '“（本项必填）”“××万元”“<p>目标1”',
  source: SEEN,
});
