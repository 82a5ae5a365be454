/** A list of a part's files with their sums; it names nothing of the other part. */
import { json } from './internal-files';
import { MANIFEST } from './parts';
import { sha256 } from './sha256';
import type { PackageFile } from './zip';

export async function withManifest(
  folder: string,
  files: readonly PackageFile[],
  more: Readonly<Record<string, unknown>>,
): Promise<PackageFile[]> {
  const listed: { path: string; bytes: number; sha256: string }[] = [];
  // One after the other: for its sum a file is copied, and a package is large enough once.
  for (const { path, bytes } of files)
    listed.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
  return [
    ...files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
    { path: `${folder}/${MANIFEST}`, bytes: json({ schema: 1, ...more, files: listed }) },
  ];
}
