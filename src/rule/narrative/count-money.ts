/** Things counted beside what was paid for them: neither goes without the other. */
import { SAME_SOURCE } from '../sources';
import { rule } from './family';
import type { Reading } from '../../narrative/claim';
import { rangeOf } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';
import { dearThings } from '../prose/dear-things';
import { faultAt } from '../prose/fault';

export const countMoneyRule = rule('count-money', {
  severity: 'warning',
  title: '有数量没有金额，或有金额没有数量',
  reads:
    '公务接待的批次和人次、出国（境）的团组和人次、购置的车辆，与各自的金额；预算购置的大额设备，与政府采购预算',
  source: SAME_SOURCE,
  clean: {
    says: '公务接待费 3.20 万元，接待 12 批次',
    text: ['三公经费情况说明', '公务接待费支出3.20万元，国内公务接待12批次，接待56人次。'],
    alone: true,
  },
  failing: {
    says: '公务接待费 0.00 万元，却接待 12 批次',
    text: ['三公经费情况说明', '公务接待费支出0.00万元，国内公务接待12批次，接待56人次。'],
    alone: true,
  },
  *words(reading) {
    for (const kind of KINDS) {
      for (const { money, counts } of groupsIn(reading, kind)) {
        const last = money.at(-1);
        const some = counts.find((count) => Number(count.value) > 0);
        if (!last || counts.length === 0) continue;
        const paid = (claim: Claim) => !rangeOf(claim).middle.isZero();
        if (some && !money.some(paid))
          yield faultAt(reading, [last, some], {
            message: `${kind.name}为${last.text}，却写有${some.text}，请核对数量，或补写费用由谁承担。`,
          });
        else if (!some && paid(last) && counts[0])
          yield faultAt(reading, [last, counts[0]], {
            message: `${kind.name}有${last.text}，数量却都写 0，请补写实际的数量。`,
          });
      }
    }
    for (const { fault, said, least, purchases } of dearThings(reading))
      yield fault({
        message: `${said}至少要${least.toString()}万元，政府采购${purchases.label.kind === 'goods' ? '货物' : ''}预算只有${purchases.text}，请核对。`,
      });
  },
});

interface Kind {
  readonly name: string;
  readonly economic: string;
  readonly counts: RegExp;
}

/** What is counted of each of “三公” (公开办法: 团组数、人次、购置数、批次). */
const KINDS: readonly Kind[] = [
  { name: '公务接待费', economic: '30217', counts: /接待/ },
  { name: '因公出国（境）费', economic: '30212', counts: /出国|团组/ },
  { name: '公务用车购置费', economic: '31013', counts: /购置/ },
];

/** 外宾接待 is none as a rule, whatever was paid; what was counted last year is no matter of this year's money. */
const ASIDE = /外宾|外事|上年|去年/;

interface Group {
  readonly money: Claim[];
  readonly counts: Claim[];
}

/** Amounts of a kind, each run of them with the counts that follow in the same sentence or the next. */
function groupsIn(reading: Reading, { economic, counts }: Kind): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  for (const claim of reading.claims) {
    const near = open?.money.at(-1);
    if (near && claim.sentence > near.sentence + 1) open = undefined;
    // 预算0.50万元，未发生支出: what was planned was not paid.
    if (reading.edition.stage === 'outturn' && claim.stage === 'budget') continue;
    if (claim.kind === 'amount' && !claim.prior && claim.partOf === undefined) {
      if (claim.label.economic !== economic) open = undefined;
      else if (open && open.counts.length === 0) open.money.push(claim);
      else groups.push((open = { money: [claim], counts: [] }));
    } else if (claim.kind === 'count' && open && !claim.prior) {
      const words = claim.phrase + claim.about.map(({ text }) => text).join('');
      if (counts.test(words) && !ASIDE.test(words)) open.counts.push(claim);
    }
  }
  return groups;
}
