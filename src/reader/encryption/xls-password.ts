/**
 * .xls with a password ([MS-XLS] 2.2.10, [MS-OFFCRYPTO] 2.3.6 and 2.3.5.1): RC4 in blocks of 1024 bytes, record
 * headers left plain. A password for editing alone encrypts the file too, under one that everybody knows.
 */
import { arc4 } from './arc4';
import { md5, sha1 } from '@noble/hashes/legacy';
import { utf16 } from './office-password';
import { PasswordFault } from './password-fault';

const BLOCK = 1024;
const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** Records whose content stays plain (2.2.10). */
const PLAIN = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
/** Put in the place of the record that says how it is encrypted: one that readers pass over (2.4.203 Mms). */
const PASSED_OVER = 0xc1;

/** The stream `Workbook` decrypted; null where it is not encrypted. @throws PasswordFault */
export function decryptXlsStream(stream: Uint8Array, password: string): Uint8Array | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const at = filePass(view);
  if (at === null) return null;
  const keyFor = keysOf(view, at, password);
  const result = stream.slice();
  const out = new DataView(result.buffer);
  let block = -1;
  let keys: Uint8Array = new Uint8Array();
  const keyByte = (place: number): number => {
    const index = Math.floor(place / BLOCK);
    if (index !== block) {
      block = index;
      keys = arc4(keyFor(index), new Uint8Array(BLOCK));
    }
    return keys[place % BLOCK] ?? 0;
  };
  for (let place = 0; place + 4 <= stream.length;) {
    const [type, size] = [view.getUint16(place, true), view.getUint16(place + 2, true)];
    // Where a sheet begins is told in plain, for the records are found by it.
    const from = place + 4 + (type === BOUND_SHEET ? 4 : 0);
    const to = Math.min(stream.length, place + 4 + size);
    if (!PLAIN.has(type)) for (let i = from; i < to; i++) result[i] = (stream[i] ?? 0) ^ keyByte(i);
    place += 4 + size;
  }
  out.setUint16(at, PASSED_OVER, true);
  return result;
}

function filePass(view: DataView): number | null {
  for (let at = 0, n = 0; at + 4 <= view.byteLength && n < 64; n++) {
    const type = view.getUint16(at, true);
    if (type === FILE_PASS) return at;
    // It stands before the first record that is encrypted.
    if (type === BOUND_SHEET || (type === 0 && view.getUint16(at + 2, true) === 0)) return null;
    at += 4 + view.getUint16(at + 2, true);
  }
  return null;
}

function keysOf(view: DataView, at: number, password: string): (block: number) => Uint8Array {
  const body = new Uint8Array(view.buffer, view.byteOffset + at + 4, view.getUint16(at + 2, true));
  const data = new DataView(body.buffer, body.byteOffset, body.byteLength);
  if (data.getUint16(0, true) !== 1) throw new PasswordFault('unsupported');
  const major = data.getUint16(2, true);
  if (major === 1) {
    const keyFor = md5Keys(body.subarray(6, 22), password);
    verify(keyFor(0), body.subarray(22, 38), body.subarray(38, 54), md5);
    return keyFor;
  }
  if (major < 2 || major > 4) throw new PasswordFault('unsupported');
  const header = data.getUint32(10, true);
  const bits = data.getUint32(14 + 16, true) || 40;
  const verifier = 14 + header;
  const keyFor = sha1Keys(body.subarray(verifier + 4, verifier + 20), password, bits);
  verify(
    keyFor(0),
    body.subarray(verifier + 20, verifier + 36),
    body.subarray(verifier + 40, verifier + 60),
    sha1,
  );
  return keyFor;
}

/** 2.3.6.2: 40 bits of the password, 16 times over with the salt. */
function md5Keys(salt: Uint8Array, password: string): (block: number) => Uint8Array {
  const short = md5(utf16(password)).subarray(0, 5);
  const buffer = new Uint8Array(16 * 21);
  for (let i = 0; i < 16; i++) {
    buffer.set(short, i * 21);
    buffer.set(salt, i * 21 + 5);
  }
  const base = md5(buffer).subarray(0, 5);
  return (block) => md5(Uint8Array.of(...base, ...int32(block)));
}

/** 2.3.5.2; a key of 40 bits is filled up to 128 with zeros. */
function sha1Keys(salt: Uint8Array, password: string, bits: number): (block: number) => Uint8Array {
  const base = sha1(Uint8Array.of(...salt, ...utf16(password)));
  return (block) => {
    const digest = sha1(Uint8Array.of(...base, ...int32(block)));
    if (bits !== 40) return digest.subarray(0, bits / 8);
    return Uint8Array.of(...digest.subarray(0, 5), ...new Uint8Array(11));
  };
}

function verify(
  key: Uint8Array,
  verifier: Uint8Array,
  proof: Uint8Array,
  hash: (data: Uint8Array) => Uint8Array,
): void {
  const plain = arc4(key, Uint8Array.of(...verifier, ...proof));
  const expected = hash(plain.subarray(0, 16));
  if (!expected.every((byte, i) => plain[16 + i] === byte)) throw new PasswordFault('wrong');
}

function int32(value: number): number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255];
}
