/** What a file says of itself: a heading of a section and a sentence name nobody. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { identify } from '../../src/bureau/identify';
import { builtInTemplates } from '../../src/templates/built-in';

const unitOf = async (...lines: string[]) => {
  const read = async () => new TextEncoder().encode(lines.join('\n'));
  return (await identify({ shown: '说明.txt', changed: null }, [], { read, options: {} })).unit;
};

test('the title of a text names its department, behind 第三部分 too', async () => {
  expect(await unitOf('第三部分 云溪市档案局2025年度部门决算情况说明', '一、收入支出决算总体情况说明')).toBe(
    '云溪市档案局',
  );
});

test('headings and sentences about amounts do not', async () => {
  const lines = ['一、收入支出决算总体情况说明', '一般公共预算财政拨款支出10.00万元。', '（二）支出决算'];
  expect(await unitOf(...lines)).toBeNull();
});

test('a cover that states the department is believed before a title of a place and a level', async () => {
  const title = '云溪市青禾区2025年区级部门预算';
  expect(await unitOf(title, '', '预算主管部门：云溪市青禾区档案局')).toBe('云溪市青禾区档案局');
  expect(await unitOf(title, '', '预算主管部门：云溪市青禾区档案局', '', '预算单位：青禾区档案馆')).toBe(
    '青禾区档案馆',
  );
  expect(await unitOf(title)).toBeNull();
});

test('a workbook that no template explains is read by its headers, as a single check reads it', async () => {
  const read = async () => new Uint8Array(readFileSync('samples/yunling-filled.xlsx'));
  const found = await identify({ shown: '公开表.xlsx', changed: null }, builtInTemplates(), {
    read,
    options: {},
  });
  expect(found).toMatchObject({ kind: 'workbook', unit: '云岭省茶叶研究所', year: 2025 });
});

test('a copy of another kind of file is the same workbook', async () => {
  const bytes = new Uint8Array(readFileSync('samples/yunling-filled.xlsx'));
  const book = XLSX.read(bytes, { cellStyles: true, cellNF: true });
  const et = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  const digests = [bytes, et].map(async (one) => {
    const files = { read: async () => one, options: {} };
    return (await identify({ shown: '公开表', changed: null }, builtInTemplates(), files)).digest;
  });
  const [first, second] = await Promise.all(digests);
  expect(second).toBe(first);
});

test('a scan alone is told as a scan, not as a workbook without tables or a text without a title', async () => {
  const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
`;
  const read = async () => new TextEncoder().encode(pdf);
  const of = (shown: string) => identify({ shown, changed: null }, [], { read, options: {} });
  for (const name of ['盖章件.pdf', '2024年预算说明.pdf'])
    expect(await of(name)).toMatchObject({ kind: 'unreadable', fault: expect.stringContaining('扫描') });
});
