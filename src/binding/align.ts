/** Two sequences laid beside each other in order, so that what is alike meets (Needleman–Wunsch). */

/**
 * For each of `a`, the index in `b` that it meets, or −1. `score(i, j)` is 0 where the two must not meet.
 * Meeting costs nothing, so every positive score is worth having; order is kept.
 */
export function align(a: number, b: number, score: (i: number, j: number) => number): number[] {
  const width = b + 1;
  const best = new Float64Array((a + 1) * width);
  const scores = new Float64Array(a * b);
  for (let i = a - 1; i >= 0; i--) {
    for (let j = b - 1; j >= 0; j--) {
      const s = score(i, j);
      scores[i * b + j] = s;
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = s > 0 ? Math.max(skip, s + (best[(i + 1) * width + j + 1] ?? 0)) : skip;
    }
  }
  const met = new Array<number>(a).fill(-1);
  for (let i = 0, j = 0; i < a && j < b;) {
    const here = best[i * width + j] ?? 0;
    const s = scores[i * b + j] ?? 0;
    if (s > 0 && here === s + (best[(i + 1) * width + j + 1] ?? 0)) met[i++] = j++;
    else if (here === (best[(i + 1) * width + j] ?? 0)) i++;
    else j++;
  }
  return met;
}
