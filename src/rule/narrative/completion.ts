/** 完成年初预算的百分之几: 决算数 by 年初预算数, at the digits printed. */
import type { Money } from '../../amount/money';
import type { Claim } from '../../narrative/claim';
import { rangeOf, printLike, say } from '../../narrative/claim/range';
import { SAME_SOURCE } from '../sources';
import { rule } from './family';
import type { FaultWords } from './fault';

export const completionRule = rule('completion', {
  severity: 'error',
  grades: {
    lastDigit: { severity: 'warning', when: '只差末位' },
  },
  title: '完成率与两个数额不符',
  reads: '决算数、年初预算数和完成率，按印出的位数比较',
  source: SAME_SOURCE,
  clean: {
    says: '预算 6.00 万元，决算 5.40 万元，完成 90%',
    text: [
      '云溪市档案服务中心2024年度单位决算说明',
      '公务接待费预算为6.00万元，支出决算为5.40万元，完成预算的90.00%。',
    ],
    alone: true,
  },
  failing: {
    says: '写成完成 80%',
    text: [
      '云溪市档案服务中心2024年度单位决算说明',
      '公务接待费预算为6.00万元，支出决算为5.40万元，完成预算的80.00%。',
    ],
    alone: true,
  },
});

export function completionFault(claim: Claim, expected: Money, slip: boolean, amounts: string): FaultWords {
  return completionRule.found({
    ...(slip ? { grade: 'lastDigit' as const } : {}),
    message: `${amounts}的${say(expected, claim)}，文中写的完成率是${claim.text}${slip ? '，末位进位不对' : ''}。`,
    expected: say(expected, claim),
    difference: `${printLike(rangeOf(claim).middle.minus(expected), claim)}个百分点`,
  });
}

/** 年初预算为0万元 … 完成年初预算的100%: nothing can be completed of nothing. */
export function completionOnNothing(claim: Claim, plan: string): FaultWords {
  return completionRule.found({
    message: `年初预算为${plan}，没有完成率可算，“${claim.text}”应删去，写明是年中追加。`,
  });
}
