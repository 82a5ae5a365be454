import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx as openWithHucre, writeXlsx } from 'hucre';
import { type Edit } from '../../src/workbook/edit';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { caseBytes, describeWithCases } from '../support/cases';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { packageFaults } from './package-faults';
import { minimalParts, minimalXlsx, relationships, sheetXml } from './minimal';

/** A workbook with what officers' workbooks hold beside tables: a chart, comments, conditional formats, a table, a picture. */
function richWorkbook(): Promise<Uint8Array> {
  const numbers = [
    ['科目', '金额'],
    ['基本', 1.5],
    ['项目', 2.5],
  ];
  return writeXlsx({
    sheets: [
      {
        name: '图',
        rows: numbers,
        charts: [
          {
            type: 'column',
            anchor: { from: { row: 5, col: 0 }, to: { row: 15, col: 5 } },
            series: [{ name: '金额', values: 'B2:B3', categories: 'A2:A3' }],
          },
        ],
      },
      {
        name: '表',
        rows: numbers,
        cells: new Map([
          [
            '1,1',
            {
              value: 1.5,
              comment: { author: '张三', text: '核对' },
              style: { numFmt: '0.00', font: { bold: true } },
            },
          ],
          ['4,0', { value: '链接', hyperlink: { target: 'https://example.com/' } }],
        ]),
        conditionalRules: [
          {
            type: 'cellIs',
            operator: 'greaterThan',
            formula: '2',
            priority: 1,
            range: 'B2:B3',
            style: { font: { color: { rgb: 'FF0000' } } },
          },
        ],
        tables: [{ name: '清单', range: 'A1:B3', columns: [{ name: '科目' }, { name: '金额' }] }],
        protection: { sheet: true, password: 'x' },
      },
      { name: '藏', rows: [['旧数']], hidden: true },
    ],
    namedRanges: [
      { name: '合计', range: "'表'!$B$2:$B$3" },
      { name: '本表', range: "'表'!$A$1", scope: '表' },
    ],
    properties: { creator: '张三', created: new Date(0), modified: new Date(0) },
  });
}

const EDIT: Edit = { kind: 'write', sheet: '表', top: 2, left: 1, cells: [[9]] };

test('opened and saved without an edit, every part is the one that came', async () => {
  const bytes = await richWorkbook();
  expect(unzipSync(await (await openXlsx(bytes)).save())).toEqual(unzipSync(bytes));
});

test('after an edit only the sheet and the workbook part differ', async () => {
  const bytes = await richWorkbook();
  const file = await openXlsx(bytes);
  await file.apply([EDIT]);
  const before = unzipSync(bytes);
  const after = unzipSync(await file.save());
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(after).filter(
    (path) => strFromU8(after[path] ?? new Uint8Array()) !== strFromU8(before[path] ?? new Uint8Array()),
  );
  expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
});

test('another reader finds chart, comment, conditional format, table, link and names after many edits', async () => {
  const file = await openXlsx(await richWorkbook());
  await file.apply([
    EDIT,
    { kind: 'addSheet', sheet: '新' },
    { kind: 'insertRows', sheet: '图', at: 1, count: 2 },
    { kind: 'insertRows', sheet: '表', at: 1, count: 2 },
    { kind: 'style', sheet: '表', area: { top: 0, left: 0, bottom: 3, right: 1 }, style: { border: 'thin' } },
  ]);
  expect(packageFaults(await file.save())).toEqual([]);
  const [chart, table, hidden, added] = (await openWithHucre(await file.save(), { readStyles: true })).sheets;
  expect(chart?.charts?.[0]?.series?.[0]?.valuesRef).toMatch(/\$?B\$?4:\$?B\$?5/);
  expect(chart?.charts?.[0]?.anchor?.from.row).toBe(7);
  expect(table?.cells?.get('3,1')).toMatchObject({
    value: 1.5,
    comment: { author: '张三', text: '核对' },
    style: { numFmt: '0.00', font: { bold: true }, border: { top: { style: 'thin' } } },
  });
  expect(table?.cells?.get('6,0')?.hyperlink?.target).toBe('https://example.com/');
  expect(table?.conditionalRules).toMatchObject([
    { range: 'B4:B5', style: { font: { color: { rgb: 'FF0000' } } } },
  ]);
  expect(table?.tables).toMatchObject([{ name: '清单', range: 'A1:B5' }]);
  expect(hidden?.hidden).toBe(true);
  expect(added?.name).toBe('新');
  expect((await file.read()).names).toEqual([
    { name: '合计', refersTo: "'表'!$B$4:$B$5" },
    { name: '本表', refersTo: "'表'!$A$1", sheet: '表' },
  ]);
});

test('the password of a protected sheet survives', async () => {
  const bytes = await richWorkbook();
  const hash = /password="\w+"/;
  const original = hash.exec(strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array()));
  const file = await openXlsx(bytes);
  await file.apply([EDIT]);
  const saved = strFromU8(unzipSync(await file.save())['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  expect(original).not.toBeNull();
  expect(hash.exec(saved)?.[0]).toBe(original?.[0]);
});

test('text in several fonts, arrays that spill, phonetic hints and unknown extensions survive an edit beside them', async () => {
  const rich =
    '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>部</t></r><rPh sb="0" eb="1"><t>bu</t></rPh></is></c>';
  const spill = '<c r="B1" cm="1"><f t="array" ref="B1:B2">SORT(C1:C2)</f><v>1</v></c>';
  const extension =
    '<extLst><ext uri="{x}" xmlns:x14="x"><x14:thing a="1&amp;2">文</x14:thing></ext></extLst>';
  const file = await openXlsx(
    minimalXlsx(minimalParts({ 甲: sheetXml(`<row r="1">${rich}${spill}</row>`, extension) })),
  );
  await file.apply([{ kind: 'write', sheet: '甲', top: 0, left: 3, cells: [[1]] }]);
  const sheet = strFromU8(unzipSync(await file.save())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const kept of [rich, spill, extension]) expect(sheet).toContain(kept);
});

test('deleting a sheet takes along its comments and drawings, and no other sheet’s', async () => {
  const file = await openXlsx(await richWorkbook());
  await file.apply([{ kind: 'deleteSheet', sheet: '图' }]);
  expect(packageFaults(await file.save())).toEqual([]);
  const paths = Object.keys(unzipSync(await file.save()));
  expect(paths.filter((path) => /chart|drawing1\.xml/.test(path))).toEqual([]);
  expect(paths.filter((path) => /comments|tables/.test(path))).toHaveLength(2);
  const [table] = (await openWithHucre(await file.save())).sheets;
  expect(table?.cells?.get('1,1')?.comment?.text).toBe('核对');
});

test('the sheet shown on opening is still shown when another goes', async () => {
  const parts = minimalParts({ 甲: sheetXml(''), 乙: sheetXml(''), 丙: sheetXml('') });
  const workbook = (parts['xl/workbook.xml'] ?? '')
    .replace('<sheets>', '<bookViews><workbookView activeTab="2"/></bookViews><sheets>')
    .replace('name="甲"', 'name="甲" state="hidden"');
  const shownAfter = async (sheet: string) => {
    const file = await openXlsx(minimalXlsx({ ...parts, 'xl/workbook.xml': workbook }));
    await file.apply([{ kind: 'deleteSheet', sheet }]);
    const bytes = await file.save();
    const tab = /activeTab="(\d)"/.exec(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array()));
    return (await readWorkbook(bytes)).sheets[Number(tab?.[1])]?.name;
  };
  expect(await shownAfter('乙')).toBe('丙');
  expect(await shownAfter('丙')).toBe('乙');
  expect(await shownAfter('甲')).toBe('丙');
});

test('sheets are found by their relationships, not by the numbers of their parts', async () => {
  const parts = minimalParts({ 甲: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'), 乙: sheetXml('') });
  const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
  parts['xl/_rels/workbook.xml.rels'] = rels
    .replace('sheet1.xml', 'x.xml')
    .replace('sheet2.xml', 'sheet1.xml')
    .replace('x.xml', 'sheet2.xml');
  const file = await openXlsx(minimalXlsx(parts));
  await file.apply([{ kind: 'write', sheet: '甲', top: 0, left: 0, cells: [[2]] }]);
  expect((await file.read()).sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.value])).toEqual([
    ['甲', 2],
    ['乙', 1],
  ]);
});

test('the order of calculation goes with the first edit, for it may name cells without a formula', async () => {
  const parts = minimalParts();
  parts['xl/calcChain.xml'] = '<calcChain><c r="A1" i="1"/></calcChain>';
  parts['xl/_rels/workbook.xml.rels'] = relationships(
    '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/calcChain" Target="calcChain.xml"/>',
  );
  const file = await openXlsx(minimalXlsx(parts));
  await file.apply([{ kind: 'write', sheet: '表1', top: 0, left: 0, cells: [[2]] }]);
  const after = unzipSync(await file.save());
  expect(after['xl/calcChain.xml']).toBeUndefined();
  expect(strFromU8(after['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())).not.toContain('calcChain');
});

describeWithCases('A published workbook', (name) => {
  test('is the same after one cell is written, but for that cell', async () => {
    const before = await readWorkbook(caseBytes(name));
    const file = await openXlsx(caseBytes(name));
    const [first] = before.sheets;
    await file.apply([{ kind: 'write', sheet: first?.name ?? '', top: 200, left: 9, cells: [['新']] }]);
    const after = await readWorkbook(await file.save());
    expect(after.sheets.slice(1)).toEqual(before.sheets.slice(1));
    expect(after.sheets[0]?.rows.slice(0, first?.rows.length)).toEqual(first?.rows);
    expect(after.sheets[0]?.rows[200]?.[9]).toEqual({ value: '新' });
  });
});

describeWithLibreOffice('LibreOffice', () => {
  test('opens an edited workbook with its chart', async () => {
    const file = await openXlsx(await richWorkbook());
    await file.apply([EDIT, { kind: 'insertRows', sheet: '图', at: 1, count: 1 }]);
    const parts = unzipSync(convertWithLibreOffice(await file.save(), 'xlsx'));
    expect(Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(1);
    expect(Object.keys(parts).some((path) => path.includes('comments'))).toBe(true);
  }, 120_000);
});

test('the same edits give the same bytes', async () => {
  const hash = async () => {
    const file = await openXlsx(await richWorkbook());
    await file.apply([EDIT, { kind: 'addSheet', sheet: '新' }]);
    return createHash('sha256')
      .update(await file.save())
      .digest('hex');
  };
  expect(await hash()).toBe(await hash());
});
