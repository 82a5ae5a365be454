import { SEEN } from '../sources';
import { rule } from './family';

export const unitKindRule = rule('unit-kind', {
  severity: 'warning',
  title: '单位的说明里写了部门',
  reads: '标题为单位预算的说明里的“部门预算”“本部门”',
  clean: {
    says: '标题、正文都是单位预算',
    text: ['云溪市档案服务中心2024年单位预算情况说明', '本单位2024年收入总预算809.20万元。'],
  },
  failing: {
    says: '标题是单位预算，正文写“本部门”',
    text: ['云溪市档案服务中心2024年单位预算情况说明', '本部门2024年收入总预算809.20万元。'],
  },
  source: SEEN,
});
