import { array, assert, property, string } from 'fast-check';
import type { Check } from '../../src/rule/check';
import { csv, harmless } from '../../src/publication/csv';
import { dataset } from '../../src/publication/dataset';
import { printTables } from '../../src/publication/print-table';
import { checkCase } from '../support/check-case';
import { parseCsv, validateDataPackage } from './support/data-package';
import { checkBytes, flowerInstitute } from './support/flower-institute';
import { describeCases } from './support/published-cases';

// Whole documents, on machines that do other things too.
jest.setTimeout(180_000);

function sums(check: Check): void {
  const tables = printTables(check.facts);
  validateDataPackage(dataset(check, tables), check, tables);
}

test('validates against its own schemas, and its sums are the tables’', async () => {
  sums(await checkBytes(await flowerInstitute()));
});

describeCases('open data of a published budget', (name) => {
  test('validates against its own schemas, and its sums are the tables’', async () => {
    sums(await checkCase(name));
  });
});

test('a cell that looks like a formula is made harmless; numbers stay numbers', async () => {
  const check = await checkBytes(await flowerInstitute());
  const files = dataset(check, printTables(check.facts));
  const purchases = files.find(({ path }) => path.includes('政府采购预算表'));
  const [, , row] = parseCsv(purchases?.bytes ?? new Uint8Array());
  expect(row?.[0]).toBe("'=花卉大棚");
  expect(row?.[8]).toBe("'-见附件");
  expect(harmless('-9.77')).toBe('-9.77');
  expect(harmless('-')).toBe("'-");
});

test('no text can start a formula in any field', () => {
  assert(
    property(array(string(), { minLength: 1, maxLength: 5 }), (row) => {
      const [parsed] = parseCsv(csv([row]));
      return (parsed ?? []).every(
        (field) => !/^[=+@\t\r]/.test(field) && (!field.startsWith('-') || /^-\d/.test(field)),
      );
    }),
  );
});
