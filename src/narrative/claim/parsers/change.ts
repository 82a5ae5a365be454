/** Changes: 比上年减少63.68万元, 增加（减少）0万元, 分别减少1万元、2万元. */

import { changedBy, named } from '../changed-by';
import { generic } from '../clause';
import type { DirectionFound } from '../compare';
import type { FigureParser, Heard } from '../heard';
import { inheritLabel, ownLabel } from '../labels';
import { isNumberedReason } from '../numbered-reason';
import { nthAmount } from '../row';
import { areSiblings } from '../siblings';
import type { ReaderState } from '../state';
import { stripGlue } from '../subject';
import type { OpenClaim } from '../types';
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
  const caused = words === '' ? causedName(text, figure.start) : undefined;
  const said = changedBy(state, found.noun ?? caused ?? generic(words), nth);
  const { subject } = said;
  // 一是民生项目增支5万元: a reason is no change of the whole, whatever it is of.
  // 主要为新增道路项目6万元: nor is what is new of what it makes rise.
  const isNew = said.spoken === state.main && found.noun !== undefined && BECAUSE.test(clause);
  const isUnknown = caused !== undefined && said.subject === undefined;
  const isWhy = REASON.test(clause) || isNumberedReason(text.slice(0, figure.start), clause);
  const spoken = isWhy || isNew || isUnknown ? undefined : said.spoken;
  // 会议费5万元，参会人员减少3人: persons are no change of money.
  const target = spoken && isMoney(spoken.unit) === isMoney(figure.unit) ? spoken : undefined;
  const claim = state.emit(
    isRate ? 'rate' : 'change',
    figure,
    clause,
    target ? [] : isNew ? [named(found.noun ?? '')] : (subject?.mentions ?? []),
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

/** 城乡社区因保洁费下年支付，减少9万元: of what stands before 因, and not of what was told before. */
function causedName(text: string, at: number): string | undefined {
  const clauses = text.slice(Math.max(0, at - REACH), at).split(/[；。：]/);
  const name = CAUSED.exec(clauses.pop() ?? '')?.[1] ?? '';
  return clauses.length === 0 || generic(name) === '' || NO_NAME.test(name) ? undefined : name;
}

const CAUSED = /^([^，；\d]{2,12})因[^；]*，(?:[^，\d]*)$/;
const NO_NAME = /主要|原因|[是为]$|单位|部门|[我本全各年]/;

const REASON = /^[一二三四五六七八九]是/;

const BECAUSE = /^主要(?:为|是|原因)/;

/** As far back as a reason can begin. */
const REACH = 120;

/** 其中：基本支出增加5万元，主要为人员经费增加6万元；…: why that part rises, and no part beside it. */
function isReason(text: string, at: number): boolean {
  const words = text.slice(Math.max(0, at - REACH), at);
  return /主要(?:为|是|原因)/.test(words.split(/[；。]|其中|包括/).pop() ?? '');
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
