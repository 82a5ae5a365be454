/** A Data Package read by hand, against its own schemas and against the tables that it was made of. */
import { strFromU8 } from 'fflate';
import { Money } from '../../../src/amount/money';
import type { Check } from '../../../src/rule/check';
import type { PrintTable } from '../../../src/publication/print-table';
import type { PackageFile } from '../../../src/publication/zip';

/** RFC 4180, written for this test. */
export function parseCsv(bytes: Uint8Array): string[][] {
  const text = strFromU8(bytes);
  // A reader of Data Packages would take a byte order mark for a part of the first name.
  expect(bytes[0]).not.toBe(0xef);
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

/** Fields, header and types as `datapackage.json` has them. @returns rows by resource */
function validate(files: readonly PackageFile[]): Map<string, string[][]> {
  const description = JSON.parse(strFromU8(files[0]?.bytes ?? new Uint8Array())) as {
    $schema: string;
    name: string;
    resources: Resource[];
  };
  expect(description.$schema).toContain('/profiles/2.0/');
  expect(description.name).toMatch(/^[a-z0-9._-]+$/);
  // A portal's catalogue describes all of them, and is added where the package is put together.
  expect(files.map(({ path }) => path).filter((path) => path !== 'dcat.jsonld')).toEqual([
    'datapackage.json',
    ...description.resources.map(({ path }) => path),
    ...description.resources.map(({ path }) => `用Excel打开/${path}`),
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
  // The same once more, with the mark that Excel needs.
  for (const { path } of description.resources) {
    const bytes = files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
    const marked = files.find((file) => file.path === `用Excel打开/${path}`)?.bytes ?? new Uint8Array();
    expect(Buffer.compare(marked, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]))).toBe(0);
  }
  return tables;
}

const amountsOf = (rows: readonly string[][]) => rows.map((row) => row[row.length - 2] ?? '');

const total = (values: readonly string[]) =>
  values.reduce((sum, value) => sum.plus(value), new Money(0)).toString();

/** All facts, and table by table what is printed. */
export function validateDataPackage(
  files: readonly PackageFile[],
  check: Check,
  tables: readonly PrintTable[],
): void {
  const resources = validate(files);
  const facts = resources.get('facts') ?? [];
  const own = check.facts.source.grids
    .flatMap((grid) => grid.cells.flat())
    .concat(check.facts.source.fields)
    .filter((cell) => cell !== null && !cell.blank);
  expect(facts).toHaveLength(own.length);
  expect(total(amountsOf(facts))).toBe(total(own.map((cell) => cell?.value.toString() ?? '0')));
  tables.forEach((table, index) => {
    if (table.form) return;
    const rows = resources.get(`table-${String(index + 1).padStart(2, '0')}`) ?? [];
    const numbers = (texts: readonly string[]) =>
      texts.map((text) => text.replaceAll(',', '')).filter((text) => /^-?\d+\.\d\d$/.test(text));
    const amounts = table.columns.flatMap(({ role }, column) => (role === 'amount' ? [column] : []));
    const printed = table.body.flatMap((row) =>
      row.cells.flatMap((cell) =>
        amounts.includes(cell.column) && cell.rowSpan === 1 && cell.columnSpan === 1 ? [cell.text] : [],
      ),
    );
    const spans = table.body.some((row) =>
      row.cells.some((cell) => amounts.includes(cell.column) && (cell.rowSpan > 1 || cell.columnSpan > 1)),
    );
    if (spans) return;
    const written = rows.flatMap((row) => amounts.map((column) => row[column] ?? ''));
    expect([table.name, total(numbers(written))]).toEqual([table.name, total(numbers(printed))]);
  });
}
