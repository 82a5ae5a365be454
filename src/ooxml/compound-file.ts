/** Compound files (MS-CFB): what Office wrote before OOXML, and still puts around a package with a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((value, i) => bytes[i] === value);
}

/** Whether it names such a stream: an encrypted package, an old workbook or an old document. Names are UTF-16. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
