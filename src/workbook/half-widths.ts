/** Half-width units of a text: an ideograph counts two. */
export function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) units += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return units;
}
