/**
 * The compression of packages by Node's own zlib: the build puts it in the place of ooxml/deflate.ts. What is written
 * is still packed by fflate, so that a package has the same bytes on every machine and from every host.
 */
import { crc32 as nativeCrc32, inflateRawSync } from 'node:zlib';
import type * as Ours from '../ooxml/deflate';

// oxlint-disable-next-line typescript/no-require-imports -- evaluated when something is written, which a check never does
const fflate = () => require('fflate') as typeof import('fflate');

export const deflateRaw: typeof Ours.deflateRaw = (content) => fflate().deflateSync(content, { level: 6 });

export const inflateRaw: typeof Ours.inflateRaw = (packed, size) =>
  // One chunk for all of it: what would need a second one holds more than it declares.
  inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, 64) });

/** Of no bytes, Node says 0 whatever came before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  return bytes.length === 0 ? before : nativeCrc32(bytes, before);
}
