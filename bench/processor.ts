/** Processor seconds of whole commands, side by side: user and system time of the process and its threads. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { median } from './measure';

export interface Command {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

export interface Spent {
  readonly name: string;
  /** Medians, in seconds; NaN where there is no such program, or it did not end in ten minutes. */
  readonly seconds: number;
  readonly elapsed: number;
  /** The most that was resident in any run; NaN where it was not asked for. */
  readonly megabytes: number;
}

type Run = Omit<Spent, 'name'>;

/** One run of each in turn, so that what else the machine does falls on all alike. */
export function processorSeconds(commands: readonly Command[], runs = 15, peaks = false): Spent[] {
  const spent = commands.map(() => [] as Run[]);
  for (let run = 0; run < runs; run++)
    commands.forEach((one, index) => spent[index]?.push(spentBy(one.command, one.args, peaks)));
  return commands.map(({ name }, index) => {
    const own = spent[index] ?? [];
    return {
      name,
      seconds: median(own.map(({ seconds }) => seconds)),
      elapsed: median(own.map(({ elapsed }) => elapsed)),
      megabytes: Math.max(...own.map(({ megabytes }) => megabytes)),
    };
  });
}

/** Preloaded into a Node process, it tells the most of its memory. */
const PEAK = resolve('bench/peak.cjs');

/** Certificates that a machine adds are read by every Node before anything else, longer than its own start takes. */
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;

/** By the shell's own count: Node tells nothing of what a child has used. */
function spentBy(command: string, args: readonly string[], peaks: boolean): Run {
  const script = `command -v "$0" >/dev/null || exit 127; TIMEFORMAT='%U %S %R'; time "$0" "$@" 2>&1 >/dev/null | tail -c 200`;
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['-c', script, command, ...(peaks ? ['-r', PEAK] : []), ...args],
    { encoding: 'utf8', timeout: 600_000, env: ENVIRONMENT },
  );
  const [user = NaN, system = NaN, elapsed = NaN] =
    (stderr ?? '').trim().split('\n').pop()?.split(' ').map(Number) ?? [];
  const peak = Number(/VmHWM:(\d+)/.exec(stdout ?? '')?.[1] ?? NaN);
  return status === 127
    ? { seconds: NaN, elapsed: NaN, megabytes: NaN }
    : { seconds: user + system, elapsed, megabytes: peak / 1024 };
}
