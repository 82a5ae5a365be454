import { OPEN_RULES } from '../sources';
import { rule } from './family';
import { say } from '../../narrative/claim/range';
import type { Claim, Reading } from '../../narrative/claim';
import { faultAt, faultOn } from '../prose/fault';
import { changesAtOdds, movementsOf, rateText, ratesAtOdds, yearsOf } from '../prose/movements';
import { comparedWrongly, planFault, plansAtOdds } from '../prose/plans';
import { reasonsAgainst, reasonsOpposite, reasonsOppositeOfWords } from '../prose/reasons';
import { oppositeSides } from '../prose/two-sides';
import { tableChanges } from '../prose/table-changes';

export const directionRule = rule('direction', {
  severity: 'error',
  grades: {
    lastDigit: { severity: 'warning', when: '幅度小到只差末位' },
    reason: { severity: 'warning', when: '所给的原因说的是另一个方向' },
  },
  title: '增减方向写反',
  reads: '增加、减少、上升、下降与两年数额',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
  clean: {
    says: '本年多于上年，写增加',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，2023年收入总预算799.20万元，增加10.00万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '本年多于上年，写减少',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，2023年收入总预算799.20万元，减少10.00万元，主要原因是人员增加。',
    ],
  },
  *words(reading) {
    for (const [change, rate] of [...opposite(reading), ...oppositeAlone(reading)])
      yield faultAt(reading, [change, rate], {
        message: '增减额与增减幅度的方向相反，一处说增、一处说减。',
      });
    for (const { now, prior, difference, stated, reversed, quoted } of changesAtOdds(reading)) {
      if (!reversed) continue;
      yield faultAt(reading, quoted, {
        message: `${yearsOf(reading, prior).own}${now.text}${difference.middle.isNegative() ? '少于' : '多于'}${yearsOf(reading, prior).other}${prior.text}，增减方向写反了。`,
        expected: say(difference.middle.abs(), prior),
        difference: say(stated.middle.minus(difference.middle), prior),
      });
    }
    for (const { rate, printed, expected, reversed, slip, quoted } of ratesAtOdds(reading)) {
      if (!expected || !reversed) continue;
      yield faultAt(reading, quoted, {
        ...(slip ? { grade: 'lastDigit' as const } : {}),
        message: `增减幅度“${rate.text}”的方向与本年、上年数额不符。`,
        expected: rateText(expected.middle.abs(), rate),
        difference: rateText(printed.middle.minus(expected.middle.abs()), rate),
      });
    }
    for (const odds of plansAtOdds(reading)) if (odds.reversed) yield planFault(reading, odds);
    for (const { sentence, span, said, spent, plan, right } of comparedWrongly(reading))
      yield faultOn(
        reading,
        span,
        sentence.place,
        { message: `决算${spent.text}${right}预算${plan}，文中写的是“${said}”。`, expected: right },
        [spent.id],
      );
    for (const { now, income, expense } of oppositeSides(reading))
      yield faultAt(reading, [income, expense], {
        message: `收入与支出都是${now.text}，一处写${way(income)}${income.text}，一处写${way(expense)}${expense.text}，方向相反。`,
      });
    for (const { change, span, place, says, before } of reasonsAgainst(reading)) {
      const stated = `${change.direction === 'up' ? '增加' : '减少'}${change.text}`;
      const message = before
        ? `前面写的是${stated}，后面说明的却是${says}的原因，方向相反。`
        : `前文说比上年${stated}，此处却说明${says}的原因，方向相反。`;
      yield faultOn(reading, span, place, { message }, [change.id]);
    }
    const reversed = reversedIn(reading);
    for (const { change, says, span, place, reason } of [
      ...reasonsOpposite(reading),
      ...reasonsOppositeOfWords(reading),
    ]) {
      // What the amounts say already needs no reason beside it.
      if (change && reversed.has(change.id)) continue;
      const message = `${says}，写的原因却是“${reason}”，方向相反，请核对。`;
      yield faultOn(reading, span, place, { grade: 'reason', message }, change ? [change.id] : []);
    }
  },
  tables: (bound) => tableChanges(bound, 'direction'),
});

/** Changes and rates whose direction the amounts beside them deny. */
function reversedIn(reading: Reading): ReadonlySet<Claim['id']> {
  const odds = [...changesAtOdds(reading), ...ratesAtOdds(reading)].filter(({ reversed }) => reversed);
  const told = [...opposite(reading), ...oppositeAlone(reading), ...odds.map(({ quoted }) => quoted)];
  return new Set(told.flatMap((claims) => claims.map(({ id }) => id)));
}

function opposite(reading: Reading): [change: Claim, rate: Claim][] {
  return movementsOf(reading).flatMap(({ change, rate }) =>
    change && rate && isOpposite(change, rate) ? [[change, rate] as [Claim, Claim]] : [],
  );
}

/** 商品和服务支出较上年减0.04万元，增0.01%: the amount itself is not told. */
function* oppositeAlone({ claims, document }: Reading): Generator<[change: Claim, rate: Claim]> {
  const changes = new Map(claims.filter(({ kind }) => kind === 'change').map((claim) => [claim.id, claim]));
  for (const rate of claims) {
    const change = rate.kind === 'rate' && rate.of !== undefined ? changes.get(rate.of) : undefined;
    if (!change || !isOpposite(change, rate)) continue;
    if (RIGHT_BEHIND.test(document.text.slice(change.span.end, rate.span.start))) yield [change, rate];
  }
}

const isOpposite = (a: Claim, b: Claim): boolean =>
  (a.direction === 'up' && b.direction === 'down') || (a.direction === 'down' && b.direction === 'up');

const RIGHT_BEHIND = /^\s*[，,（(、]?\s*[增减上下升降长少加低幅]{1,3}(?:度|率)?[了为约达]?\s*$/;

const way = ({ direction }: Claim): string => (direction === 'down' ? '减少' : '增加');
