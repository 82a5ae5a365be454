/** Texts made comparable: what officers retype differently without meaning anything by it. */
import { remembered } from './remembered';

const CHINESE_NUMBER = '[一二三四五六七八九十百]+';
const NUMBERING = new RegExp(
  `^(?:(?:第?${CHINESE_NUMBER}|\\d{1,3})[、.．]|\\((?:${CHINESE_NUMBER}|\\d{1,3})\\)[、.]?|[①-⑳])`,
);

/** Most texts need no folding; of these characters none is changed by it. */
const FOLDED = /^[!-~\u4e00-\u9fff、。《》]*$/;

/** Widths unified, blanks and line breaks gone, quotes straight: `收    入` = `收入`, `（境）` = `(境)`. */
export function fold(text: string): string {
  return FOLDED.test(text) ? text : unified(text);
}

const unified = remembered((text) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[“”„‟"＂]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/[—–―─]/g, '-'),
);

/** `fold`, and numbering and lead-ins gone: `  其中：（1）公务用车运行维护费` → `公务用车运行维护费`. */
export const foldItem = remembered((text) => {
  let item = fold(text);
  for (;;) {
    const shorter = item.replace(/^其中[:：]?/, '').replace(NUMBERING, '');
    if (shorter === item || shorter === '') return item;
    item = shorter;
  }
});

/** For 科目 names: `foldItem` without a closing 支出 and without brackets of level, 社会保障和就业(类) → 社会保障和就业. */
export const foldSubject = remembered((text) =>
  foldItem(text)
    .replace(/\((?:类|款|项|科目)\)/g, '')
    .replace(/(.)支出$/, '$1'),
);
