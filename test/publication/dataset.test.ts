import { array, assert, property, string } from 'fast-check';
import { strFromU8 } from 'fflate';
import type { Check } from '../../src/check/check';
import { Money } from '../../src/amount/money';
import { csv, harmless } from '../../src/publication/csv';
import { dataset } from '../../src/publication/dataset';
import { printTables } from '../../src/publication/print-table';
import type { PackageFile } from '../../src/publication/zip';
import { checkCase } from '../support/check-case';
import { checkBytes, flowerInstitute } from './support/flower-institute';
import { describeCases } from './support/published-cases';

// Whole documents, on machines that do other things too.
jest.setTimeout(180_000);

/** RFC 4180, written for this test. */
function parseCsv(bytes: Uint8Array): string[][] {
  const text = strFromU8(bytes);
  expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    if (quoted) {
      if (c === '"' && text[at + 1] === '"') {
        field += '"';
        at++;
      } else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      rows[rows.length - 1]?.push(field.replace(/\r$/, ''));
      field = '';
      if (c === '\n') rows.push([]);
    } else field += c;
  }
  return rows.slice(0, -1);
}

interface Resource {
  name: string;
  path: string;
  schema: { fields: { name: string; type: string; unit?: string }[] };
}

function validate(files: readonly PackageFile[]): Map<string, string[][]> {
  const description = JSON.parse(strFromU8(files[0]?.bytes ?? new Uint8Array())) as {
    $schema: string;
    name: string;
    resources: Resource[];
  };
  expect(description.$schema).toContain('/profiles/2.0/');
  expect(description.name).toMatch(/^[a-z0-9._-]+$/);
  expect(files.map(({ path }) => path)).toEqual([
    'datapackage.json',
    ...description.resources.map(({ path }) => path),
  ]);
  const tables = new Map<string, string[][]>();
  for (const { name, path, schema } of description.resources) {
    const [header, ...rows] = parseCsv(files.find((file) => file.path === path)?.bytes ?? new Uint8Array());
    expect(header).toEqual(schema.fields.map((field) => field.name));
    expect(new Set(header).size).toBe(header?.length);
    for (const row of rows) {
      expect(row).toHaveLength(schema.fields.length);
      schema.fields.forEach((field, index) => {
        if (field.type === 'number') expect(row[index]).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/);
      });
    }
    tables.set(name, rows);
  }
  return tables;
}

const amountsOf = (rows: readonly string[][]) => rows.map((row) => row[row.length - 2] ?? '');

function sums(check: Check): void {
  const facts = validate(dataset(check, printTables(check.facts))).get('facts') ?? [];
  const own = check.facts.source.grids
    .flatMap((grid) => grid.cells.flat())
    .concat(check.facts.source.fields)
    .filter((cell) => cell !== null && !cell.blank);
  expect(facts).toHaveLength(own.length);
  const total = (values: readonly string[]) =>
    values.reduce((sum, value) => sum.plus(value), new Money(0)).toString();
  expect(total(amountsOf(facts))).toBe(total(own.map((cell) => cell?.value.toString() ?? '0')));
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
