/**
 * The zip container. Entries are inflated one at a time and on demand, against a budget; an entry that
 * nobody changed goes back into the new file as the bytes that came, so it cannot lose anything.
 * Sources: PKWARE APPNOTE 4.3 (records), 4.5.3 (ZIP64).
 */
import { deflateSync, Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import {
  INFLATE_CHUNK_BYTES,
  MAX_INFLATED_BYTES,
  MAX_PART_BYTES,
  MAX_PARTS,
  MAX_RATIO,
  RATIO_APPLIES_FROM_BYTES,
} from '../limits';
import { damaged, tooLarge } from '../refusal';

export interface ZipEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const UTF8_NAMES = 0x0800;
const ENCRYPTED = 0x0001;
/** 1980-01-01, the zip epoch: the same input must give the same bytes. */
const FIXED_DATE = 0x0021;

/**
 * The directory of a zip. Nothing is inflated yet.
 * @throws WorkbookError `damaged` (truncated, inconsistent) or `too-large` (declared sizes)
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > MAX_PARTS) throw tooLarge(`文件里有 ${directory.count} 个部件`);
  const entries: ZipEntry[] = [];
  let position = directory.offset;
  let declared = 0;
  for (let i = 0; i < directory.count; i++) {
    const { entry, next } = readEntry(bytes, view, position);
    position = next;
    declared += entry.size;
    if (entry.size > MAX_PART_BYTES || declared > MAX_INFLATED_BYTES) throw tooLarge('文件解压后过大');
    if (entry.size > RATIO_APPLIES_FROM_BYTES && entry.size > entry.packed.length * MAX_RATIO) {
      throw tooLarge('文件的压缩比异常');
    }
    if (!entry.path.endsWith('/')) entries.push(entry);
  }
  return entries;
}

/**
 * The content of an entry, checked against the size and the checksum that the directory states.
 * @throws WorkbookError `damaged`
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.packed : inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
  return content;
}

function inflate(entry: ZipEntry): Uint8Array {
  const output = new Uint8Array(entry.size);
  try {
    if (entry.packed.length <= INFLATE_CHUNK_BYTES) return inflateSync(entry.packed, { out: output });
    // In pieces, so that a part which holds more than it declares is dropped as soon as it shows.
    let length = 0;
    const stream = new Inflate((chunk) => {
      if (length + chunk.length > entry.size) throw damaged();
      output.set(chunk, length);
      length += chunk.length;
    });
    for (let at = 0; at < entry.packed.length; at += INFLATE_CHUNK_BYTES) {
      const end = at + INFLATE_CHUNK_BYTES;
      stream.push(entry.packed.subarray(at, end), end >= entry.packed.length);
    }
    return output.subarray(0, length);
  } catch (error) {
    throw damaged(error);
  }
}

export function deflateEntry(path: string, content: Uint8Array): ZipEntry {
  const packed = deflateSync(content, { level: 6 });
  return { path, method: 8, crc: crc32(content), size: content.length, packed };
}

/** A zip of these entries, in this order: the same entries give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const paths = entries.map((entry) => new TextEncoder().encode(entry.path));
  const total = entries.reduce((sum, e, i) => sum + 76 + 2 * (paths[i]?.length ?? 0) + e.packed.length, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    const path = paths[i] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    writeCommon(view, at + 4, entry, path.length);
    bytes.set(path, at + 30);
    bytes.set(entry.packed, at + 30 + path.length);
    at += 30 + path.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const path = paths[i] ?? new Uint8Array();
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry, path.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    bytes.set(path, at + 46);
    at += 46 + path.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that a local header and a directory entry have in common. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, pathLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, pathLength, true);
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
  throw damaged();
}

function findDirectory64(view: DataView, locator: number): { offset: number; count: number } {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw damaged();
  const end = Number(view.getBigUint64(locator + 8, true));
  if (end + 56 > view.byteLength || view.getUint32(end, true) !== END_64) throw damaged();
  return {
    count: Number(view.getBigUint64(end + 32, true)),
    offset: Number(view.getBigUint64(end + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const pathLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraAt = at + 46 + pathLength;
  const next = extraAt + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length || flags & ENCRYPTED || (method !== 0 && method !== 8)) throw damaged();
  const sizes = readSizes(view, at, extraAt, extraLength);
  const local = sizes.offset;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + sizes.packed > bytes.length) throw damaged();
  const path = new TextDecoder().decode(bytes.subarray(at + 46, extraAt));
  return {
    entry: {
      // Some Windows writers separate folders with a backslash.
      path: path.replaceAll('\\', '/'),
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
      if (value + 8 > end) throw damaged();
      fields[i] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  const [size = 0, packed = 0, offset = 0] = fields;
  return { size, packed, offset };
}
