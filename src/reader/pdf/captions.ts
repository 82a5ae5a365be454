/** A line above or below a table as a row of its sheet: words set apart stand in the columns that they stand over. */
import type { Cell } from '../../workbook/model';
import { wordsOf } from './aligned/words';
import { indexIn } from './edges';
import type { TextLine } from './writing';

export function aligned(line: TextLine, xs: readonly number[]): (Cell | undefined)[] {
  const row: (Cell | undefined)[] = [];
  const words = wordsOf(line);
  // One title, written wide.
  if (words.length > 1 && words.every(({ text }) => text.length === 1)) return [{ value: line.text }];
  for (const [index, word] of words.entries()) {
    // The first begins the row; the others keep their places, one behind the other.
    const column = index === 0 ? 0 : Math.max(row.length, indexIn(xs, word.left));
    row[column] = { value: word.text };
  }
  return row;
}
