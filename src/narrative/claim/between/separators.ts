/** ；: an item of a list ends, or the list. */

import { matchesOf } from '../../../lexicon/matches';
import { ownLabel } from '../labels';
import type { Lists } from '../lists';
import { meet, rangeOf, total } from '../range';
import { areSiblings } from '../siblings';
import type { ReaderState } from '../state';
import type { OpenClaim } from '../types';

/** The subject of what follows stands in its first words. */
const NEXT = 60;

export function readSeparators(state: ReaderState, words: string): void {
  for (const match of matchesOf(words, /；|;/g)) {
    if (!state.lists.current()) return;
    const isSibling = (whole: string): boolean => {
      const next = words.slice(match.index + 1, match.index + 1 + NEXT);
      const claim = state.byId(whole);
      const label = ownLabel(state.subject(next, false).mentions);
      return claim !== undefined && areSiblings(claim, { ...claim, label });
    };
    // 含货物20万元、服务10万元；面向中小企业预留…: of the whole again, for the list has told all.
    if (/^(?:其中)?(?:专门)?(?:面向|授予|预留)/.test(words.slice(match.index + 1)) && isTold(state)) {
      state.lists.leaveWithinSentence();
      return;
    }
    if (isSameKind(state.lists.current(), words.slice(match.index + 1)) && !isClosed(state)) {
      state.lists.nextItem();
      continue;
    }
    state.lists.semicolon(isSibling, (parts, whole, roughly) => addsUp(parts, state.byId(whole), roughly));
  }
}

/** 全额供给单位1个；差额供给单位0个: things of one kind are counted on, whatever they have come to so far. */
function isSameKind(list: ReturnType<Lists['current']>, next: string): boolean {
  const last = list?.parts.at(-1);
  const name = /^[^，。；：]{2,14}$/.exec(next)?.[0];
  return last?.kind === 'count' && name !== undefined && kindOf(name) === kindOf(last.phrase);
}

/** 在职人数小计, 退休人数小计: two kinds, whatever both are called at the end. */
function kindOf(name: string): string {
  return name.replace(/(?:人数)?(?:小计|合计|共计)?$/, '').slice(-2);
}

/** 在职89人，退休41人；其他人员14人: what smaller marks divide has told all, and the ； ends it. */
function isClosed(state: ReaderState): boolean {
  const { parts = [], separatedBySemicolon = false } = state.lists.current() ?? {};
  return parts.length > 1 && !separatedBySemicolon && isTold(state);
}

function isTold(state: ReaderState): boolean {
  const list = state.lists.current();
  return list?.whole !== undefined && addsUp(list.parts, state.byId(list.whole));
}

/** @param roughly but for what was rounded away */
function addsUp(parts: readonly OpenClaim[], whole: OpenClaim | undefined, roughly = false): boolean {
  if (!whole || parts.length === 0) return false;
  const sum = total(parts.map(rangeOf));
  return roughly ? meet(sum, rangeOf(whole)) : sum.middle.eq(rangeOf(whole).middle);
}
