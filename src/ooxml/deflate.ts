/** The compression of packages. Everywhere but on the command line, which has its platform's (cli/native-deflate.ts). */
import { deflateSync, Inflate, inflateSync } from 'fflate';
import { INFLATE_CHUNK_BYTES } from './limits';

export { crc32 } from './crc32';

/** Level 6: the same content gives the same bytes. */
export const deflateRaw = (content: Uint8Array): Uint8Array => deflateSync(content, { level: 6 });

/**
 * @param size what it is declared to hold
 * @throws where it is damaged or holds more
 */
export function inflateRaw(packed: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  if (packed.length <= INFLATE_CHUNK_BYTES) return inflateSync(packed, { out: output });
  // In pieces, so that a part which holds more than it declares is dropped as soon as it shows.
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Error('more than it declares');
    output.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += INFLATE_CHUNK_BYTES) {
    const end = at + INFLATE_CHUNK_BYTES;
    stream.push(packed.subarray(at, end), end >= packed.length);
  }
  return output.subarray(0, length);
}
