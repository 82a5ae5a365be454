/**
 * Packages with an open password ([MS-OFFCRYPTO]): agile encryption (2.3.4.10, Office 2010 and later, WPS) and
 * standard encryption (2.3.4.5, Office 2007). Excel locks the structure of a workbook by encrypting it under a
 * password of its own, which everybody knows; that one is tried unasked.
 */
import { cbc, ecb } from '@noble/ciphers/aes';
import { sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import { XmlDocument, type XmlElement } from '../../ooxml/xml-tree';
import { PasswordFault } from './password-fault';

/** [MS-OFFCRYPTO] 2.4.2.3: what a workbook is encrypted with where nobody chose a password. */
export const COMMON_PASSWORD = 'VelvetSweatshop';

/** Rounds of hashing; Office takes 100,000, and a file that asks for more than this wants to be waited for. */
const MAX_SPIN = 1_000_000;
const SEGMENT = 4096;

type Hash = (data: Uint8Array) => Uint8Array;

const HASHES: Readonly<Record<string, Hash>> = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };

/** @throws PasswordFault `wrong` or `unsupported` */
export function decryptPackage(info: Uint8Array, content: Uint8Array, password: string): Uint8Array {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  if (major === 4 && minor === 4)
    return decryptAgile(new TextDecoder().decode(info.subarray(8)), content, password);
  if (minor === 2) return decryptStandard(info, content, password);
  throw new PasswordFault('unsupported');
}

interface AgileKey {
  readonly salt: Uint8Array;
  readonly hash: Hash;
  readonly bytes: number;
  readonly block: number;
}

function decryptAgile(text: string, content: Uint8Array, password: string): Uint8Array {
  const root = XmlDocument.parse(text).root;
  const encryptor = findDeep(root, 'encryptedKey');
  const data = root.find('keyData');
  if (!encryptor || !data) throw new PasswordFault('unsupported');
  const spin = Number(encryptor.get('spinCount'));
  if (!(spin >= 0 && spin <= MAX_SPIN)) throw new PasswordFault('unsupported');
  const own = keyOf(encryptor);
  let digest = own.hash(joined(own.salt, utf16(password)));
  for (let i = 0; i < spin; i++) digest = own.hash(joined(int32(i), digest));
  const open = (block: readonly number[], name: string): Uint8Array => {
    const key = sized(own.hash(joined(digest, Uint8Array.from(block))), own.bytes);
    return cbc(key, sized(own.salt, own.block), { disablePadding: true }).decrypt(
      base64(encryptor.get(name) ?? ''),
    );
  };
  const verifier = open([0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79], 'encryptedVerifierHashInput');
  const proof = open([0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e], 'encryptedVerifierHashValue');
  const expected = own.hash(verifier);
  if (!expected.every((byte, i) => proof[i] === byte)) throw new PasswordFault('wrong');
  const secret = open([0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6], 'encryptedKeyValue').subarray(
    0,
    own.bytes,
  );
  const { salt, hash, block } = keyOf(data);
  return inSegments(content, (segment, index) =>
    cbc(secret, sized(hash(joined(salt, int32(index))), block), { disablePadding: true }).decrypt(segment),
  );
}

function keyOf(element: XmlElement): AgileKey {
  const hash = HASHES[(element.get('hashAlgorithm') ?? '').replace('-', '')];
  if (
    !hash ||
    element.get('cipherAlgorithm') !== 'AES' ||
    element.get('cipherChaining') !== 'ChainingModeCBC'
  )
    throw new PasswordFault('unsupported');
  return {
    salt: base64(element.get('saltValue') ?? ''),
    hash,
    bytes: Number(element.get('keyBits')) / 8,
    block: Number(element.get('blockSize')),
  };
}

function findDeep(element: XmlElement, local: string): XmlElement | undefined {
  for (const child of element.elements()) {
    const found = child.local === local ? child : findDeep(child, local);
    if (found) return found;
  }
  return undefined;
}

/** 2.3.4.7: AES without chaining, SHA-1, 50,000 rounds. */
function decryptStandard(info: Uint8Array, content: Uint8Array, password: string): Uint8Array {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const headerSize = view.getUint32(8, true);
  const [algorithm, bits] = [view.getUint32(12 + 8, true), view.getUint32(12 + 16, true)];
  if (![0x660e, 0x660f, 0x6610].includes(algorithm)) throw new PasswordFault('unsupported');
  const at = 12 + headerSize;
  const salt = info.subarray(at + 4, at + 20);
  const verifier = info.subarray(at + 20, at + 36);
  const proof = info.subarray(at + 40, at + 72);
  let digest = sha1(joined(salt, utf16(password)));
  for (let i = 0; i < 50_000; i++) digest = sha1(joined(int32(i), digest));
  digest = sha1(joined(digest, int32(0)));
  const half = (pad: number): Uint8Array =>
    sha1(Uint8Array.from({ length: 64 }, (_, i) => pad ^ (digest[i] ?? 0)));
  const key = joined(half(0x36), half(0x5c)).subarray(0, bits / 8);
  const open = (data: Uint8Array): Uint8Array => ecb(key, { disablePadding: true }).decrypt(data);
  const expected = sha1(open(verifier));
  if (!expected.every((byte, i) => open(proof)[i] === byte)) throw new PasswordFault('wrong');
  return inSegments(content, open);
}

/** The length of what was encrypted, then it in pieces, the last one filled up. */
function inSegments(
  content: Uint8Array,
  open: (segment: Uint8Array, index: number) => Uint8Array,
): Uint8Array {
  const size = Number(new DataView(content.buffer, content.byteOffset, 8).getBigUint64(0, true));
  const packed = content.subarray(8);
  if (size > packed.length) throw new PasswordFault('unsupported');
  const result = new Uint8Array(packed.length);
  for (let at = 0, index = 0; at < size; at += SEGMENT, index++) {
    const piece = packed.subarray(at, at + SEGMENT);
    const whole = piece.subarray(0, piece.length - (piece.length % 16));
    result.set(open(whole, index), at);
  }
  return result.subarray(0, size);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const result = new Uint8Array(a.length + b.length);
  result.set(a);
  result.set(b, a.length);
  return result;
}

/** Cut, or filled up with 0x36 (2.3.4.11). */
function sized(data: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length).fill(0x36);
  result.set(data.subarray(0, length));
  return result;
}

function int32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255);
}

export function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    [...Array(text.length).keys()].flatMap((i) => [text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8]),
  );
}

function base64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
