/** An entry of a zip for a text too long to be held whole: packed as its pieces come. */
import { Deflate } from 'fflate';
import { crc32 } from './deflate';
import { encoded, joined } from './encode-pieces';
import type { ZipEntry } from './zip';

/** At level 6: the same text gives the same bytes. */
export function deflatePieces(path: string, pieces: Iterable<string>): ZipEntry {
  const packed: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (chunk) => packed.push(chunk));
  let crc = 0;
  let size = 0;
  for (const chunk of encoded(pieces)) {
    crc = crc32(chunk, crc);
    size += chunk.length;
    stream.push(chunk);
  }
  stream.push(new Uint8Array(), true);
  return { path, method: 8, crc, size, packed: joined(packed) };
}
