import { SEEN } from '../sources';
import { rule } from './family';

export const changedAndSameRule = rule('changed-and-same', {
  severity: 'warning',
  title: '既写增减又写持平',
  reads: '同一句中的增减额与“持平”',
  clean: {
    says: '只写持平',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年公务接待费预算1.20万元，与上年持平。'],
  },
  failing: {
    says: '既写减少，又写持平',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年公务接待费减少为0.00万元，与上年持平。'],
  },
  source: SEEN,
});
