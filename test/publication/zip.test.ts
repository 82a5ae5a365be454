import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { inflateEntry, readZip } from '../../src/ooxml/zip';
import { csv } from '../../src/publication/csv';
import { zipFiles } from '../../src/publication/zip';

const ROWS = Array.from({ length: 3000 }, (_, row) => ['项目', String(row), '1234.50']);
const TABLES = [
  { path: '表.csv', bytes: csv(ROWS, 'programs') },
  { path: '空.csv', bytes: csv([], 'programs') },
  { path: 'excel/表.csv', bytes: csv(ROWS, 'excel') },
  { path: 'excel/空.csv', bytes: csv([], 'excel') },
];

test('a table for Excel, packed as the one for programs behind a mark, is unpacked whole by every reader', () => {
  const zip = zipFiles(TABLES);
  const entries = readZip(zip);
  const byFflate = unzipSync(zip);
  for (const [index, { path, bytes }] of TABLES.entries()) {
    const entry = entries[index];
    if (!entry) throw new Error(path);
    expect(entry.path).toBe(path);
    expect(Buffer.compare(inflateEntry(entry), bytes)).toBe(0);
    expect(Buffer.compare(inflateRawSync(entry.packed), bytes)).toBe(0);
    expect(Buffer.compare(byFflate[path] ?? new Uint8Array(), bytes)).toBe(0);
  }
  expect(entries[2]?.packed.length).toBe((entries[0]?.packed.length ?? 0) + 8);
});
