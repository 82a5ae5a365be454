/** Opens a .docx package without trusting a word of what it says about itself. */

import { Inflate } from 'fflate';
import { NarrativeRefusal } from './refuse';

/** A 300-page text is 5 MB of XML; this allows a document with a million runs and stops a bomb. */
const MAX_PART_BYTES = 128 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
const INPUT_STEP = 16 * 1024;

interface Entry {
  method: number;
  encrypted: boolean;
  packed: number;
  at: number;
}

export interface Package {
  has(path: string): boolean;
  /** Feeds the part to `take` in pieces; `false` if there is none. */
  stream(path: string, take: (bytes: Uint8Array) => void): boolean;
}

export function openPackage(bytes: Uint8Array): Package {
  refuseOtherFormats(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  return {
    has: (path) => entries.has(path),
    stream(path, take) {
      const entry = entries.get(path);
      if (!entry) return false;
      if (entry.encrypted) throw new NarrativeRefusal('encrypted');
      inflate(packedBytes(view, bytes, entry), entry.method, take);
      return true;
    },
  };
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new NarrativeRefusal('empty');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // An encrypted .docx is an OLE file with this stream; any other OLE file is .doc or .wps.
    throw new NarrativeRefusal(contains16(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-word');
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new NarrativeRefusal('not-word');
}

function startsWith(bytes: Uint8Array, prefix: number[]): boolean {
  return prefix.every((value, index) => bytes[index] === value);
}

/** Looks for UTF-16LE text, as OLE directories spell their names. */
function contains16(bytes: Uint8Array, text: string): boolean {
  const last = bytes.length - text.length * 2;
  for (let at = bytes.indexOf(text.charCodeAt(0)); at >= 0 && at <= last;) {
    let matched = 1;
    while (matched < text.length && bytes[at + matched * 2] === text.charCodeAt(matched)) matched += 1;
    if (matched === text.length) return true;
    at = bytes.indexOf(text.charCodeAt(0), at + 1);
  }
  return false;
}

/** The central directory (APPNOTE 4.3.12), found from its end record (4.3.16). */
function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw new NarrativeRefusal('too-large', `${count} entries`);
  const names = new TextDecoder();
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) {
      throw new NarrativeRefusal('truncated', `directory entry ${index}`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/');
    entries.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + skip;
  }
  return entries;
}

function findEnd(view: DataView): number {
  // The comment after the record has at most 65,535 bytes.
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new NarrativeRefusal('truncated', 'no end of central directory');
}

function packedBytes(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== 0x04034b50) {
    throw new NarrativeRefusal('truncated', 'local header');
  }
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packed > bytes.length) throw new NarrativeRefusal('truncated', 'part runs past the end');
  return bytes.subarray(from, from + entry.packed);
}

function inflate(packed: Uint8Array, method: number, take: (bytes: Uint8Array) => void): void {
  if (method === 0) {
    take(packed);
    return;
  }
  if (method !== 8) throw new NarrativeRefusal('truncated', `method ${method}`);
  let total = 0;
  let ended = false;
  const stream = new Inflate((piece, last) => {
    total += piece.length;
    // Counted as it comes out: the sizes in the directory are the sender's claim.
    if (total > MAX_PART_BYTES) throw new NarrativeRefusal('too-large', `over ${MAX_PART_BYTES} bytes`);
    ended ||= last;
    if (piece.length > 0) take(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += INPUT_STEP) {
      const next = Math.min(at + INPUT_STEP, packed.length);
      stream.push(packed.subarray(at, next), next === packed.length);
    }
  } catch (error) {
    if (error instanceof NarrativeRefusal) throw error;
    throw new NarrativeRefusal('truncated', String(error));
  }
  if (!ended) throw new NarrativeRefusal('truncated', 'deflate stream ends early');
}
