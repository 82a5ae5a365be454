/** Sweeps take minutes: a part of each is tried, the whole where `MUTATIONS=all` asks for it. */
export const WHOLE = process.env['MUTATIONS'] === 'all';

/** One in `every`, spread over the list. */
export function slice<T>(list: readonly T[], every: number, from = 0): readonly T[] {
  return WHOLE ? list : list.filter((_, index) => index % every === from % every);
}
