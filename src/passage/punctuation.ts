/** Two marks in a row of which one must go; closing quotes and brackets and …… are no marks. */
import { spansOf, type TextSpan } from './span';

const DOUBLED = /([，。；、：,;])[，。；、,;]+|：{2,}|(?<![.\d])\.{2}(?!\.)/g;

export function findDoubledMarks(text: string): TextSpan[] {
  return spansOf(DOUBLED, text);
}

/** The text with one mark of each; a full stop outlives the others. */
export function withSingleMarks(text: string): string {
  return text.replace(DOUBLED, (marks) => (marks.includes('。') ? '。' : (marks[0] ?? '')));
}
