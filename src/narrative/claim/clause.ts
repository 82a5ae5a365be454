/** The words that belong to a figure: its clause, what stands before it, its name in a shared list. */

import { OUTTURN } from './aside';
import { figuresOf, type Figure } from './figure';
import type { ReaderState } from './state';
import { stripGlue } from './subject';
import { TERM } from '../../lexicon/terms';
import type { Claim } from './types';

const BOUNDARY = /[，；：。、,;:]/g;

export function clauseBefore(words: string): string {
  let start = 0;
  for (const match of words.matchAll(BOUNDARY)) start = match.index + 1;
  return words.slice(start);
}

/** The words of a figure reach back to the last mark; past it, where they only say 预算数为. */
export function wordsFor(state: ReaderState, text: string, figure: Figure, clause: string): string {
  const own = state.subject(clause, false);
  if (!OUTTURN.test(clause) && (own.core !== '' || own.mentions.length > 0)) return clause;
  const head = text.slice(0, figure.start - clause.length).replace(/[，：,:]$/, '');
  const previous = clauseBefore(head);
  // A clause with a figure of its own has had its say: “项目5个，涉及预算420.01万元” carries its subject.
  if (figuresOf(previous).some((other) => other.type !== 'year')) return carriedWords(state, clause);
  return previous === '' ? state.announced + clause : previous + clause;
}

/** 预算为6.00万元，支出决算为5.40万元: the outturn is of what the plan was of. */
function carriedWords(state: ReaderState, clause: string): string {
  const { main } = state;
  if (!OUTTURN.test(clause) || main?.sentence !== state.sentence.index) return clause;
  return (
    main.phrase.replace(/(?:支出|收入)?(?:年初|全年|调整后?)?预算(?:数|额|安排)?(?:为|是)?$/, '') + clause
  );
}

const JOINT = /^(?:、|，|和|及|与|,)$/;

/** Place of a figure in figures that follow each other with nothing but a mark between: 占60%和40%. */
export function nthOfList(
  text: string,
  figures: readonly Figure[],
  index: number,
): { nth: number; of: number } {
  const joined = (left: number): boolean =>
    JOINT.test(text.slice(figures[left]?.end, figures[left + 1]?.start)) &&
    figures[left]?.type === figures[left + 1]?.type;
  let first = index;
  while (first > 0 && joined(first - 1)) first -= 1;
  let last = index;
  while (last + 1 < figures.length && joined(last)) last += 1;
  return { nth: index - first, of: last - first + 1 };
}

/** The n-th of the last amounts, of this sentence or, where it has none, of the one before. */
export function nthAmount(state: ReaderState, { nth, of }: { nth: number; of: number }): Claim | undefined {
  const known = state
    .inBlock(state.sentence.block)
    .filter((claim) => claim.kind === 'amount' && !claim.prior);
  const last = known[known.length - 1]?.sentence ?? -1;
  if (last < state.sentence.index - 1) return undefined;
  const amounts = known.filter((claim) => claim.sentence === last);
  return amounts.length >= of ? amounts[amounts.length - of + nth] : undefined;
}

/** “A、B、C分别为1、2、3万元”: the n-th name goes with the n-th figure. */
export function sharedName(text: string, figures: readonly Figure[], index: number): string | undefined {
  const { nth, of } = nthOfList(text, figures, index);
  const start = figures[index - nth]?.start ?? 0;
  const lead = /([^；：。;:]*?)(?:分别|各)(?:为|是|安排)?[^，；：。、]{0,4}$/.exec(text.slice(0, start));
  if (!lead?.[1]) return undefined;
  const names = namesOf(lead[1].replace(/收(?:入)?、支(?:出)?总(?=[计数额])/, '收入总计、支出总'), of);
  return names.length >= of ? names[names.length - of + nth] : undefined;
}

/** Commas part names first; 和, 及 and 与 only where names are still wanting and they stand inside no term. */
function namesOf(lead: string, of: number): string[] {
  const byComma = lead.split(/、|，/);
  if (byComma.length >= of) return byComma;
  const terms = [...lead.matchAll(TERM)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const names = [''];
  for (let at = 0; at < lead.length; at += 1) {
    const joint = /^(?:、|，|以及|和|及|与)/.exec(lead.slice(at))?.[0];
    const inside = terms.some(([start, end]) => start < at && at < end);
    if (joint !== undefined && !inside) {
      names.push('');
      at += joint.length - 1;
    } else names[names.length - 1] += lead[at] ?? '';
  }
  return names;
}

/** What is left of 2024年本年预算数, 总数: nothing that could name another subject. */
export function generic(words: string): string {
  const core = words
    .replace(/(?:19|20)\d\d年度?/g, '')
    .replace(/^.*[，；：。]/, '')
    .replace(/^(?:两年)?(?:相比|对比)/, '');
  if (
    /^(?:本年|当年|年初|全年)?(?:部门)?(?:收支)?(?:总)?(?:预算)?(?:总数|总额|数|额|安排)?(?:分别)?$/.test(
      core,
    )
  ) {
    return /^(?:本年|当年)预算$/.test(core) ? core : '';
  }
  return stripGlue(core) === '' ? '' : core;
}
