/**
 * How alike two short texts are, 0 to 1, by the pairs of characters they share (Dice). Where their lengths
 * alone say that it is less than `atLeast`, 0.
 */
export function similarity(a: string, b: string, atLeast = 0): number {
  if (a === b) return a === '' ? 0 : 1;
  if (a.length < 2 || b.length < 2) return 0;
  if (2 * (Math.min(a.length, b.length) - 1) < atLeast * (a.length + b.length - 2)) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

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
