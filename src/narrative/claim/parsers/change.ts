/** Changes: 比上年减少63.68万元, 增加（减少）0万元, 分别减少1万元、2万元. */

import { generic } from '../clause';
import type { DirectionFound } from '../compare';
import type { FigureParser, Heard } from '../heard';
import { findByLabel, isOfOtherYear } from '../find';
import { inheritLabel, namesIn, ownLabel } from '../labels';
import { nthAmount } from '../row';
import { areSiblings } from '../siblings';
import type { ReaderState } from '../state';
import { stripGlue, type Subject } from '../subject';
import { subjectKey } from '../subject-key';
import { isTotal } from '../topics';
import { projectOf } from '../project-heading';
import type { Mention, OpenClaim } from '../types';
import { isMoneyUnit as isMoney } from '../units';

export const change: FigureParser = {
  name: 'change',
  reads: '增减额',
  parse: (heard) => {
    const { state, text, figure, clause, comparison, compared, tail, direction, place } = heard;
    const { lastChange } = state;
    if (figure.type === 'count' && direction && comparison === undefined)
      return readMoreOrFewer(heard, direction);
    if (place.nth > 0 && lastChange && state.claims[state.claims.length - 1] === lastChange)
      return readNextChange(heard, nthAmount(state, place));
    // 原因：一是人员变动增加基本经费66.29万元: the reasons of a change are changes.
    const compares =
      state.comparison !== undefined || /原因[^。]*[一二三四五六]是/.test(text.slice(0, figure.start));
    if (!direction || (direction.weak && !compares)) return undefined;
    const head = comparison ? clause.slice(0, comparison.start) : '';
    const target = place.of > 1 ? nthAmount(state, place) : undefined;
    const own = head + tail.slice(0, direction.start);
    return readChange(heard, direction, generic(own) === '' ? (compared ?? own) : own, target);
  },
};

function readChange(
  { state, text, figure, clause }: Heard,
  found: DirectionFound,
  words: string,
  /** “分别减少1万元、2万元”: the first of several amounts, each of which has its change. */
  nth: OpenClaim | undefined,
): OpenClaim {
  const previous = state.lastChange;
  // “增加76.15万元，增长0.70万元”: the second is meant as a rate, unless it compares with something else.
  const isRate =
    stripGlue(words) === '' &&
    // 项目支出增加5万元，主要为新增道路项目6万元: why, and by how much.
    !/主要|原因|新增/.test(clause) &&
    state.comparison?.carried !== false &&
    previous?.of !== undefined &&
    previous.kind === 'change' &&
    // …，比2024年7.60万元减少0.55万元: of an amount of its own.
    state.claims[state.claims.length - 1]?.prior !== true &&
    previous.direction === found.direction;
  const said = changedBy(state, found.noun ?? generic(words), nth);
  const { subject } = said;
  // 一是民生项目增支5万元: a reason is no change of the whole, whatever it is of.
  // 主要为新增道路项目6万元: nor is what is new of what it makes rise.
  const isNew = said.spoken === state.main && found.noun !== undefined && BECAUSE.test(clause);
  const spoken = REASON.test(clause) || isNew ? undefined : said.spoken;
  // 会议费5万元，参会人员减少3人: persons are no change of money.
  const target = spoken && isMoney(spoken.unit) === isMoney(figure.unit) ? spoken : undefined;
  const claim = state.emit(
    isRate ? 'rate' : 'change',
    figure,
    clause,
    target ? [] : isNew ? [asName(found.noun ?? '')] : (subject?.mentions ?? []),
  );
  claim.direction = found.direction;
  if (state.comparison) claim.comparedWith = state.comparison;
  state.qualify(claim, target);
  if (!target) leaveSibling(state, claim);
  const list = state.lists.current();
  if (list && (list.opener.startsWith('主要') || !isReason(text, figure.start))) {
    const parent = target && changeAbove(state, target);
    claim.partOf = parent?.id ?? (target ? undefined : list.change) ?? claim.partOf;
    claim.list = target?.list ? { of: 'changes', items: target.list } : { of: 'list', list: list.id };
  }
  if (!target)
    claim.label = inheritLabel(
      ownLabel(claim.about),
      list?.whole ? (state.byId(list.whole)?.label ?? {}) : state.headingLabel,
    );
  if (!isRate) state.lastChange = claim;
  return claim;
}

/** 基本支出增加5万元，其中人员经费增加3万元、公用经费增加2万元，项目支出增加1万元: the last stands beside the first. */
function leaveSibling(state: ReaderState, claim: OpenClaim): void {
  const list = state.lists.current();
  const above = list?.change === undefined || list.whole !== undefined ? undefined : state.byId(list.change);
  if (!above || !areSiblings(above, { ...claim, label: ownLabel(claim.about) })) return;
  state.lists.backTo(state.lists.depth() - 1);
  leaveSibling(state, claim);
}

/** The change of what an amount is part of; of a part whose own change is not told (公务用车购置及运行费), what that is part of. */
export function changeAbove(state: ReaderState, { partOf }: OpenClaim): OpenClaim | undefined {
  const whole = partOf === undefined ? undefined : state.byId(partOf);
  return (
    whole &&
    (state.changeOf(whole.id, state.comparison?.plan === true) ??
      state.changeOf(whole.id) ??
      changeAbove(state, whole))
  );
}
/** 在职82人，增加2人；退休31人，增加3人: each of what was counted before it. */
function readMoreOrFewer({ state, figure, clause }: Heard, { direction }: DirectionFound): OpenClaim {
  const counted = state.claims[state.claims.length - 1];
  const claim = state.emit('change', figure, clause, []);
  claim.direction = direction;
  state.qualify(claim, counted?.kind === 'count' ? counted : undefined);
  return claim;
}

const REASON = /^[一二三四五六七八九]是/;
const BECAUSE = /^主要(?:为|是|原因)/;

/** As far back as a reason can begin. */
const REACH = 120;

/** 其中：基本支出增加5万元，主要为人员经费增加6万元；…: why that part rises, and no part beside it. */
function isReason(text: string, at: number): boolean {
  const words = text.slice(Math.max(0, at - REACH), at);
  return /主要(?:为|是|原因)/.test(words.split(/[；。]|其中|包括/).pop() ?? '');
}

/** What the words before a change name, and the amount that they mean by it; the amount spoken of where they name nothing. */
export function changedBy(
  state: ReaderState,
  own: string,
  nth?: OpenClaim,
): { subject: Subject | undefined; spoken: OpenClaim | undefined } {
  const subject = own === '' ? undefined : state.subject(own, false);
  const names =
    subject?.mentions.some((mention) => mention.kind !== 'unit') || subject?.concept !== undefined;
  // 主要是项目经费增加5万元: no change of what is spoken of, unless that is a project.
  if (subject?.core === '' && own.includes('项目') && projectOf(state.sentence.block.path) === undefined)
    return { subject: { ...subject, mentions: [asName(own)] }, spoken: undefined };
  const same = nth || names ? undefined : sameBefore(state);
  if (same)
    return same.of === undefined
      ? {
          subject: { mentions: same.about.map((mention) => ({ ...mention, origin: 'carried' })), core: '' },
          spoken: undefined,
        }
      : { subject: undefined, spoken: state.byId(same.of) };
  if (!subject || !names) return { subject: undefined, spoken: nth ?? state.main };
  return { subject, spoken: nth ?? sameSubject(state, subject) };
}

/** 公务接待费比预算无变化，比上年增加0.5万元: of what was said to be the same, whatever amount was told last. */
function sameBefore({ claims, lastChange, main, sentence }: ReaderState): OpenClaim | undefined {
  const last = claims[claims.length - 1];
  if (!last || last !== lastChange || last.by !== 'same' || last.sentence !== sentence.index)
    return undefined;
  const isNamed = last.about.some(({ origin }) => origin === 'words' || origin === 'carried');
  return isNamed && last.of !== main?.id ? last : undefined;
}

function asName(text: string): Mention {
  return { kind: 'name', text, label: {}, origin: 'words' };
}

/** “分别减少1万元、2万元”: the second goes the way of the first, unless it says its own (分别增加1万元、减少2万元). */
function readNextChange(
  { state, figure, clause, direction }: Heard,
  target: OpenClaim | undefined,
): OpenClaim {
  const first = state.lastChange;
  const claim = state.emit('change', figure, clause, []);
  const way = direction?.direction ?? first?.direction;
  if (way) claim.direction = way;
  if (first?.comparedWith) claim.comparedWith = { ...first.comparedWith, carried: true };
  state.qualify(claim, target);
  state.lastChange = claim;
  return claim;
}

/** An earlier figure of this paragraph with the same subject: 2024年本年预算比2023年… after 其中：本年预算…. */
function sameSubject(state: ReaderState, subject: Subject): OpenClaim | undefined {
  const block = state.sentence.block;
  const label = JSON.stringify(ownLabel(subject.mentions));
  const total = subject.concept === 'balance' ? balance(state) : undefined;
  const known = state
    .inBlock(block)
    .filter((claim) => claim.kind === 'amount' && !claim.prior && claim.about.length > 0);
  const ownWords = (claim: OpenClaim) =>
    JSON.stringify(ownLabel(claim.about.filter((mention) => mention.origin === 'words')));
  known.reverse();
  // 收入较去年增加: of 收入预算, not of some 非税收入拨款 that says 收入 and more.
  const whole = (claim: OpenClaim) => claim.about.every((mention) => mention.kind !== 'name');
  const found = (): OpenClaim | undefined => {
    const [own, names] = [ownLabel(subject.mentions), namesIn(subject.mentions)];
    const near = findByLabel(state, own, names);
    if (!near || !isOfOtherYear(state, near)) return near;
    const others = state
      .about(subjectKey(own, names))
      .filter((claim) => claim.kind === 'amount' && !claim.prior && !isOfOtherYear(state, claim));
    return others.length === 1 ? others[0] : undefined;
  };
  return (
    // 收入比上年增加: the 收入预算, however near 事业收入 stands.
    (label === '{}'
      ? undefined
      : (known.find((claim) => ownWords(claim) === label && whole(claim)) ??
        known.find((claim) => ownWords(claim) === label))) ??
    known.find(
      (claim) =>
        ownWords(claim) === label ||
        (subject.core !== '' && !SIDE.test(subject.core) && claim.phrase.includes(subject.core)),
    ) ??
    total ??
    (subject.mentions.length > 0 ? found() : undefined)
  );
}

/** 其他收入 is no 收入 of which a change is told. */
const SIDE = /^(?:收入|支出)(?:预算)?$/;

/** 收入总计9万元，支出总计9万元，收支总计各增加1万元: the change is of either, in a paragraph of its own too. */
function balance(state: ReaderState): OpenClaim | undefined {
  const total = (claim: OpenClaim): boolean => claim.kind === 'amount' && !claim.prior && isTotal(claim);
  return (
    state.inBlock(state.sentence.block).find(total) ??
    state.inSection().find((claim) => total(claim) && claim.phrase.includes('总'))
  );
}
