import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const incompleteRule = rule('incomplete', {
  severity: 'warning',
  title: '应当说明的内容没有写',
  reads: '“三公”经费的说明：公务用车购置与运行分列，决算中接待的批次、人次',
  source: `${OPEN_RULES}：“三公”经费分项公开，公务用车分购置和运行`,
  clean: {
    says: '写明接待的批次和人次',
    text: [
      '云溪市档案服务中心2024年度单位决算说明',
      '“三公”经费财政拨款支出决算情况说明',
      '公务接待费支出决算为3.20万元，完成预算的64.00%，国内公务接待12批次、56人次。',
    ],
    alone: true,
  },
  failing: {
    says: '没有写接待的批次和人次',
    text: [
      '云溪市档案服务中心2024年度单位决算说明',
      '“三公”经费财政拨款支出决算情况说明',
      '公务接待费支出决算为3.20万元，完成预算的64.00%。',
    ],
    alone: true,
  },
});
