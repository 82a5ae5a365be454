import { SAME_SOURCE } from '../sources';
import { gather } from '../../collect/gather';
import { rule } from './family';
import type { Claim } from '../../narrative/claim';
import { rangeOf } from '../../narrative/claim/range';
import { faultAt } from '../prose/fault';
import { cellInWords } from '../say';
import { figureFault, wrongFigures } from '../prose/figures';
import { nameOf } from '../prose/name-of';

export const countRule = rule('count', {
  severity: 'warning',
  title: '数量前后或与表不一致',
  reads: '项目、单位、车辆的数量',
  source: SAME_SOURCE,
  clean: {
    says: '车辆 5 辆，两处相同',
    text: [
      '国有资产占用情况',
      '截至2023年底，共有车辆5辆。',
      '公务用车运行维护费6.00万元，公务用车保有量5辆。',
    ],
    alone: true,
  },
  failing: {
    says: '一处 5 辆，另一处 4 辆',
    text: [
      '国有资产占用情况',
      '截至2023年底，共有车辆5辆。',
      '公务用车运行维护费6.00万元，公务用车保有量4辆。',
    ],
    alone: true,
  },
  // Things that a 情况说明 repeats (车辆, 一级项目): they may be as of two dates, so a warning.
  *words(reading) {
    const groups = new Map<string, Claim[]>();
    for (const claim of reading.claims) {
      if (claim.kind !== 'count' || claim.partOf !== undefined || claim.prior) continue;
      // 公务用车保有量减少4辆 says nothing of how many there are.
      if (/(?:增加|减少|增|减|少|多)(?:了)?$/.test(claim.phrase)) continue;
      const name = claim.about.find((mention) => mention.kind === 'name' && mention.origin === 'words');
      if (
        !name ||
        claim.about.filter(({ kind }) => kind !== 'unit').length > 2 ||
        !/^(?:一级项目|二级项目|车辆|购置车辆|在职人员|离退休人员|实有人员|预算单位)$/.test(name.text)
      )
        continue;
      // 由养老保险基金发放养老金的离退休人员8人: some of them, by what is said of them.
      const which = WHICH.exec(claim.phrase)?.[1] ?? '';
      gather(groups, `${name.text}|${claim.unit}|${which}`, claim);
    }
    for (const [key, claims] of groups) {
      const [all] = groups.get(key.replace(/[^|]*$/, '')) ?? [];
      // 在职人员25人，由财政保障的在职人员28人: some of them are more than all.
      const some = all && claims.find(({ value }) => Number(value) > Number(all.value));
      const first = some ? all : claims[0];
      const other = claims.find(
        (claim) => first && Number(claim.value) !== Number(first.value) && !areFewerOfAll(first, claim),
      );
      if (!first || !other) continue;
      yield faultAt(reading, [first, other], {
        message: `“${key.split('|')[0]}”一处为${first.text}，另一处为${other.text}，请核对是否同一口径。`,
        expected: first.text,
        difference: `${Number(other.value) - Number(first.value)}${other.unit}`,
      });
    }
  },
  *tables(bound) {
    for (const figure of wrongFigures(bound, 'count')) {
      const { claim, stated } = figure;
      const { cells, tables, doubtful } = figure.evidence;
      const [first] = cells;
      if (doubtful)
        yield figureFault(bound, figure, {
          message: `文中写${claim.text}，而${first ? cellInWords(first) : (tables[0]?.sheet ?? '表中')}没有安排这项费用。`,
        });
      else
        yield figureFault(bound, figure, {
          message: `“${nameOf(claim)}”文中为${claim.text}，${first?.table.sheet ?? '表中'}列有${stated.middle.toString()}${claim.unit}。`,
          expected: `${stated.middle.toString()}${claim.unit}`,
          difference: `${rangeOf(claim).middle.minus(stated.middle).toString()}${claim.unit}`,
        });
    }
  },
});

/** 财政拨款开支的公务用车0辆, 共有车辆7辆: some of all that there are. */
function areFewerOfAll(one: Claim, other: Claim): boolean {
  const [fewer, more] = Number(one.value) < Number(other.value) ? [one, other] : [other, one];
  // 共有预算单位4个，包括局机关和3个所属预算单位
  const isPart = /^包括|[本机]关和$|本级和$/.test(fewer.phrase);
  return isPart || (/财政拨款/.test(fewer.phrase) && !/财政拨款/.test(more.phrase));
}

const WHICH = /([一-龥]{6,40})的(?:离退休|在职|实有)人员/;
