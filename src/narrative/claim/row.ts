/** Figures that follow each other with nothing but a mark between, and what such a row shares: 分别为1、2、3万元. */

import { originalEnds } from './clause';
import type { Figure } from './figure';
import type { Heard, PlaceInRow } from './heard';
import type { ReaderState } from './state';
import { DIRECTIONS } from '../../lexicon/grammar';
import { TERM } from '../../lexicon/terms';
import type { OpenClaim } from './types';

const JOINT = /^(?:、|，|和|及|与|,)$/;

export function placesOf(text: string, figures: readonly Figure[]): PlaceInRow[] {
  const places: PlaceInRow[] = [];
  for (let first = 0; first < figures.length;) {
    let end = first + 1;
    const apart = APART.test(
      text.slice(Math.max(0, (figures[first]?.start ?? 0) - NEAR), figures[first]?.start),
    );
    while (end < figures.length && joined(text, figures[end - 1], figures[end], apart)) end += 1;
    for (let at = first; at < end; at += 1) places.push({ nth: at - first, of: end - first });
    first = end;
  }
  return places;
}

/** 同比分别增加9万元、减少1万元: each with its own way. */
const APART = new RegExp(`(?:分别|各)(?:${DIRECTIONS})$`);
const NEAR = 12;
const EACH_WAY = new RegExp(`^(?:、|，|和|及|与|,)(?:${DIRECTIONS})$`);

function joined(text: string, left: Figure | undefined, right: Figure | undefined, apart: boolean): boolean {
  if (apart && left?.type === right?.type && EACH_WAY.test(text.slice(left?.end, right?.start))) return true;
  return (
    left?.type === right?.type &&
    JOINT.test(text.slice(left?.end, Math.min(right?.start ?? 0, (left?.end ?? 0) + 2)))
  );
}

/** The n-th of the last amounts, of this sentence or, where it has none, of the one before. */
export function nthAmount(state: ReaderState, { nth, of }: PlaceInRow): OpenClaim | undefined {
  const known = state
    .inBlock(state.sentence.block)
    .filter((claim) => claim.kind === 'amount' && !claim.prior);
  const last = known[known.length - 1]?.sentence ?? -1;
  if (last < state.sentence.index - 1) return undefined;
  const amounts = known.filter((claim) => claim.sentence === last);
  return amounts.length >= of ? amounts[amounts.length - of + nth] : undefined;
}

/** “A、B、C分别为1、2、3万元”: the n-th name goes with the n-th figure. */
export function sharedName({ text, figures, index, place }: Heard): string | undefined {
  const start = figures[index - place.nth]?.start ?? 0;
  const words = originalEnds(text.slice(Math.max(0, start - 400), start));
  if (!/分别|各/.test(words.slice(-12))) return undefined;
  // A和B：预算分别为…: the names stand before the colon.
  const lead =
    /([^；：。;:]*)(?:[：:](?:年初|本年)?(?:预算|支出|金额|安排)?(?:数|额)?)?(?:分别|各)(?:为|是|安排)?[^，；：。、]{0,4}$/.exec(
      words,
    );
  if (!lead?.[1]) return undefined;
  const names = namesOf(
    withoutCount(lead[1]).replace(/收(?:入)?、支(?:出)?总(?=[计数额])/, '收入总计、支出总'),
    place.of,
  );
  return names.length >= place.of ? names[names.length - place.of + place.nth] : undefined;
}

/** 分属A、B、C3个一级项目，金额分别为…: how many they are and that amounts follow is no name. */
function withoutCount(lead: string): string {
  return lead
    .replace(/，(?:预算|安排|资金|项目)?(?:金额|资金|预算|数额)$/, '')
    .replace(/\d+[个项](?:[一二]级)?(?:项目|科目|方面|类别)$/, '')
    .replace(/^.*?(?:分属|分为|包括)/, '');
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
    const joint = /^(?:、|，|以及|和|及|与)/.exec(lead.slice(at, at + 2))?.[0];
    const inside = terms.some(([start, end]) => start < at && at < end);
    if (joint !== undefined && !inside) {
      names.push('');
      at += joint.length - 1;
    } else names[names.length - 1] += lead[at] ?? '';
  }
  return names;
}
