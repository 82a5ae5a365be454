import { rule } from './family';

export const targetRule = rule('target', {
  severity: 'warning',
  title: '不可能达到的指标值',
  reads: '说明里的满意度、完成率一类的指标值',
  source: '比率以 100% 为限',
  clean: {
    says: '满意度≥95%',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '绩效目标：群众满意度≥95%。'],
  },
  failing: {
    says: '满意度≥100%',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '绩效目标：群众满意度≥100%。'],
  },
});
