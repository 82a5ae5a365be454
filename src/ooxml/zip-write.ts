/**
 * Writes a zip. An entry that nobody changed goes into the new file as the bytes that came, so it cannot lose
 * anything.
 */
import { crc32, deflateRaw } from './deflate';
import { CENTRAL, END, LOCAL, type ZipEntry } from './zip';

const UTF8_NAMES = 0x0800;
/** 1980-01-01, the zip epoch: the same input must give the same bytes. */
const FIXED_DATE = 0x0021;

export function deflateEntry(path: string, content: Uint8Array): ZipEntry {
  const packed = deflateRaw(content);
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
