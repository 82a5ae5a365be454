const CHINESE = '零一二三四五六七八九十';

/** 三十一 → 31; null for what is no number. */
export function chineseValue(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  if (!ten) return last ? null : CHINESE.indexOf(first ?? '');
  return (first ? CHINESE.indexOf(first) : 1) * 10 + (last ? CHINESE.indexOf(last) : 0);
}
