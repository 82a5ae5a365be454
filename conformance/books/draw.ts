/** Repeatable chance: the same seed draws the same department on every machine. */
export interface Draw {
  /** 0 (inclusive) to 1. */
  (): number;
}

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function between(draw: Draw, least: number, most: number): number {
  return least + Math.floor(draw() * (most - least + 1));
}

export function oneOf<T>(draw: Draw, list: readonly T[]): T {
  return list[Math.floor(draw() * list.length)] as T;
}

/** Some of a list, in its order; at least one. */
export function someOf<T>(draw: Draw, list: readonly T[], share: number): T[] {
  const kept = list.filter(() => draw() < share);
  return kept.length > 0 ? kept : [oneOf(draw, list)];
}
