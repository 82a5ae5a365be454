/** Two marks in a row of which one must go; closing quotes and brackets and …… are no marks. */
import { spansOf, type TextSpan } from './span';

const DOUBLED = /([，。；、：,;])[，。；、,;]+|：{2,}|(?<![.\d])\.{2}(?!\.)/g;

export function findDoubledMarks(text: string): TextSpan[] {
  return spansOf(DOUBLED, text);
}

/**
 * 1055.761065.53: a number with two points, of which nobody can say how much it is. Not 2024.12.31, 192.168.1.1, a chapter
 * 3.1.2, nor an item's number before an amount (1.12.50万元).
 */
const TWO_POINTS =
  /(?<![\d.,])(?!(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?!\d)|\d{1,3}(?:\.\d{1,3}){3}(?![\d万亿千元]))(?:\d{3,}|\d{1,3}(?:,\d{3})+|(?<=[一-龥])\d{1,2}(?=\.\d{2}(?:\.\d+)+[万亿千]?元))\.\d+(?:\.\d+)+/g;

export function findTwoPoints(text: string): TextSpan[] {
  return spansOf(TWO_POINTS, text);
}

/** The text with one mark of each; a full stop outlives the others. */
export function withSingleMarks(text: string): string {
  return text.replace(DOUBLED, (marks) => (marks.includes('。') ? '。' : (marks[0] ?? '')));
}
