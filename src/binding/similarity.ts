/**
 * How alike two short texts are, 0 to 1, by the pairs of characters they share (Dice). Where their lengths
 * alone say that it is less than `atLeast`, 0.
 */
export function similarity(a: string, b: string, atLeast = 0): number {
  if (a === b) return a === '' ? 0 : 1;
  if (a.length < 2 || b.length < 2) return 0;
  if (2 * (Math.min(a.length, b.length) - 1) < atLeast * (a.length + b.length - 2)) return 0;
  const shared = Math.min(a.length, b.length) > SHORT ? sharedOfLong(a, b) : sharedPairs(a, b);
  return (2 * shared) / (a.length + b.length - 2);
}

/** Up to here, looking through a few numbers costs a third of what a map of them does. */
const SHORT = 64;
/** The pairs of one text, both characters in one number. */
const room = new Uint32Array(SHORT);

function sharedPairs(one: string, other: string): number {
  const a = one.length <= other.length ? one : other;
  const b = a === one ? other : one;
  let left = a.length - 1;
  let before = a.charCodeAt(0);
  for (let i = 0; i < left; i++) room[i] = (before << 16) | (before = a.charCodeAt(i + 1));
  let shared = 0;
  before = b.charCodeAt(0);
  for (let i = 1; i < b.length && left > 0; i++) {
    const pair = ((before << 16) | (before = b.charCodeAt(i))) >>> 0;
    for (let at = 0; at < left; at++) {
      if (room[at] !== pair) continue;
      shared++;
      room[at] = room[--left] ?? 0;
      break;
    }
  }
  return shared;
}

function sharedOfLong(a: string, b: string): number {
  const pairs = new Map<number, number>();
  for (let i = 0; i < a.length - 1; i++) pairs.set(pairAt(a, i), (pairs.get(pairAt(a, i)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = pairAt(b, i);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    shared++;
    pairs.set(pair, left - 1);
  }
  return shared;
}

const pairAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;

/** The same, by the characters alone: for names retyped with their words in another order. */
export function bagSimilarity(a: string, b: string, atLeast = 0): number {
  if (2 * Math.min(a.length, b.length) < atLeast * (a.length + b.length)) return 0;
  const bag = new Map<string, number>();
  for (const c of a) bag.set(c, (bag.get(c) ?? 0) + 1);
  let shared = 0;
  for (const c of b) {
    const left = bag.get(c) ?? 0;
    if (left > 0) {
      shared++;
      bag.set(c, left - 1);
    }
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / ([...a].length + [...b].length);
}
