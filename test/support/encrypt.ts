/** Packages under a password, made by the letter of [MS-OFFCRYPTO] with Node's own ciphers. */
import { createCipheriv, createHash } from 'node:crypto';
import { CFB } from '@e965/xlsx';

const SALT = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const SPIN = 1000;

export function agile(content: Uint8Array, password: string): Uint8Array {
  const hash = (...parts: Uint8Array[]) => createHash('sha512').update(Buffer.concat(parts)).digest();
  let digest = hash(SALT, Buffer.from(password, 'utf16le'));
  for (let i = 0; i < SPIN; i++) digest = hash(int32(i), digest);
  const seal = (block: string, data: Buffer) =>
    cipher('aes-256-cbc', hash(digest, Buffer.from(block, 'hex')).subarray(0, 32), SALT, data).toString(
      'base64',
    );
  const [verifier, secret] = [Buffer.alloc(16, 7), Buffer.alloc(32, 9)];
  const key = `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${SALT.toString('base64')}"`;
  const info = `<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${key}/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${SPIN}" ${key} encryptedVerifierHashInput="${seal('fea7d2763b4b9e79', verifier)}" encryptedVerifierHashValue="${seal('d7aa0f6d3061344e', hash(verifier))}" encryptedKeyValue="${seal('146e0be7abacd0d6', secret)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const segments: Buffer[] = [];
  for (let at = 0, i = 0; at < content.length; at += 4096, i++)
    segments.push(
      cipher(
        'aes-256-cbc',
        secret,
        hash(SALT, int32(i)).subarray(0, 16),
        padded(content.subarray(at, at + 4096)),
      ),
    );
  return compound(
    Buffer.concat([Buffer.from('0400040040000000', 'hex'), Buffer.from(info)]),
    content,
    segments,
  );
}

export function standard(content: Uint8Array, password: string): Uint8Array {
  const hash = (...parts: Uint8Array[]) => createHash('sha1').update(Buffer.concat(parts)).digest();
  let digest = hash(SALT, Buffer.from(password, 'utf16le'));
  for (let i = 0; i < 50_000; i++) digest = hash(int32(i), digest);
  digest = hash(digest, int32(0));
  const key = hash(Buffer.from(Array.from({ length: 64 }, (_, i) => 0x36 ^ (digest[i] ?? 0)))).subarray(
    0,
    16,
  );
  const seal = (data: Buffer) => cipher('aes-128-ecb', key, null, data);
  const verifier = Buffer.alloc(16, 7);
  const header = Buffer.concat(
    [0x24, 0, 0x660e, 0x8004, 128, 24, 0, 0].map(int32).concat([Buffer.from('A\0\0\0', 'latin1')]),
  );
  const info = Buffer.concat([
    Buffer.from('0300020024000000', 'hex'),
    int32(header.length),
    header,
    int32(16),
    SALT,
    seal(verifier),
    int32(20),
    seal(padded(hash(verifier))),
  ]);
  return compound(info, content, [seal(padded(content))]);
}

function compound(info: Buffer, content: Uint8Array, sealed: readonly Buffer[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  const size = Buffer.alloc(8);
  size.writeUInt32LE(content.length);
  CFB.utils.cfb_add(file, '/EncryptionInfo', info);
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.concat([size, ...sealed]));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

function cipher(name: string, key: Uint8Array, iv: Uint8Array | null, data: Uint8Array): Buffer {
  const one = createCipheriv(name, key, iv).setAutoPadding(false);
  return Buffer.concat([one.update(data), one.final()]);
}

function padded(data: Uint8Array): Buffer {
  return Buffer.concat([data, Buffer.alloc((16 - (data.length % 16)) % 16)]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
