/** 零 to 九, and the other signs of the same digits: the one place that knows what each is worth. */
export const CHINESE_DIGITS = '零一二三四五六七八九';

/** 两, the noughts of years (GB/T 15835—2011 has 〇), and the signs of bills (正确填写票据和结算凭证的基本规定). */
const SAME: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  两: 2,
  ...Object.fromEntries([...'壹贰叁肆伍陆柒捌玖'].map((sign, at) => [sign, at + 1])),
};

/** -1 of what is no digit in words. */
export const digitInWords = (sign: string): number => SAME[sign] ?? CHINESE_DIGITS.indexOf(sign);

/** 三, 十, 二十五: below a hundred; negative where the words are none of these. */
export function countInWords(words: string): number {
  const [tens = '', ones] = words.split('十');
  if (ones === undefined) return digitInWords(tens);
  return 10 * (tens === '' ? 1 : digitInWords(tens)) + Math.max(0, digitInWords(ones));
}
