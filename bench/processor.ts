/** Processor seconds of whole commands, side by side: user and system time of the process and its threads. */
import { spawnSync } from 'node:child_process';
import { median } from './measure';

export interface Command {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

export interface Spent {
  readonly name: string;
  /** Median, in seconds; NaN where there is no such program. */
  readonly seconds: number;
}

/** One run of each in turn, so that what else the machine does falls on all alike. */
export function processorSeconds(commands: readonly Command[], runs = 15): Spent[] {
  const times = commands.map(() => [] as number[]);
  for (let run = 0; run < runs; run++)
    commands.forEach((one, index) => times[index]?.push(spentBy(one.command, one.args)));
  return commands.map(({ name }, index) => ({ name, seconds: median(times[index] ?? []) }));
}

/** By the shell's own count: Node tells nothing of what a child has used. */
function spentBy(command: string, args: readonly string[]): number {
  const script = `command -v "$0" >/dev/null || exit 127; TIMEFORMAT='%U %S'; time "$0" "$@" >/dev/null 2>&1`;
  const { stderr, status } = spawnSync('bash', ['-c', script, command, ...args], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  const [user = NaN, system = NaN] = (stderr ?? '').trim().split('\n').pop()?.split(' ').map(Number) ?? [];
  return status === 127 ? NaN : user + system;
}
