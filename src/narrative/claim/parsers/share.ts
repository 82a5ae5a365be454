/** Shares of a whole: 占97.09%, （12%）, 完成预算的73.2%. */

import { halfUnit } from '../../../amount/interval';
import { Money } from '../../../amount/money';
import type { Label } from '../../../dimension/dimension';
import { labelContains, labelKey } from '../../../dimension/label';
import { generic } from '../clause';
import type { Figure } from '../figure';
import { findByLabel } from '../find';
import type { FigureParser, Heard } from '../heard';
import { namesIn, ownLabel } from '../labels';
import { meet, percent, rangeOf } from '../range';
import { nthAmount } from '../row';
import type { ReaderState } from '../state';
import { stripGlue } from '../subject';
import type { OpenClaim } from '../types';
import { isPoints } from '../units';
import { COMPLETED, planBefore, planOf } from './aside';
import { OF_WHICH } from './base';
import { changedBy } from '../changed-by';

/** A share of the plan that the sentence gives: 完成预算84.00万元的73.2%. */
export const completion: FigureParser = {
  name: 'completion',
  reads: '完成预算的比例',
  parse: (heard) => {
    const { state, figure, clause } = heard;
    if (figure.type !== 'percent') return undefined;
    const main = mainOf(heard);
    const plan =
      planBefore(state, clause, main) ??
      (COMPLETED.test(clause) && main
        ? planOf(state, main, clause, (one) => isShare(figure, main, one))
        : undefined);
    if (plan) return readShare(heard, '', main, plan.id);
    // 支出决算为2.64万元，完成预算的28.15%: the plan stands in the tables.
    const compared = COMPLETED.test(clause) && main ? plannedBefore(state, main) : undefined;
    if (compared) return readShare(heard, '', main, compared.id);
    return COMPLETED.test(clause) && main && main.stage !== 'budget'
      ? readCompletion(heard, main)
      : undefined;
  },
};

export const share: FigureParser = {
  name: 'share',
  reads: '占比',
  parse: (heard) => {
    const { state, figure, before, clause, place } = heard;
    if (figure.type !== 'percent') return undefined;
    const first = place.nth > 0 ? state.claims[state.claims.length - 1] : undefined;
    if (first?.kind === 'share') {
      const claim = readShare(heard, '', mainOf(heard), first.partOf);
      if (first.base) claim.base = first.base;
      return claim;
    }
    // 占支出预算9万元的60%
    const last = state.claims[state.claims.length - 1];
    if (last?.by === 'base' && BEHIND_BASE.test(before)) return readShare(heard, '', mainOf(heard), last.id);
    const found =
      /占(?!用)([^占]*)$|(?:比重|比例|占比)(?:分别)?(?:为|是|约|达)?$/.exec(clause) ??
      (/[（(]$/.test(before) && state.main ? [''] : null);
    if (!found || isPoints(figure.unit) || (found[1] === undefined && BY_POLICY.test(clause)))
      return undefined;
    // 其中基本支出占52.66%: the amount may stand far in front.
    const head = generic(clause.slice(0, Math.max(0, clause.lastIndexOf('占'))));
    const { subject, spoken } = changedBy(state, head, place.of > 1 ? mainOf(heard) : undefined);
    const claim = readShare(heard, found[1] ?? '', moneyOf(heard, spoken, found[1] ?? ''));
    if (subject && !spoken) claim.about = [...subject.mentions];
    return claim;
  },
};

/** 占支出预算9万元的60%. */
const BEHIND_BASE = new RegExp(`${OF_WHICH}$`);

/** 住院费用救助比例70%: a rule says what is paid of each bill, and no amount is a share of another. */
const BY_POLICY =
  /(?:救助|报销|支付|补偿|补助|补贴|配套|资助|分担|负担|承担|缴费|缴存|计提|提取|优惠|减免)(?:比重|比例|占比)(?:分别)?(?:为|是|约|达)?$/;

/** Whether the percentage is what the first is of the second. */
function isShare({ value, digits }: Figure, part: OpenClaim, whole: OpenClaim): boolean {
  const exact = percent(rangeOf({ ...part }), rangeOf({ ...whole }));
  const middle = new Money(value);
  const slack = halfUnit(digits);
  return exact !== undefined && meet(exact, { low: middle.minus(slack), high: middle.plus(slack), middle });
}

/** 支出587.65万元，比年初预算604.30万元减少…，完成年初预算的97.24% */
function plannedBefore(state: ReaderState, main: OpenClaim): OpenClaim | undefined {
  return state
    .inBlock(state.sentence.block)
    .find(
      ({ prior, of, comparedWith, sentence }) =>
        prior === true && of === main.id && comparedWith?.plan === true && sentence === main.sentence,
    );
}

function readCompletion({ state, figure, clause }: Heard, main: OpenClaim): OpenClaim {
  const claim = state.emit('share', figure, clause, []);
  state.qualify(claim, main);
  return claim;
}

function mainOf({ state, place }: Heard): OpenClaim | undefined {
  return place.of > 1 ? nthAmount(state, place) : state.main;
}

/** 项目支出205.60万元，项目6个，占项目支出总额的100%: the money, and not how many they are. */
function moneyOf({ state }: Heard, spoken: OpenClaim | undefined, base: string): OpenClaim | undefined {
  if (spoken?.kind !== 'count' || !/支出|收入|资金|预算|总额|金额|经费/.test(base)) return spoken;
  const amounts = state
    .inBlock(state.sentence.block)
    .filter(({ kind, prior, sentence }) => kind === 'amount' && !prior && sentence === spoken.sentence);
  return amounts.pop() ?? spoken;
}

function readShare(
  { state, figure, clause }: Heard,
  words: string,
  main: OpenClaim | undefined,
  /** The whole, where the words before this figure have told it. */
  known?: string,
): OpenClaim {
  const claim = state.emit('share', figure, clause, []);
  state.qualify(claim, main);
  if (main?.list) claim.list = main.list;
  if (known !== undefined) {
    claim.partOf = known;
    return claim;
  }
  const base = stripGlue(words.replace(/的?(?:比重|比例|比率)?(?:分别)?(?:为|是|约)?的?$/, ''));
  const mentions = base.length >= 2 ? state.subject(base, false).mentions : [];
  const label = purchased(base) ?? ownLabel(mentions);
  const names = purchased(base) ? '' : namesIn(mentions);
  const named = mentions.length > 0 ? findByLabel(state, label, names) : undefined;
  // 占总支出的…% names no more than 收入 or 支出; any other base that the text does not state stays unknown.
  // 占“三公”经费的…%: the whole it stands in is of that, and of more (of which year, of which money).
  const around = main?.partOf === undefined ? undefined : state.byId(main.partOf);
  const inside =
    around && mentions.length > 0 && namesIn(mentions) === '' && labelContains(label, around.label)
      ? around
      : undefined;
  const unsaid = mentions.every((mention) => Object.keys(mention.label).every((key) => key === 'measure'));
  const whole = named?.id ?? inside?.id ?? (unsaid ? (main?.partOf ?? topicAround(state, main)) : undefined);
  if (whole !== undefined && whole !== main?.id) claim.partOf = whole;
  else if (!unsaid && names === '') claim.base = label;
  return claim;
}

const PURCHASES: Readonly<Record<string, string>> = { 货物: 'goods', 工程: 'works', 服务: 'services' };

/** 占货物支出金额的…%: of what was bought, wherever 政府采购 is spoken of. */
function purchased(base: string): Label | undefined {
  const [, words = ''] = /^(货物|工程|服务)类?(?:采购)?(?:支出|预算)?(?:金额|总额)?$/.exec(base) ?? [];
  const kind = PURCHASES[words];
  return kind === undefined ? undefined : { measure: 'procurement', kind };
}

/** The total of the section, where it contains the part: 项目支出 is no share of 基本支出. */
function topicAround(state: ReaderState, part: OpenClaim | undefined): string | undefined {
  const topic = state.topicFor();
  if (!topic || !part || labelKey(topic.label) === labelKey(part.label)) return undefined;
  const { measure: _outer, ...outer } = topic.label;
  const { measure: _inner, ...inner } = part.label;
  return labelContains(outer, inner) ? topic.id : undefined;
}
