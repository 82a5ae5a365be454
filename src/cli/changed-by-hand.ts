/**
 * What somebody changed in an exported package: the document set right in Word, a cell put right in the workbook. The
 * next export writes its own in their place; theirs stay beside it.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST } from '../publication/parts';
import { sha256 } from '../publication/sha256';
import type { PackageFile } from '../publication/zip';
import { asideName } from './put-aside';

/**
 * @param carried paths whose words the new package carries on
 * @returns paths in the package whose former files are neither as they were exported nor as they are now, with the
 *   names under which they stay
 */
export async function changedByHand(
  target: string,
  files: readonly PackageFile[],
  carried: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const exported = await exportedSums(target, files);
  const changed = new Map<string, string>();
  for (const { path, bytes } of files) {
    if (carried.has(path) || path.endsWith(`/${MANIFEST}`)) continue;
    const former = await readFile(join(target, path)).catch(absent);
    if (former === null || former.equals(bytes) || (await sha256(former)) === exported.get(path)) continue;
    changed.set(path, join(dirname(path), await asideName(join(target, path))));
  }
  return changed;
}

/** Sums of the last export's files by their paths in the package. */
async function exportedSums(
  target: string,
  files: readonly PackageFile[],
): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, string>();
  for (const part of new Set(files.map(({ path }) => path.split('/')[0] ?? path))) {
    const text = await readFile(join(target, part, MANIFEST), 'utf8').catch(() => '{}');
    for (const { path, sha256: sum } of listedIn(text)) sums.set(`${part}/${path}`, sum);
  }
  return sums;
}

/** A list that somebody broke tells nothing: then every file of the package is kept. */
function listedIn(text: string): readonly Listed[] {
  try {
    const files: unknown = (JSON.parse(text) as { files?: unknown } | null)?.files;
    return Array.isArray(files)
      ? files.filter((one): one is Listed => typeof (one as Listed | null)?.sha256 === 'string')
      : [];
  } catch {
    return [];
  }
}

interface Listed {
  readonly path: string;
  readonly sha256: string;
}

/** What cannot be read is not what is not there: it would go with the folder that it lies in. */
function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
