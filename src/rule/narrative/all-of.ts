/** 政府性基金预算支出163.60万元，全部为基本支出: as the tables have it, it is all something else. */
import { SAME_SOURCE } from '../sources';
import { rule } from './family';
import { DIMENSIONS, type Label } from '../../dimension/dimension';
import { matchesOf } from '../../lexicon/matches';
import { gather } from '../../collect/gather';
import type { Bound, Evidence } from '../../narrative/bind';
import type { Claim } from '../../narrative/claim';
import { inheritLabel, ownLabel } from '../../narrative/claim/labels';
import { rangeOf, say } from '../../narrative/claim/range';
import { subjectOf } from '../../narrative/claim/subject';
import type { Mention } from '../../narrative/claim/types';
import { originalSpan } from '../../narrative/read/clean';
import { faultOn, type FaultTold } from '../prose/fault';
import { otherSide } from '../prose/figures';

export const allOfRule = rule('all-of', {
  severity: 'warning',
  title: '说成“全部为”的与表不符',
  reads: '数额后面的“全部为……”“均为……”“全部用于……”与表中的数',
  source: SAME_SOURCE,
  clean: {
    says: '一般公共预算拨款收入 809.20 万元，就是收入的全部',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年收入总预算809.20万元，全部为一般公共预算拨款收入。',
    ],
  },
  failing: {
    says: '收入 809.20 万元里没有事业收入',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年收入总预算809.20万元，全部为事业收入。'],
  },
  *tables(bound) {
    const bySentence = new Map<number, Claim[]>();
    for (const claim of bound.reading.claims)
      if (claim.kind === 'amount') gather(bySentence, claim.sentence, claim);
    for (const { index, clean, place } of bound.reading.sentences) {
      const amounts = bySentence.get(index);
      if (!amounts) continue;
      for (const match of matchesOf(clean.text, ALL_OF)) {
        const end = originalSpan(clean, 0, match.index + 1).end;
        const span = originalSpan(clean, match.index + 1, match.index + match[0].length);
        const all = amounts.find((claim) => claim.span.end === end);
        if (all) yield* wrongly(bound, all, match[1] ?? '', { span, place });
      }
    }
  },
});

/** Behind the unit of an amount, to the end of its clause; 收入、支出均为100万元 says how much. */
const ALL_OF =
  /元，(?:全部|均|都|全额)(?:为|是|属于|属|用于|来自|来源于)([一-龥“”（）]{3,30}?)(?:方面)?(?=[，。；]|$)/g;

function* wrongly(
  bound: Bound,
  all: Claim,
  words: string,
  { span, place }: Pick<FaultTold, 'span' | 'place'>,
): Generator<FaultTold> {
  // Parts of it may hide behind what joins them.
  if (/[、和及与等]|其他|其中/.test(words.replace(JOINED, ''))) return;
  const own = bound.of(all);
  if (own.by !== 'fact' || !own.holds || own.doubtful || own.rounded) return;
  const { mentions } = subjectOf(words, { economic: isBasic(all.label), unitNames: [] });
  const said = ownLabel(mentions);
  if (mentions.length === 0 || mentions.some(({ kind }) => kind === 'name') || !isNarrower(said, all.label))
    return;
  const part = bound.amounts.bind(partOf(all, mentions, said));
  if (part.by !== 'fact' || part.holds || part.doubtful || !part.stated) return;
  if (!part.stated.middle.lt(rangeOf(all).middle)) return;
  yield faultOn(
    bound.reading,
    span,
    place,
    {
      message: `文中说${all.text}全部为“${words}”，${stated(all, part)}。`,
      cells: part.cells,
    },
    [all.id],
  );
}

/** 商品和服务支出, 机关事业单位基本养老保险缴费支出, 卫生和健康: marks that belong to a name. */
const JOINED = /商品和服务|社会保障和就业|个人和家庭|机关和参公|车购置及运行|林木和|[住文]房和/g;

const isBasic = ({ nature }: Label): boolean => nature?.startsWith('basic') ?? false;

/** It adds one member and takes nothing of the whole away: 财政拨款 of the income, 农林水支出 of the fund. */
function isNarrower(said: Label, whole: Label): boolean {
  const told = DIMENSIONS.filter((dimension) => said[dimension] !== undefined);
  const measure = said.measure ?? whole.measure;
  return (
    measure === whole.measure &&
    told.filter((dimension) => dimension !== 'measure' && said[dimension] !== whole[dimension]).length === 1
  );
}

function partOf(all: Claim, mentions: readonly Mention[], said: Label): Claim {
  const { list: _, concept: __, ...whole } = all;
  return {
    ...whole,
    about: [...mentions],
    label: inheritLabel(said, all.label),
    partOf: all.id,
  };
}

function stated(all: Claim, part: Evidence): string {
  const { stated: amount, cells } = part;
  return cells.length > 0
    ? otherSide(all, part)
    : `表中这一项为${say(amount?.middle ?? rangeOf(all).middle, all)}`;
}
