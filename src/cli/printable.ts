/**
 * A file's name as a terminal may see it: a name can hold control characters (a line break, the beginning of an
 * escape sequence) and marks that turn the direction of writing; each is shown as its number.
 */
export function printable(name: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
