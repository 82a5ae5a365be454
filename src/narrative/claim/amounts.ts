/** Amounts: which whole they are part of, and what they inherit from it and from the heading. */

import type { Label } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import { readAside } from './aside';
import { nthAmount, nthOfList, sharedName, wordsFor } from './clause';
import { directionBefore, sameWordsIn } from './compare';
import type { Figure } from './figure';
import { carried, inheritLabel, ownLabel } from './labels';
import type { Lists } from './lists';
import { compare, readChange, readNextChange } from './movements';
import type { ReaderState } from './state';
import type { Subject } from './subject';
import { isSubjectLine, isTotal, levelOf } from './topics';
import type { Claim, ClaimKind } from './types';
import { chooseWhole, namesake } from './whole';

export function readMoney(
  state: ReaderState,
  figure: Figure,
  words: string,
  figures: readonly Figure[],
  index: number,
  text: string,
): void {
  let clause = words;
  const place = nthOfList(text, figures, index);
  if (place.nth > 0 && state.lastChange && state.claims[state.claims.length - 1] === state.lastChange) {
    readNextChange(state, figure, clause, nthAmount(state, place));
    return;
  }
  const comparison = compare(state, clause, figure.start - clause.length);
  const tail = comparison ? clause.slice(comparison.end) : clause;
  const direction = directionBefore(tail);
  if (direction && (!direction.weak || state.comparison)) {
    const head = comparison ? clause.slice(0, comparison.start) : '';
    const target = place.of > 1 ? nthAmount(state, place) : undefined;
    readChange(state, figure, direction, head + tail.slice(0, direction.start), clause, target);
    return;
  }
  const same = comparison && sameWordsIn(tail).pop();
  // “…，与2023年预算持平 公务接待费2万元”, a stop forgotten: the comparison is over.
  if (same) clause = tail.slice(same.start + same.text.length);
  else if (comparison) {
    readPrior(state, figure, clause, comparison.before ? clause.slice(0, comparison.start) : undefined);
    return;
  }
  if (isLastYears(state, clause)) {
    readPrior(state, figure, clause, undefined);
    return;
  }
  if (readAside(state, figure, clause)) return;
  const name = state.pendingPrior?.phrase.replace(/(?:由|从)(?:上|去|\d{4}年).*$/, '');
  const about = sharedName(text, figures, index) ?? (name || wordsFor(state, text, figure, clause));
  readAmount(state, figure, figure.type === 'count' ? 'count' : 'amount', about);
}

/** 较上年预算67.26万元. With `before`, this year's amount is still to come. */
function readPrior(state: ReaderState, figure: Figure, clause: string, before: string | undefined): void {
  const claim = state.emit('amount', figure, clause, before ? state.subject(before, false).mentions : []);
  claim.prior = true;
  if (state.comparison) claim.comparedWith = state.comparison;
  if (before === undefined) {
    state.qualify(claim, state.main);
    claim.label = { ...claim.label, year: 'last' };
  } else {
    claim.label = { ...ownLabel(claim.about), year: 'last' };
    state.pendingPrior = claim;
  }
}

/** “2024年预算数10万元，2023年预算数8万元”: the second is last year's, though nothing compares. */
function isLastYears(state: ReaderState, clause: string): boolean {
  const { main } = state;
  if (main?.sentence !== state.sentence.index) return false;
  if (/^(?:上年|去年)(?:度)?(?:预算|决算|执行)(?:数|额)?(?:为)?$/.test(clause)) return true;
  const [, year, words = ''] = /^（?(\d{4})年度?(.*)$/.exec(clause) ?? [];
  if (year === undefined || Number(year) + 1 !== state.budgetYear) return false;
  if (/^(?:预算|决算|执行)?(?:数|额|安排)?(?:为)?$/.test(words)) return true;
  const label = labelKey(ownLabel(state.subject(words, false).mentions));
  return label !== '' && label === labelKey(ownLabel(main.about));
}

function readAmount(state: ReaderState, figure: Figure, kind: ClaimKind, words: string): Claim {
  const list = state.lists.current();
  let whole = list?.whole === undefined ? undefined : state.byId(list.whole);
  const subject = state.subject(words, whole?.label.nature?.startsWith('basic.') ?? false);
  const mentions = subject.mentions;
  const claim = state.emit(kind, figure, words, mentions);
  if (subject.concept) claim.concept = subject.concept;
  if (list?.choice) {
    whole = chooseWhole(list.choice, claim);
    if (whole) list.whole = whole.id;
    delete list.choice;
  }
  place(state, claim, subject, list, whole);
  state.main = claim;
  state.lastChange = undefined;
  if (state.pendingPrior) {
    state.pendingPrior.of = claim.id;
    state.pendingPrior = undefined;
  }
  if (isTotal(claim) && state.lists.depth() === 0) state.topics.offer(state.sentence.block.path, claim);
  return claim;
}

/** Finds the whole, and inherits from it and from the heading what the own words leave open. */
function place(
  state: ReaderState,
  claim: Claim,
  subject: Subject,
  list: ReturnType<Lists['current']>,
  whole: Claim | undefined,
): void {
  let label = ownLabel(claim.about);
  const segment = state.lists.segmentOf()[0];
  if (segment && label.source === undefined && label.carry !== undefined && segment.label.source) {
    label = { ...label, source: segment.label.source };
  }
  const parent = parentInList(label, list?.parts ?? []) ?? (whole && namesake(state, claim, whole)) ?? whole;
  const subjectFree =
    claim.about.every((mention) => mention.kind === 'unit') && subject.concept === undefined;
  if (list && claim.kind === 'amount' && parent?.kind === 'amount') claim.partOf = parent.id;
  if (list && claim.kind === 'count' && parent?.kind === 'count') claim.partOf = parent.id;
  if (list) claim.list = parent === whole ? list.id : `${list.id}/${parent?.id}`;
  else if (isSubjectLine(claim)) {
    const topic = state.topicFor();
    if (topic && topic.id !== claim.id) {
      claim.partOf = topic.id;
      claim.list = `${topic.id}/${levelOf(claim)}`;
    }
  } else if (label.use === 'forward' && state.main?.list?.endsWith('/类')) {
    // 支出方面：…支出20.02万元、结转下年123.45万元: what is left stands beside the 类.
    if (state.main.partOf !== undefined) claim.partOf = state.main.partOf;
    claim.list = state.main.list;
  } else if (subjectFree && state.main && state.main.sentence === claim.sentence) {
    claim.about.push(...carried(state.main));
    label = ownLabel(claim.about);
  }
  const above = claim.partOf === undefined ? undefined : state.byId(claim.partOf);
  if (above) {
    label = inheritLabel(label, above.label);
    if (claim.about.length === 0)
      claim.about.push(...above.about.map((m) => ({ ...m, origin: 'whole' as const })));
  }
  if (claim.concept === undefined) {
    label = inheritLabel(label, state.headingLabel);
    if (claim.about.every((mention) => mention.kind === 'unit')) claim.about.push(...state.headingMentions);
  }
  claim.label = label;
  if (list) state.lists.add(claim);
}

/** 公务用车运行维护费 after 公务用车购置及运行费 in one list is part of it, not of the list's whole. */
function parentInList(label: Label, parts: readonly Claim[]): Claim | undefined {
  const code = label.economic;
  if (code === undefined || code.includes('+')) return undefined;
  // What a part only inherits from the whole (公务用车某某经费) makes it no whole of its own.
  return parts.find((part) => {
    const own = ownLabel(part.about.filter((mention) => mention.origin === 'words')).economic;
    return part.kind === 'amount' && own !== code && own?.split('+').includes(code);
  });
}
