/**
 * Texts of .xls files from before Excel 97 are in the code page of their country. The platform decodes those itself;
 * the library's own tables would be a tenth of the whole program, for the same answer.
 */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [1250 + index, `windows-${1250 + index}`])),
};

const decoders = new Map<number, TextDecoder>();

function decoderOf(page: number): TextDecoder {
  const known = decoders.get(page);
  if (known) return known;
  const made = new TextDecoder(LABELS[page] ?? 'windows-1252', { ignoreBOM: true });
  decoders.set(page, made);
  return made;
}

/** In the shape that `set_cptable` of @e965/xlsx takes. */
export const CODE_PAGES = {
  utils: {
    decode: (page: number, data: ArrayLike<number>): string => decoderOf(page).decode(Uint8Array.from(data)),
    /** Asked for when files are written, which is not done here: one byte a character. */
    encode: (_: number, text: string): number[] =>
      Array.from(text, (sign) => (sign.codePointAt(0) ?? 63) & 255),
  },
};
