import { createHash } from 'node:crypto';
import { strFromU8 } from 'fflate';
import { array, assert, property, string } from 'fast-check';
import type { Check } from '../../src/rule/check';
import { csv, harmless } from '../../src/publication/csv';
import { dataset } from '../../src/publication/dataset';
import { dcat } from '../../src/publication/dcat';
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
      const [parsed] = parseCsv(csv([row], 'programs'));
      return (parsed ?? []).every(
        (field) => !/^[=+@\t\r]/.test(field) && (!field.startsWith('-') || /^-\d/.test(field)),
      );
    }),
  );
});

test('a portal is told of every published file, with its sum, in DCAT', async () => {
  const check = await checkBytes(await flowerInstitute());
  const files = [
    { path: '2024年部门预算.docx', bytes: new Uint8Array([1, 2, 3]) },
    ...dataset(check, printTables(check.facts)).map(({ path, bytes }) => ({
      path: `开放数据/${path}`,
      bytes,
    })),
  ];
  const made = await dcat(check.binding, '锦城市花卉研究所2024年部门预算', files, '开放数据');
  expect(made.path).toBe('开放数据/dcat.jsonld');
  const described = JSON.parse(strFromU8(made.bytes)) as {
    'dct:publisher': { 'foaf:name': { '@value': string } };
    'dct:temporal': { 'dcat:startDate': { '@value': string } };
    'dcat:distribution': {
      'dcat:downloadURL': { '@id': string };
      'spdx:checksum': { 'spdx:checksumValue': string };
    }[];
  };
  expect(described['dct:publisher']['foaf:name']['@value']).toBe('锦城市花卉研究所');
  expect(described['dct:temporal']['dcat:startDate']['@value']).toBe('2024-01-01');
  const base = new URL('https://example.org/x/开放数据/dcat.jsonld');
  for (const [index, { path, bytes }] of files.entries()) {
    const one = described['dcat:distribution'][index];
    const address = new URL(one?.['dcat:downloadURL']['@id'] ?? '', base);
    expect(decodeURI(address.pathname)).toBe(`/x/${path}`);
    expect(one?.['spdx:checksum']['spdx:checksumValue']).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  }
});
