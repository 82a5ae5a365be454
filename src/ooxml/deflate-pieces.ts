/** An entry of a zip for a text too long to be held whole: packed as its pieces come. */
import { Deflate } from 'fflate';
import { crc32 } from './deflate';
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

/** Small pieces are put together before they are encoded. */
const CHUNK = 1 << 15;

function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
