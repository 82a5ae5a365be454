/** “三公” left blank while 基本支出 of another table prints some of it: the table should have been filled in. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { cellAddress } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { describeWithCases } from '../support/cases';
import { rightCase } from '../support/corrected';
import { valuesOnly, withCells } from '../support/live';

describeWithCases('the table of “三公” emptied', (name) => {
  test('is told, with the place that states some of it', async () => {
    const right = valuesOnly(await readWorkbook(await rightCase(name)));
    const { facts } = check(bind(right, builtInTemplates()));
    const cells = facts.models
      .flatMap((model) => model.cells.flat())
      .flatMap((cell) => (cell && !cell.virtual && /三公/.test(cell.table.table.title) ? [cell] : []));
    const isSpent = cells.some(({ value }) => !value.isZero());
    const blank = new Map(
      cells.map(({ table, row, column }): [string, CellValue] => [
        `${table.sheet}!${cellAddress(row, column)}`,
        null,
      ]),
    );
    const { findings } = check(bind(withCells(right, blank), builtInTemplates()));
    const told = findings.filter(
      ({ rule, message }) => rule === 'table.unfilled' && message.includes('三公'),
    );
    expect([name, isSpent, told.length]).toEqual([name, isSpent, isSpent ? 1 : 0]);
  });
});
