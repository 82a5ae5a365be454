/**
 * The zip container, read without trusting a word of what it says about itself. Entries are inflated one at a time
 * and on demand, against a budget. Sources: PKWARE APPNOTE 4.3 (records), 4.5.3 (ZIP64).
 */
import { crc32, inflateRaw } from './deflate';
import { PackageFault } from './fault';
import { MAX_INFLATED_BYTES, MAX_PART_BYTES, MAX_PARTS, RATIO_APPLIES_FROM_BYTES } from './limits';

export interface ZipEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Signatures of the records. */
export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENCRYPTED = 0x0001;

/**
 * The directory of a zip. Nothing is inflated yet.
 * @param maxRatio how many times larger than packed a large entry may be: a kind of file that is never so is a bomb
 * @throws PackageFault `truncated` (inconsistent, too), `too-large` (declared sizes) or `encrypted`
 */
export function readZip(bytes: Uint8Array, maxRatio = Infinity): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > MAX_PARTS) throw new PackageFault('too-large', `文件里有 ${directory.count} 个部件`);
  const entries: ZipEntry[] = [];
  let position = directory.offset;
  let declared = 0;
  for (let i = 0; i < directory.count; i++) {
    const { entry, next } = readEntry(bytes, view, position);
    position = next;
    declared += entry.size;
    if (entry.size > MAX_PART_BYTES || declared > MAX_INFLATED_BYTES)
      throw new PackageFault('too-large', '文件解压后过大');
    if (entry.size > RATIO_APPLIES_FROM_BYTES && entry.size > entry.packed.length * maxRatio) {
      throw new PackageFault('too-large', '文件的压缩比异常');
    }
    if (!entry.path.endsWith('/')) entries.push(entry);
  }
  return entries;
}

/**
 * The content of an entry, checked against the size and the checksum that the directory states.
 * @throws PackageFault `truncated`
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.packed : inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new PackageFault('truncated');
  return content;
}

function inflate({ packed, size }: ZipEntry): Uint8Array {
  try {
    return inflateRaw(packed, size);
  } catch (error) {
    throw new PackageFault('truncated', String(error), { cause: error });
  }
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { offset, count };
    return findDirectory64(view, at - 20);
  }
  throw new PackageFault('truncated');
}

function findDirectory64(view: DataView, locator: number): { offset: number; count: number } {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw new PackageFault('truncated');
  const end = Number(view.getBigUint64(locator + 8, true));
  if (end + 56 > view.byteLength || view.getUint32(end, true) !== END_64) throw new PackageFault('truncated');
  return {
    count: Number(view.getBigUint64(end + 32, true)),
    offset: Number(view.getBigUint64(end + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new PackageFault('truncated');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const pathLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraAt = at + 46 + pathLength;
  const next = extraAt + extraLength + view.getUint16(at + 32, true);
  if (flags & ENCRYPTED) throw new PackageFault('encrypted');
  if (next > bytes.length || (method !== 0 && method !== 8)) throw new PackageFault('truncated');
  const sizes = readSizes(view, at, extraAt, extraLength);
  const local = sizes.offset;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw new PackageFault('truncated');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + sizes.packed > bytes.length) throw new PackageFault('truncated');
  // Some Windows writers separate folders with a backslash.
  const path = nameIn(bytes.subarray(at + 46, extraAt)).replaceAll('\\', '/');
  // No part can be named so (ECMA-376 part 2, 6.2.2.2); it would go on into the file that is saved.
  if (path.split('/').includes('..')) throw new PackageFault('truncated', 'path leads out of the package');
  return {
    entry: {
      path,
      method,
      crc: view.getUint32(at + 16, true),
      size: sizes.size,
      packed: bytes.subarray(start, start + sizes.packed),
    },
    next,
  };
}

/** Sizes and offset, from the ZIP64 extra field where the 32-bit fields say so. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  const fields = [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true));
  if (fields.includes(0xffffffff)) {
    let extra = extraAt;
    const end = extraAt + extraLength;
    while (extra + 4 <= end && view.getUint16(extra, true) !== 1)
      extra += 4 + view.getUint16(extra + 2, true);
    let value = extra + 4;
    for (const [i, field] of fields.entries()) {
      if (field !== 0xffffffff) continue;
      if (value + 8 > end) throw new PackageFault('truncated');
      fields[i] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  const [size = 0, packed = 0, offset = 0] = fields;
  return { size, packed, offset };
}

/** Windows in Chinese writes names in GBK without a mark of it (APPNOTE 4.4.4, bit 11 is for UTF-8). */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
