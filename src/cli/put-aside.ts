/**
 * A new file in the place of a former one. A report is made anew each time and replaced; in a workbook, a document or
 * a pack somebody may have gone on working: with another content it stays, under another name.
 */
import { readFile, rename, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { INTERNAL, MANIFEST } from '../publication/parts';

const REPORTS: ReadonlySet<string> = new Set(['.html', '.htm', '.json', '.jsonl', '.csv', '.txt', '.md']);

/**
 * @param keep whether the former may have been worked on; where it is not said, its name tells
 * @returns the name that the former has now; null where it was replaced
 */
export async function replace(path: string, beside: string, keep = mayHaveBeenWorkedOn(path)) {
  if (!keep || (await areAlike(path, beside)) || (await isPackage(path))) {
    await rename(beside, path);
    return null;
  }
  const name = await asideName(path);
  const aside = join(dirname(path), name);
  await rename(path, aside);
  try {
    await rename(beside, path);
  } catch (error) {
    await rename(aside, path);
    throw error;
  }
  return name;
}

/** `公开表.xlsx` → `公开表（原件）.xlsx`, then `公开表（原件2）.xlsx`: a name that nothing has in its folder. */
export async function asideName(path: string): Promise<string> {
  const extension = extname(path);
  const base = basename(path, extension);
  for (let count = 1; ; count++) {
    const name = `${base}（原件${count === 1 ? '' : count}）${extension}`;
    if (!(await isThere(join(dirname(path), name)))) return name;
  }
}

const mayHaveBeenWorkedOn = (path: string): boolean => !REPORTS.has(extname(path).toLowerCase());

async function areAlike(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other)]);
  return a.size === b.size && (await readFile(one)).equals(await readFile(other));
}

/** A package of an earlier export: nobody works inside an archive. */
async function isPackage(path: string): Promise<boolean> {
  return extname(path).toLowerCase() === '.zip' && (await readFile(path)).includes(`${INTERNAL}/${MANIFEST}`);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
