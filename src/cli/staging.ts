/**
 * What is being written stands beside its place under a name of its own until it is whole. A run that was killed
 * leaves it there (it can hold internal papers), so the next run in the same folder clears what a dead process left.
 */
import { createHash, randomBytes } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of another machine’s process on a shared disk nothing is known: what it left is left. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
const NAME = /^\.budget-disclosure-([0-9a-f]{6})-(\d+)-[0-9a-f]{8}\.tmp$/;

/** In a staging folder: what was moved out of a package's folder, and which folder that was. */
export const OLD = 'old';
export const WHERE = 'where';

/** Short, whatever the target is called: a long name has no room for an ending of ours. */
export function stagingName(folder: string): string {
  return join(folder, `.budget-disclosure-${machine}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
}

/** A folder for what departments handed in and what was found in it, for as long as this run lasts. */
export async function workFolder(): Promise<string> {
  const parent = tmpdir();
  await clearAbandoned(parent);
  const folder = stagingName(parent);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

/** Removes what killed runs on this machine left in the folder. Failing to is no reason not to write. */
export async function clearAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, where, pid] = NAME.exec(name) ?? [];
    if (where !== machine || isAlive(Number(pid))) continue;
    if (!(await putBack(join(folder, name)))) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * A run killed between taking a part of an older package out and putting the new one in: the old part goes back.
 * @returns false where it could not; then nothing is cleared
 */
async function putBack(staging: string): Promise<boolean> {
  const target = await readFile(join(staging, WHERE), 'utf8').catch(() => null);
  if (target === null) return true;
  for (const part of await readdir(join(staging, OLD)).catch(() => [])) {
    const place = join(target, part);
    if (
      await access(place).then(
        () => true,
        () => false,
      )
    )
      continue;
    const back = await rename(join(staging, OLD, part), place).then(
      () => true,
      () => false,
    );
    if (!back) return false;
  }
  return true;
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
