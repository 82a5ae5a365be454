import { rule } from './family';

export const directionLeftRule = rule('direction-left', {
  severity: 'error',
  grades: {
    zero: { severity: 'warning', when: '增减额为 0' },
  },
  title: '增加减少同时保留',
  reads: '模板中二选一的字样',
  source: '编报模板',
  clean: {
    says: '“增加”',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年一般公共预算拨款收入809.20万元，比2023年增加10.00万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '“增加（减少）”两个都留着',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年一般公共预算拨款收入809.20万元，比2023年增加（减少）10.00万元，主要原因是人员增加。',
    ],
  },
});
