/** A zip that is the same for the same content: every entry bears one fixed time, for that of export tells nobody anything. */
import { crc32 } from '../ooxml/deflate';
import type { ZipEntry } from '../ooxml/zip';
import { deflateEntry, writeZip } from '../ooxml/zip-write';
import { isMarked, MARK } from './csv';

export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function zipFiles(files: readonly PackageFile[]): Uint8Array {
  const packed: { readonly file: PackageFile; readonly entry: ZipEntry }[] = [];
  for (const file of files) {
    const bare = packed.find((one) => isMarked(file.bytes, one.file.bytes));
    packed.push({ file, entry: bare ? markedEntry(file, bare.entry) : deflateEntry(file.path, file.bytes) });
  }
  return writeZip(packed.map(({ entry }) => entry));
}

/**
 * A table for Excel is the table for programs behind a mark, and is not packed anew: the mark goes before what that one
 * was packed into, as a block that is stored (RFC 1951, 3.2.4: not the last one; its length, and that inverted).
 */
function markedEntry({ path, bytes }: PackageFile, bare: ZipEntry): ZipEntry {
  const stored = [0, MARK.length, 0, ~MARK.length & 0xff, 0xff, ...MARK];
  const packed = new Uint8Array(stored.length + bare.packed.length);
  packed.set(stored);
  packed.set(bare.packed, stored.length);
  return { path, method: 8, crc: crc32(bytes), size: bytes.length, packed };
}
