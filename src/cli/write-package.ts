/**
 * A package into a folder or a zip. Files of a folder are written beside it first and then renamed one by one, so
 * that a full disk or a lost connection leaves the former export as it was.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { zipFiles } from '../publication/zip';
import type { PackageFile } from '../publication/zip';
import { fileFault } from './fault';
import { explain, writeOutput } from './files';

/**
 * @returns files that lie in the package's folders already and are none of this package: an earlier export's
 * @throws CliFault where the place cannot be written to
 */
export async function writePackage(out: string, files: readonly PackageFile[]): Promise<string[]> {
  if (/\.zip$/i.test(out)) {
    await writeOutput(out, zipFiles(files));
    return [];
  }
  const target = resolve(out);
  if ((await stat(target).catch(() => null))?.isFile())
    throw fileFault(out, '已有同名的文件，请换一个文件夹，或以 .zip 结尾');
  const staging = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    for (const { path, bytes } of files) {
      const place = join(staging, path);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, bytes, { flag: 'wx' });
    }
    for (const { path, bytes } of files) {
      const place = join(target, path);
      await mkdir(dirname(place), { recursive: true });
      await rename(join(staging, path), place).catch(async (error: NodeJS.ErrnoException) => {
        // The folder is a disk of its own: beside the file, then.
        if (error.code !== 'EXDEV') throw error;
        await writeOutput(place, bytes);
      });
    }
    return await leftOver(target, files);
  } catch (error) {
    throw explain(out, error);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function leftOver(target: string, files: readonly PackageFile[]): Promise<string[]> {
  const ours = new Set(files.map(({ path }) => path));
  const found: string[] = [];
  for (const entry of await readdir(target, { recursive: true, withFileTypes: true })) {
    const path = relative(target, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isFile() && path.includes('/') && !ours.has(path)) found.push(path);
  }
  return found.sort();
}
