/** Compound files: what is in them, and the file behind a password. */
import { COMMON_PASSWORD, decryptPackage } from './encryption/office-password';
import { PasswordFault } from './encryption/password-fault';
import { decryptXlsStream } from './encryption/xls-password';

export type Compound =
  /** A package that had a password: .xlsx or .docx, told apart anew. */
  | { readonly kind: 'package'; readonly bytes: Uint8Array }
  | { readonly kind: 'xls'; readonly bytes: Uint8Array }
  | { readonly kind: 'doc'; readonly locked: boolean }
  | { readonly kind: 'ppt' }
  | { readonly kind: 'other' };

/** @throws PasswordFault where it has a password other than the one given; Error where it is damaged */
export async function openCompound(bytes: Uint8Array, password: string | undefined): Promise<Compound> {
  const { CFB } = await import('@e965/xlsx');
  const file = CFB.parse(bytes, { type: 'array' });
  const stream = (name: string): Uint8Array | null => {
    const content = CFB.find(file, name)?.content as ArrayLike<number> | undefined;
    return content ? Uint8Array.from(content) : null;
  };
  const [info, content] = [stream('/EncryptionInfo'), stream('/EncryptedPackage')];
  if (info && content)
    return { kind: 'package', bytes: withPasswords(password, (one) => decryptPackage(info, content, one)) };
  const entry = CFB.find(file, '/Workbook') ?? CFB.find(file, '/Book');
  if (entry) {
    const plain = Uint8Array.from(entry.content as ArrayLike<number>);
    const open = withPasswords(password, (one) => decryptXlsStream(plain, one));
    if (open === null) return { kind: 'xls', bytes };
    entry.content = open as never;
    return { kind: 'xls', bytes: Uint8Array.from(CFB.write(file, { type: 'array' }) as ArrayLike<number>) };
  }
  const document = stream('/WordDocument');
  // [MS-DOC] 2.5.2 FibBase: fEncrypted is bit 8 of the flags at 10.
  if (document) return { kind: 'doc', locked: ((document[11] ?? 0) & 1) !== 0 };
  return { kind: CFB.find(file, '/PowerPoint Document') ? 'ppt' : 'other' };
}

/** The one given, else the one that programs take where nobody chose any. */
function withPasswords<T>(password: string | undefined, open: (password: string) => T): T {
  try {
    return open(password ?? COMMON_PASSWORD);
  } catch (error) {
    if (!(error instanceof PasswordFault) || error.code !== 'wrong') throw error;
    if (password === undefined) throw new PasswordFault('needed');
    return open(COMMON_PASSWORD);
  }
}
