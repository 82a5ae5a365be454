import { SAME_SOURCE } from '../sources';
import type { Example } from '../rule';
import { rule } from './family';
import type { Claim } from '../../narrative/claim';
import { faultAt } from '../prose/fault';

export const answerRule = rule('answer', {
  severity: 'warning',
  title: '与已填的答复不同',
  reads: '各表没有的数，与填写的答复、上年的工作簿',
  source: SAME_SOURCE,
  clean: { says: '答复车辆 5 辆，文中也是', ...carsOf(5) },
  failing: { says: '答复车辆 5 辆，文中写 6 辆', ...carsOf(6) },
  // Figures that no table states against the text that the officer's answers and last year's amounts give.
  *tables(bound) {
    for (const claim of bound.reading.claims) {
      const { by, holds, expected } = bound.of(claim);
      if (by !== 'expected' || holds || !expected) continue;
      yield faultAt(bound.reading, [claim], {
        // The text may have been put right since, and the answer not.
        message: `文中写的是${said(claim)}，按表和已填的答复应为${said(expected)}，请核对哪一个对。`,
        expected: expected.text,
      });
    }
  },
});

/** 国有资产占用 as the outline writes it, with five cars answered and so many written. */
function carsOf(written: number): Omit<Example, 'says'> {
  const kinds = { 领导用车: '0', 一般公务用车: '5', 执法用车: '0', 特种用车: '0', 其他用车: '0' };
  return {
    answers: { 车辆总数: '5', ...kinds, 大型设备标准: '200', 大型设备: '0' },
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '（三）国有资产占有使用情况',
      `截至2023年底，云溪市档案服务中心及所属单位共有车辆${written}辆，其中：领导干部用车0辆、一般公务用车5辆、执法执勤用车0辆、特种专业技术用车0辆、其他用车0辆；单位价值200万元以上大型设备0台（套）。`,
    ],
  };
}

function said({ direction, text }: Claim): string {
  return `${direction === 'up' ? '增加' : direction === 'down' ? '减少' : ''}${text}`;
}
