import { gather } from '../../collect/gather';
import { rule } from './family';
import { groupsOf } from '../../narrative/claim/groups';
import { ownLabel } from '../../narrative/claim/labels';
import { meet, rangeOf, say, total } from '../../narrative/claim/range';
import { faultAt } from '../prose/fault';
import { sharesOf } from '../prose/lookup';
import { isPartition } from '../prose/partition';
import type { Claim, Reading } from '../../narrative/claim';

export const shareSumRule = rule('share-sum', {
  severity: 'warning',
  title: '各项占比合计不是 100%',
  reads: '一组占比',
  source: '由各项数额算得',
  clean: {
    says: '77% 与 23%',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年支出预算809.20万元，其中：基本支出623.20万元，占77%；项目支出186.00万元，占23%。',
    ],
  },
  failing: {
    says: '77% 与 20%',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年支出预算809.20万元，其中：基本支出623.20万元，占77%；项目支出186.00万元，占20%。',
    ],
  },
  // Where the amounts of a list make up their whole, their shares make up 100%.
  *words(reading) {
    for (const { whole, parts } of groupsOf(reading)) {
      const shares = parts.flatMap((part) =>
        sharesOf(reading, part).filter((share) => share.partOf === whole.id),
      );
      if (parts.length < 2 || shares.length !== parts.length) continue;
      if (!meet(total(parts.map(rangeOf)), rangeOf(whole))) continue;
      const sum = total(shares.map(rangeOf));
      const [first] = shares;
      if (!first || (sum.low.lte(100) && sum.high.gte(100))) continue;
      yield faultAt(reading, shares, {
        message: `各项占比合计为${say(sum.middle, first)}，不是100%。`,
        expected: '100%',
        difference: say(sum.middle.minus(100), first),
      });
    }
    for (const shares of sharesAlone(reading)) {
      const sum = total(shares.map(rangeOf));
      const [first] = shares;
      const isShort = sum.high.lt(100) && isAll(reading, shares);
      if (!first || (sum.low.lte(100) && !isShort)) continue;
      yield faultAt(reading, shares, {
        message: `同一句中的各项占比合计为${say(sum.middle, first)}，${isShort ? '不足' : '超过了'}100%。`,
      });
    }
  },
});

/** 基本支出占40%，项目支出占50%: by what they are called there is nothing else, and no word of more. */
function isAll({ sentences, claims }: Reading, shares: readonly Claim[]): boolean {
  const [first] = shares;
  if (!first || shares.length < 2 || !isPartition(shares.map((share) => ownLabel(share.about)))) return false;
  const text = sentences[first.sentence]?.clean.text ?? '';
  const told = claims.filter(({ sentence, unit }) => sentence === first.sentence && unit === '%');
  if (told.length > shares.length || REST.test(text)) return false;
  // 人员经费占支出总额的45%: 公用经费 is not all that is left of that.
  const isWithinBasic = shares.every(({ about }) => ownLabel(about).nature?.toString().startsWith('basic.'));
  return !isWithinBasic || OF_BASIC.test(text);
}

const OF_BASIC = /占(?:全部|总|一般公共预算)?基本支出|基本支出(?:预算|决算)?中，/;
const REST = /其余|其他|其它|另有|另外|剩余|余下|经营|上缴|附属|结余|结转|等/;

/** 基本支出占80.00%，项目支出占30.00%, with no amounts beside: those of one sentence that are of the same. */
function sharesAlone({ claims }: Reading): Iterable<readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.by !== 'share' || claim.of !== undefined) continue;
    const key = `${claim.sentence} ${claim.phrase.slice(claim.phrase.lastIndexOf('占'))}`;
    gather(groups, key, claim);
  }
  return groups.values();
}
