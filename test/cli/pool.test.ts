/** Threads taking turns, with a real worker that does nothing and says how much of it it has done. */
import { resolve } from 'node:path';
import { inThreads } from '../../src/cli/pool';
import type { Hands, Setting } from '../../src/cli/tasks';

type Said = { readonly by: 'here' | 'worker'; readonly number: number };

const WORKER = resolve('test/cli/support/idle-worker.cjs');
/** A guard against waiting for ever, not a time that is measured. */
const PATIENCE = 30_000;

/**
 * Tasks done here never let go of the thread, as a check does not, and each ends only when the worker has done what
 * it was given: two at the beginning, and two more whenever this thread has listened.
 */
async function run(count: number): Promise<{ said: Said[]; starved: boolean }> {
  const done = new Int32Array(new SharedArrayBuffer(4));
  let expected = 0;
  let starved = false;
  const here = ({ number }: { number: number }): Said => {
    expected += 2;
    for (let now = Atomics.load(done, 0); now < expected && !starved; now = Atomics.load(done, 0))
      starved = Atomics.wait(done, 0, now, PATIENCE) === 'timed-out';
    return { by: 'here', number };
  };
  const checked = inThreads<{ do: 'check'; file: string; number: number }, Said>(
    {
      tasks: Array.from({ length: count }, (_, number) => ({ do: 'check', file: `${number}.xlsx`, number })),
      files: () => [],
      setting: { done } as unknown as Setting,
      hands: { do: (task: { number: number }) => Promise.resolve(here(task)) } as unknown as Hands,
      events: {
        begin: () => undefined,
        done: () => undefined,
        died: (_, fault) => Promise.reject(new Error(fault)),
      },
    },
    2,
    WORKER,
  );
  const said: Said[] = [];
  for await (const one of checked) said.push(one);
  return { said, starved };
}

test('a thread that checks while it waits gives its worker the next tasks after each of its own', async () => {
  const { said, starved } = await run(9);
  expect(starved).toBe(false);
  expect(said.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  // One of three; fewer where the worker was quicker than asked for.
  expect(said.filter(({ by }) => by === 'here').length).toBeLessThanOrEqual(3);
}, 120_000);
