/** Time and memory of one thing, warm: the median of some runs. */
export interface Measured {
  readonly milliseconds: number;
  /** Heap and buffers that one run allocated and did not free before its end. */
  readonly megabytes: number;
}

export async function measure(run: () => unknown, { warm = 3, runs = 9 } = {}): Promise<Measured> {
  for (let i = 0; i < warm; i++) await run();
  const times: number[] = [];
  const sizes: number[] = [];
  for (let i = 0; i < runs; i++) {
    globalThis.gc?.();
    const before = process.memoryUsage();
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
    const after = process.memoryUsage();
    sizes.push((after.heapUsed + after.external - before.heapUsed - before.external) / 1024 / 1024);
  }
  return { milliseconds: median(times), megabytes: median(sizes) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
