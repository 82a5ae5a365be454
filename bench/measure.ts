/** Time and memory of one thing, warm: the median of some runs, and the fastest, which others disturbed least. */
export interface Measured {
  readonly milliseconds: number;
  readonly fastest: number;
  /** Heap and buffers that one run allocated and did not free before its end. */
  readonly megabytes: number;
}

interface Runs {
  readonly warm: number;
  readonly runs: number;
}

/** One of each in turn, so that what else the machine does falls on all alike and their ratios mean something. */
export async function measureEach<K extends string>(
  each: Readonly<Record<K, () => unknown>>,
  { warm, runs }: Runs,
): Promise<Record<K, Measured>> {
  const entries = Object.entries<() => unknown>(each);
  const measured = new Map(entries.map(([key]) => [key, { times: [] as number[], sizes: [] as number[] }]));
  for (let i = 0; i < warm + runs; i++) {
    for (const [key, run] of entries) {
      const start = performance.now();
      await run();
      if (i >= warm) measured.get(key)?.times.push(performance.now() - start);
    }
  }
  // Apart from the times: a forced collection throws away compiled code too.
  for (let i = 0; i < 3; i++) {
    for (const [key, run] of entries) {
      globalThis.gc?.();
      const before = process.memoryUsage();
      await run();
      const after = process.memoryUsage();
      const bytes = after.heapUsed + after.external - before.heapUsed - before.external;
      measured.get(key)?.sizes.push(bytes / 1024 / 1024);
    }
  }
  return Object.fromEntries(
    [...measured].map(([key, { times, sizes }]) => [
      key,
      { milliseconds: median(times), fastest: Math.min(...times), megabytes: median(sizes) },
    ]),
  ) as Record<K, Measured>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
