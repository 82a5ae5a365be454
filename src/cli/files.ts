/**
 * Files in and out. A file is written beside its place and renamed into it, so that a good one is never half
 * replaced; what was read as input is never written over, by whatever name it is reached.
 */
// `promises` is loaded by Node when it is asked for: a command that only reads has no need of it.
import { promises, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Stats } from 'node:fs';
import { fileFault } from './fault';
import { printable } from './printable';
import { explain } from './system-fault';

/** Larger than any budget workbook; read before its size were known, such a file would fill the memory. */
const MAX_INPUT_BYTES = 128 * 1024 * 1024;

/** What this run has read. Looked at anew whenever something is written: a name may lead elsewhere by then. */
const inputs = new Set<string>();

/** A run begins: what an earlier one in the same process has read is no input of this one. */
export function forgetInputs(): void {
  inputs.clear();
}

// oxlint-disable-next-line require-await -- a promise like every other way to the disk
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    const found = statSync(file);
    if (found.isDirectory()) throw fileFault(file, '这是一个文件夹，请给出文件名');
    // A pipe may never end, a device never begins.
    if (!found.isFile()) throw fileFault(file, '不是普通文件（是管道、设备之类），请先存成文件');
    if (found.size > MAX_INPUT_BYTES)
      throw fileFault(
        file,
        `文件有 ${Math.round(found.size / 1024 / 1024)} MB，超过 128 MB，不像预算公开工作簿`,
      );
    inputs.add(resolve(file));
    return readFileSync(file);
  } catch (error) {
    throw explain(file, error);
  }
}

/** Inputs that are read elsewhere (by workers) or later: no output of this run replaces them. */
export function protectInputs(files: readonly (string | undefined)[]): void {
  for (const file of files) if (file !== undefined) inputs.add(resolve(file));
}

/**
 * Asked before the work begins, so that nobody waits for a refusal.
 * @param own inputs that may be replaced, as in `writeOutput`
 * @throws CliFault
 */
export async function refuseOutputs(
  files: readonly (string | undefined)[],
  own?: readonly string[],
): Promise<void> {
  const seen = new Map<string, string>();
  for (const file of files) {
    if (file === undefined) continue;
    const target = await targetOf(file, own).catch((error: unknown) => {
      throw explain(file, error);
    });
    if (seen.has(target.path)) throw fileFault(file, '两个输出是同一个文件，请分别起名');
    seen.set(target.path, file);
  }
}

/** For what is only ever begun. @throws CliFault where a file of this name is there already */
export async function refuseExisting(file: string): Promise<void> {
  if (await promises.lstat(file).catch(() => null))
    throw fileFault(file, '已经有这个文件，没有覆盖；请另起一个文件名，或先把它移走');
}

/** Whole, or piece by piece. */
export type Content = Uint8Array | string | AsyncIterable<string> | Iterable<string>;

export interface Replacing {
  /** Inputs that may be replaced: a list of questions goes on in the file its answers came from. */
  readonly own?: readonly string[];
  /** Whether somebody may have gone on working in the file that stands there; else its name tells. */
  readonly keep?: boolean;
}

/**
 * What stands in its place is replaced where it is a report; anything else, with another content, is kept under
 * another name, which is said on standard error.
 */
export async function writeOutput(file: string, content: Content, replacing: Replacing = {}): Promise<void> {
  let beside: string | undefined;
  try {
    const { path, former } = await targetOf(file, replacing.own);
    const folder = dirname(path);
    await promises.mkdir(folder, { recursive: true });
    const { clearAbandoned, stagingName } = await import('./staging');
    await clearAbandoned(folder);
    beside = stagingName(folder);
    await promises.writeFile(beside, content, { flag: 'wx' });
    if (!former) return await promises.rename(beside, path);
    await promises.chmod(beside, former.mode & 0o7777);
    const { replace } = await import('./put-aside');
    const kept = await replace(path, beside, replacing.keep);
    if (kept !== null)
      process.stderr.write(`${printable(file)}：原来的文件内容不同，改名为“${printable(kept)}”保留着\n`);
  } catch (error) {
    if (beside !== undefined) await promises.rm(beside, { force: true });
    throw explain(file, error);
  }
}

/**
 * Where an output goes: through links to the file itself.
 * @throws CliFault where that is an input or no regular file
 */
async function targetOf(
  file: string,
  own?: readonly string[],
): Promise<{ readonly path: string; readonly former: Stats | null }> {
  const path = await throughLinks(resolve(file));
  const former = await promises.stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!former) return { path, former };
  if (former.isDirectory()) throw fileFault(file, '这是一个文件夹，请给出文件名');
  if (!former.isFile())
    throw fileFault(file, '不是普通文件（是管道、设备之类），不能写到那里；要在屏幕上看，请不用这个选项');
  if (await isInput(former, own))
    throw fileFault(file, '输出就是输入的那个文件，会把原件覆盖掉；请另起一个文件名');
  return { path, former };
}

/** By device and inode: hard links and other spellings of a path are the same file. */
async function isInput(target: Stats, own: readonly string[] = []): Promise<boolean> {
  const mayGo = new Set(own.map((file) => resolve(file)));
  for (const input of inputs) {
    if (mayGo.has(input)) continue;
    const found = await promises.stat(input).catch(() => null);
    if (found && found.dev === target.dev && found.ino === target.ino) return true;
  }
  return false;
}

/** A link is written through, also one whose target is still to come. */
async function throughLinks(path: string): Promise<string> {
  const found = await promises.lstat(path).catch(() => null);
  if (!found?.isSymbolicLink()) return path;
  return promises.realpath(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return resolve(dirname(path), await promises.readlink(path));
  });
}
