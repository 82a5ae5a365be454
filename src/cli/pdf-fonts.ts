/** Which of the document's fonts a PDF has, and what it was printed in instead where they are not installed. */

/** Names that the fonts of 党政机关公文 have inside a PDF. 仿宋 and 楷体 without _GB2312 are newer cuts of the same hand. */
const KNOWN: readonly (readonly [name: string, inPdf: RegExp])[] = [
  ['方正小标宋简体', /^FZXBS|FZXiaoBiaoSong/i],
  ['黑体', /^SimHei|^STHeiti|^Heiti/i],
  ['仿宋_GB2312', /FangSong|^STFangsong|^FZFS/i],
  ['楷体_GB2312', /KaiTi|^STKaiti|^FZKT/i],
  ['宋体', /^N?SimSun|^STSong|^Songti|^FZSS/i],
];

export interface ReplacedFonts {
  readonly missing: readonly string[];
  /** What stands in their place, by family. */
  readonly instead: readonly string[];
}

/** Null where nothing was replaced. 楷体 is asked for only where somebody uses it: a text without （一） has none. */
export function replacedFonts(pdf: Uint8Array): ReplacedFonts | null {
  const text = Buffer.from(pdf).toString('latin1');
  const embedded = [...text.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)].map(
    ([, name = '']) =>
      name.replace(/#([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  const strange = embedded.filter(
    (name) => !KNOWN.some(([, pattern]) => pattern.test(name)) && !/^Times|^Liberation ?Serif/i.test(name),
  );
  if (strange.length === 0) return null;
  const missing = KNOWN.filter(([, pattern]) => !embedded.some((name) => pattern.test(name)));
  return {
    missing: missing.map(([name]) => name),
    instead: [...new Set(strange.map(family))].sort(),
  };
}

/** NotoSansCJKjp-Regular-VKana → NotoSansCJKjp. */
const family = (name: string) => name.replace(/[-,].*$/, '').replace(/(?:Regular|Bold|Italic)+$/, '');

export function fontsSentence({ missing, instead }: ReplacedFonts): string {
  const absent = missing.length === 0 ? '有的字体' : missing.join('、');
  return `这台电脑没有装${missing.length === 0 ? '' : ' '}${absent}，PDF 用 ${instead.join('、')} 代替。要与公文字体一致，请在装有这些字体的电脑上导出，或用 Word、WPS 打开 .docx 另存为 PDF。`;
}
