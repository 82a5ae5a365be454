/** Small books of one or two faults: which amount may be offered, and which not, though one change would mend all. */
import { join } from 'node:path';
import { check } from '../../src/rule/check';
import { openAny } from '../../src/session/open';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { builtInTemplates } from '../../src/templates/built-in';
import { cellAddress } from '../../src/workbook/address';
import { bookOf } from '../support/book';

async function offers(name: string): Promise<readonly string[]> {
  const workbook = bookOf(join(__dirname, 'books', `${name}.tsv`));
  const { binding } = await openAny(workbook, builtInTemplates(), ROW_SETS as RowSets);
  return check(binding).findings.flatMap(({ fix }) =>
    fix ? [`${fix.sheet}!${cellAddress(fix.row, fix.column)} ${fix.value.toString()}`] : [],
  );
}

test.each([
  // 1收支总表 has it, and the units below add up to it; a formula above takes the wrong one over.
  [
    'typed-below-a-formula',
    'where it was typed, not in the total that takes it over',
    ['2收入总表!E7 1388.74', '2收入总表!J10 28.3'],
  ],
  ['first-total-typed-short', 'in the one column that is wrong by one amount', ['1收支总表!B6 1388.74']],
  // 财政拨款收支总表 is right; the others were left as they were last year and agree with each other.
  ['carried-over-elsewhere', 'nowhere: the one table that speaks for it is as open itself', []],
  // 213 01 08 stands on the heading and on the project below it.
  ['heading-with-a-code', 'nowhere: the code is wrong and neither amount', []],
  // 10.80 under 公用经费, and 5.40 missing beside it under 人员经费.
  ['asked-for-beside', 'nowhere: the empty place beside it wants the same amount', []],
])('%s: an amount is offered %s', async (name, _, expected) => {
  expect(await offers(name)).toEqual(expected);
});
