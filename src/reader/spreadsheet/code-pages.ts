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

/** Pages of more than one byte a character, which know Chinese, or say that it is another language. */
const WIDE: ReadonlySet<number> = new Set([932, 936, 949, 950, 1200, 54936, 65001]);

/**
 * Chinese exports of that time often name no code page or that of the West: what is nothing but pairs of GB 2312
 * beside ASCII is Chinese. Western words would need two accented letters side by side throughout.
 */
function isChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const next = bytes[at + 1] ?? 0;
    if (byte < 0xa1 || byte > 0xf7 || next < 0xa1 || next === 0xff) return false;
    pairs++;
    at++;
  }
  return pairs > 0;
}

/** In the shape that `set_cptable` of @e965/xlsx takes. */
export const CODE_PAGES = {
  utils: {
    decode: (page: number, data: ArrayLike<number>): string => {
      const bytes = Uint8Array.from(data);
      return decoderOf(!WIDE.has(page) && isChinese(bytes) ? 936 : page).decode(bytes);
    },
    /** Asked for when files are written, which is not done here: one byte a character. */
    encode: (_: number, text: string): number[] =>
      Array.from(text, (sign) => (sign.codePointAt(0) ?? 63) & 255),
  },
};
