/** A total by a formula that finds no row to add says which rows it looks for. */
import { readFileSync } from 'node:fs';
import { check } from '../../src/rule/check';
import { openWorkbook } from '../../src/session/open';
import { builtInTemplates } from '../../src/templates/built-in';
import { openXlsx } from '../../src/workbook/xlsx';

async function withTotal(formula: string): Promise<string[]> {
  const file = await openXlsx(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  await file.apply([{ kind: 'write', sheet: '公开表3', top: 5, left: 5, cells: [[{ formula }]] }]);
  const { binding } = openWorkbook(await file.read(), builtInTemplates());
  const { findings } = check(binding);
  return findings
    .filter(({ cells }) => cells.some(({ address }) => address === 'F6'))
    .map(({ message }) => message);
}

test('a total that adds 类 rows only, of which the list has none, is told with the rows that it looks for', async () => {
  const said = await withTotal('=ROUND(SUMIFS(F9:F27,A9:A27,"<>",B9:B27,"="),2)');
  expect(said.join('')).toContain('F6 的公式只加“类”一级的行，现在没有 201、208、221 这些行，所以是 0');
});

test('one that finds rows to add says nothing of levels', async () => {
  const said = await withTotal('=ROUND(SUMIFS(F9:F27,C9:C27,"<>"),2)');
  expect(said.join('')).not.toContain('一级的行');
});
