/** What a symbol of a font says (17.3.3.30, sym): Word writes a minus that was put in by 插入—符号 so. */

/** Fonts of symbols hold their characters from here on. */
const OWN = 0xf000;

/** Of the font Symbol; its digits and marks up to ? are those of ASCII. */
const MARKS: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb1: '±',
  0xb4: '×',
  0xb8: '÷',
  0xbb: '≈',
};

/** The character meant; '' for a tick, a box or whatever else is a picture. */
export function symbolOf(font: string | undefined, char: string | undefined): string {
  const code = parseInt(char ?? '', 16);
  if (!Number.isFinite(code)) return '';
  if (code < OWN && code >= 0x20) return String.fromCodePoint(code);
  if (!/^symbol$/i.test(font ?? '')) return '';
  const own = code - OWN;
  return own >= 0x20 && own < 0x40 ? String.fromCharCode(own) : (MARKS[own] ?? '');
}
