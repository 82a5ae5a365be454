/** 政府性基金预算支出163.60万元，全部为基本支出: as the tables have it, it is all something else. */
import { SAME_SOURCE } from '../sources';
import { rule } from './family';
import { DIMENSIONS, type Label } from '../../dimension/dimension';
import { CATALOGUES } from '../../lexicon/catalogue';
import { matchesOf } from '../../lexicon/matches';
import { TERM_BY_WORD } from '../../lexicon/terms';
import { gather } from '../../collect/gather';
import type { Bound } from '../../narrative/bind';
import type { Claim } from '../../narrative/claim';
import { inheritLabel, ownLabel } from '../../narrative/claim/labels';
import { rangeOf } from '../../narrative/claim/range';
import { subjectOf } from '../../narrative/claim/subject';
import type { Mention } from '../../narrative/claim/types';
import { originalSpan } from '../../narrative/read/clean';
import { faultOn, type FaultTold } from '../prose/fault';
import { otherSide } from '../prose/figures';

export const allOfRule = rule('all-of', {
  severity: 'warning',
  title: '说成“全部为”的与表不符',
  reads: '数额后面的“全部为……”“均为……”与表中的数',
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

/**
 * Behind the unit of an amount, to the end of its clause; 收入、支出均为100万元 says how much, and 全部用于信息化建设
 * what for: a purpose is no 科目.
 */
const ALL_OF =
  /元，(?:全部|均|都|全额)(?:为|是|属于|属|来自|来源于)([一-龥“”（）]{3,30}?)(?:方面)?(?=[，。；]|$)/g;

function* wrongly(
  bound: Bound,
  all: Claim,
  words: string,
  { span, place }: Pick<FaultTold, 'span' | 'place'>,
): Generator<FaultTold> {
  // Parts of it may hide behind what joins them.
  if (/其他|其中/.test(words) || (/[、和及与等]/.test(words) && !isOneName(words))) return;
  const own = bound.of(all);
  if (own.by !== 'fact' || !own.holds || own.doubtful || own.rounded) return;
  const { mentions } = subjectOf(words, { economic: isBasic(all.label), unitNames: [] });
  const said = ownLabel(mentions);
  if (mentions.length === 0 || mentions.some(({ kind }) => kind === 'name') || !isNarrower(said, all.label))
    return;
  const part = bound.amounts.bind(partOf(all, mentions, said));
  if (part.by !== 'fact' || part.holds || part.doubtful || !part.stated) return;
  if (!part.stated.middle.lt(rangeOf(all).middle)) return;
  // A 科目 that no table prints is not nought: it may be called otherwise there.
  const isSubject = said.functional !== undefined || said.economic !== undefined;
  if (isSubject && part.cells.length === 0) return;
  yield faultOn(
    bound.reading,
    span,
    place,
    {
      message: `文中说${all.text}全部为“${words}”，${otherSide(all, part)}。`,
      cells: part.cells,
    },
    [all.id],
  );
}

/** 商品和服务支出, 文化旅游体育与传媒支出: what joins the words belongs to a name. */
const isOneName = (words: string): boolean =>
  TERM_BY_WORD.has(words) ||
  CATALOGUES.functional.byName(words).length > 0 ||
  CATALOGUES.economic.byName(words).length > 0;

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
