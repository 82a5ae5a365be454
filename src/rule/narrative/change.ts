import { OPEN_RULES } from '../sources';
import { rule } from './family';
import { say } from '../../narrative/claim/range';
import { faultAt } from '../prose/fault';
import { carriedAtOdds } from '../prose/carried-change';
import { beside, changesAtOdds, impossibleIncreases, yearsOf } from '../prose/movements';
import { gapsAtOdds, planFault, plansAtOdds } from '../prose/plans';
import { tableChanges } from '../prose/table-changes';

export const changeRule = rule('change', {
  severity: 'error',
  title: '增减额与两年数额不符',
  reads: '本年数、上年数和增减额',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
  clean: {
    says: '809.20 比上年 799.20 增加 10.00',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，2023年收入总预算799.20万元，增加10.00万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '809.20 比上年 799.20 增加 10.00，写成 12.00',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，2023年收入总预算799.20万元，增加12.00万元，主要原因是人员增加。',
    ],
  },
  *words(reading) {
    for (const { now, prior, change, difference, stated, reversed, quoted } of changesAtOdds(reading)) {
      if (reversed) continue;
      const same = difference.middle.isZero() ? '两年数额相同，上年数可能误用了本年数；' : '';
      yield faultAt(reading, quoted, {
        message: `${same}${yearsOf(reading, prior).own}${now.text}减${yearsOf(reading, prior).other}${prior.text}应为${say(difference.middle, prior)}，文中写的是${change.text}。`,
        expected: say(difference.middle.abs(), prior),
        difference: say(stated.middle.minus(difference.middle), prior),
      });
    }
    for (const { now, change } of impossibleIncreases(reading))
      yield faultAt(reading, beside(reading, [now, change]), {
        message: `本年只有${now.text}，不可能比上年增加${change.text}。`,
      });
    for (const { before, after, change, difference } of carriedAtOdds(reading))
      yield faultAt(reading, [before, after, change], {
        message: `年末${after.text}比年初${before.text}${difference.middle.isNegative() ? '减少' : '增加'}${say(difference.middle.abs(), change)}，文中写的是${change.direction === 'down' ? '减少' : '增加'}${change.text}。`,
        expected: say(difference.middle.abs(), change),
      });
    for (const { spent, plan, gap, difference } of gapsAtOdds(reading))
      yield faultAt(reading, [plan, gap], {
        message: `决算${spent.text}与预算${plan.text}相差${say(difference.middle.abs(), gap)}，文中写的是${gap.text}。`,
        expected: say(difference.middle.abs(), gap),
      });
    for (const odds of plansAtOdds(reading)) if (!odds.reversed) yield planFault(reading, odds);
  },
  tables: (bound) => tableChanges(bound, 'change'),
});
