/** Which defined names a host accepts. */

/** What Excel accepts: a letter or underscore first, no blanks, and nothing that reads as a cell. */
export function isLegalName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    name.length <= 255 &&
    !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) &&
    !/^[rc]\d*$/i.test(name)
  );
}
