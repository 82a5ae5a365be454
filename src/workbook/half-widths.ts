/** Half-width units of a text: an ideograph counts two. */
export function unitsOf(text: string): number {
  let units = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    units += code > 0x2e7f ? 2 : 1;
    if (code > 0xffff) at++;
  }
  return units;
}
