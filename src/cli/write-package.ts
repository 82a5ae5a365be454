/**
 * A package into a folder or a zip. It is written whole beside its place first. A new folder then appears by one
 * rename; in a folder that is there already, each part of the package is exchanged by a rename, with whatever else
 * lay in that part kept, and all is put back where one of them fails.
 */
import { link, copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { zipFiles } from '../publication/zip';
import type { PackageFile } from '../publication/zip';
import { changedByHand } from './changed-by-hand';
import { fileFault } from './fault';
import { refuseOutputs, writeOutput } from './files';
import { clearAbandoned, OLD, stagingName, WHERE } from './staging';
import { explain } from './system-fault';

/** Of an earlier export in the same folder. */
export interface Earlier {
  /** Files that lie in the package's folders and are none of this package. */
  readonly others: readonly string[];
  /** Files that were changed by hand since, each under the name that it has now. */
  readonly changed: readonly string[];
}

/**
 * @param own inputs that the package carries on and may replace: the reasons for errors waived
 * @throws CliFault where the place cannot be written to; nothing is changed then
 */
export async function writePackage(
  out: string,
  files: readonly PackageFile[],
  own: readonly string[] = [],
): Promise<Earlier> {
  if (/\.zip$/i.test(out)) {
    await writeOutput(out, zipFiles(files));
    return { others: [], changed: [] };
  }
  const target = resolve(out);
  const parent = dirname(target);
  let staging: string | undefined;
  try {
    const former = await statOrNull(target);
    if (former && !former.isDirectory())
      throw fileFault(out, '已有同名的文件，请换一个文件夹，或以 .zip 结尾');
    if (former)
      await refuseOutputs(
        files.map(({ path }) => join(out, path)),
        own,
      );
    await mkdir(parent, { recursive: true });
    // A folder that is a disk of its own is exchanged within itself: nothing is renamed from one disk to another.
    const home = former && former.dev !== (await stat(parent)).dev ? target : parent;
    await clearAbandoned(home);
    staging = stagingName(home);
    await writeFiles(join(staging, 'new'), files);
    if (!former) {
      await rename(join(staging, 'new'), target);
      return { others: [], changed: [] };
    }
    const others = await leftOver(target, files);
    const carried = new Set(own.map((path) => relative(target, resolve(path)).split(sep).join('/')));
    const changed = await changedByHand(target, files, carried);
    const staying = others.map((path) => [path, path] as const);
    await keep(target, join(staging, 'new'), new Map([...staying, ...changed]));
    await exchange(target, staging, partsOf(files));
    return { others, changed: [...changed.values()] };
  } catch (error) {
    throw explain(out, error);
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
  }
}

async function writeFiles(folder: string, files: readonly PackageFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes, { flag: 'wx' });
  }
}

/** The package's own files and folders in the target: the first part of each path. */
const partsOf = (files: readonly PackageFile[]) => [
  ...new Set(files.map(({ path }) => path.split('/')[0] ?? path)),
];

/** What else lies in the package's folders goes along, unread: a second name for it, or a copy where a disk has none. */
async function keep(target: string, staged: string, paths: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, as] of paths) {
    const place = join(staged, as);
    await mkdir(dirname(place), { recursive: true });
    await link(join(target, path), place).catch(() => copyFile(join(target, path), place));
  }
}

/** Part by part, old out and new in; what was done is undone where a part cannot be moved. */
async function exchange(target: string, staging: string, parts: readonly string[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const move = async (from: string, to: string) => {
    await rename(from, to);
    undo.unshift(() => rename(to, from));
  };
  await mkdir(join(staging, OLD));
  await writeFile(join(staging, WHERE), target);
  try {
    for (const part of parts) {
      const place = join(target, part);
      if (await statOrNull(place)) await move(place, join(staging, OLD, part));
      await move(join(staging, 'new', part), place);
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

/** Files that a part of the package holds already beside ours, by path in the package. */
async function leftOver(target: string, files: readonly PackageFile[]): Promise<string[]> {
  const ours = new Set(files.map(({ path }) => path));
  const found: string[] = [];
  for (const part of partsOf(files)) {
    if (!(await statOrNull(join(target, part)))?.isDirectory()) continue;
    for (const entry of await readdir(join(target, part), { recursive: true, withFileTypes: true })) {
      const path = relative(target, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (!entry.isDirectory() && !ours.has(path)) found.push(path);
    }
  }
  return found.sort();
}

async function statOrNull(path: string) {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
