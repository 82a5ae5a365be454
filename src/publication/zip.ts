/** A zip that is the same for the same content: every entry bears one fixed time. */
import { zipSync } from 'fflate';

export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The first moment that a zip can say; the time of export tells nobody anything. */
const EPOCH = new Date(1980, 0, 1);

export function zipFiles(files: readonly PackageFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, [bytes, { mtime: EPOCH }]])), {
    level: 6,
  });
}
