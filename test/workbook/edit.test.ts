import * as fc from 'fast-check';
import { readXlsx } from 'hucre';
import { unzipSync, strFromU8 } from 'fflate';
import { type Edit } from '../../src/workbook/edit';
import { type Cell, WorkbookError } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { createXlsx, openXlsx, type XlsxFile } from '../../src/workbook/xlsx';
import { WORKSHEET_ORDER } from '../../src/workbook/apply/sheet-part';
import { parseXml } from '../../src/ooxml/xml-tree';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { minimalParts, minimalXlsx, sheetXml } from './minimal';

const sheet = "公开'表3 (三公)";

/** Every kind of edit that makes something, as a scaffold uses them. */
const SCAFFOLD: readonly Edit[] = [
  { kind: 'addSheet', sheet: '目录' },
  { kind: 'addSheet', sheet },
  {
    kind: 'write',
    sheet,
    top: 0,
    left: 0,
    cells: [
      ['“三公”经费支出表'],
      ['单位：万元', undefined, null],
      ['项目', '金额', true],
      ['因公出国（境）', 1.5],
      [' 公务接待费\n第二行', 2.25],
      [
        '合计',
        { formula: '=ROUND(SUM(B4:B5),2)', result: 3.75 },
        { formula: 'A4&"<&>"', result: '因公出国（境）<&>' },
      ],
    ],
  },
  { kind: 'merge', sheet, area: { top: 0, left: 0, bottom: 0, right: 2 } },
  {
    kind: 'style',
    sheet,
    area: { top: 0, left: 0, bottom: 0, right: 2 },
    style: {
      font: { name: '黑体', size: 16, bold: true, color: '#C00000' },
      horizontal: 'center',
      fill: 'DDEBF7',
    },
  },
  {
    kind: 'style',
    sheet,
    area: { top: 2, left: 0, bottom: 5, right: 1 },
    style: { border: 'thin', wrap: true, vertical: 'center', indent: 1, format: '#,##0.00_ ;-#,##0.00' },
  },
  { kind: 'columnWidths', sheet, left: 0, widths: [30, 14.5, 8] },
  { kind: 'rowHeight', sheet, row: 0, points: 32.5 },
  { kind: 'freezeRows', sheet, rows: 3 },
  {
    kind: 'print',
    sheet,
    setup: { orientation: 'landscape', paper: 'A4', fitToWidth: 1, titleRows: { from: 0, to: 2 } },
  },
  {
    kind: 'validate',
    sheet,
    area: { top: 3, left: 1, bottom: 4, right: 1 },
    rule: { kind: 'amount', title: '金额', message: '请填写数字，不要带单位。' },
  },
  { kind: 'setName', name: '预算公开_表3', refersTo: `='公开''表3 (三公)'!$A$1:$C$6`, comment: '区域' },
  { kind: 'setName', name: '预算公开_版式', refersTo: '"sichuan/2023"' },
];

async function scaffold(): Promise<XlsxFile> {
  const file = createXlsx();
  await file.apply(SCAFFOLD);
  return file;
}

async function sheetOf(file: XlsxFile, name = sheet) {
  const found = (await file.read()).sheets.find((one) => one.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
}

async function refusal(edits: readonly Edit[], file = createXlsx()): Promise<WorkbookError> {
  const before = await file.read();
  try {
    await file.apply(edits);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(await file.read()).toEqual(before);
    expect(error.message).toMatch(/请.*。$/);
    return error;
  }
  throw new Error('It was carried out');
}

describe('A scaffolded workbook', () => {
  test('reads back what was written', async () => {
    const { rows, merges } = await sheetOf(await scaffold());
    const format = '#,##0.00_ ;-#,##0.00';
    expect(rows.map((row) => row?.map((cell) => cell?.value ?? null))).toEqual([
      ['“三公”经费支出表'],
      ['单位：万元'],
      ['项目', '金额', true],
      ['因公出国（境）', 1.5],
      [' 公务接待费\n第二行', 2.25],
      ['合计', 3.75, '因公出国（境）<&>'],
    ]);
    expect(rows[5]?.[1]).toEqual({ value: 3.75, formula: 'ROUND(SUM(B4:B5),2)', format });
    expect(rows[5]?.[2]).toEqual({ value: '因公出国（境）<&>', formula: 'A4&"<&>"' });
    expect(merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    const { names } = await (await scaffold()).read();
    expect(names).toEqual([
      { name: '预算公开_表3', refersTo: `'公开''表3 (三公)'!$A$1:$C$6` },
      { name: '预算公开_版式', refersTo: '"sichuan/2023"' },
    ]);
  });

  test('reads the same from its bytes', async () => {
    const file = await scaffold();
    expect(await readWorkbook(await file.save())).toEqual(await file.read());
  });

  test('is the same, byte for byte, whenever it is made', async () => {
    const first = await (await scaffold()).save();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await (await scaffold()).save()).toEqual(first);
  });

  test('has its looks, as another reader sees them', async () => {
    const workbook = await readXlsx(await (await scaffold()).save(), { readStyles: true });
    const seen = workbook.sheets[1];
    expect(seen?.cells?.get('0,2')?.style).toMatchObject({
      font: { name: '黑体', size: 16, bold: true, color: { rgb: 'C00000' } },
      fill: { pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
      alignment: { horizontal: 'center' },
    });
    expect(seen?.cells?.get('3,1')?.style).toMatchObject({
      border: {
        top: { style: 'thin' },
        left: { style: 'thin' },
        right: { style: 'thin' },
        bottom: { style: 'thin' },
      },
      alignment: { wrapText: true, vertical: 'center', indent: 1, horizontal: 'left' },
      numFmt: '#,##0.00_ ;-#,##0.00',
    });
    expect(seen?.columns?.map((column) => Math.round((column.width ?? 0) * 10) / 10)).toEqual([
      30.7, 15.2, 8.7,
    ]);
    expect(seen?.rowDefs?.get(0)?.height).toBe(32.5);
    expect(seen?.freezePane).toEqual({ rows: 3 });
    expect(seen?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$3',
    });
    expect(seen?.dataValidations).toMatchObject([
      { type: 'decimal', range: 'B4:B5', errorMessage: '请填写数字，不要带单位。' },
    ]);
  });

  test('has the children of its sheets in the order of the standard', async () => {
    const parts = unzipSync(await (await scaffold()).save());
    const root = parseXml(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array()));
    const ranks = root.elements().map(({ local }) => WORKSHEET_ORDER.indexOf(local));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(ranks).not.toContain(-1);
  });
});

describe('A plan that cannot be carried out changes nothing and says why', () => {
  const write = (name: string, text = ''): Edit => ({
    kind: 'write',
    sheet: name,
    top: 0,
    left: 0,
    cells: [[text]],
  });

  test.each<[string, readonly Edit[], string, RegExp]>([
    ['a missing sheet', [{ kind: 'addSheet', sheet: '甲' }, write('乙')], 'missing-sheet', /“乙”/],
    [
      'a sheet twice',
      [
        { kind: 'addSheet', sheet: 'A' },
        { kind: 'addSheet', sheet: 'a' },
      ],
      'invalid-name',
      /已有/,
    ],
    ['a sheet name too long', [{ kind: 'addSheet', sheet: '一'.repeat(32) }], 'invalid-name', /31/],
    ['a sheet name with a colon', [{ kind: 'addSheet', sheet: '表1:2' }], 'invalid-name', /“:”/],
    ['a sheet name with an apostrophe first', [{ kind: 'addSheet', sheet: "'表" }], 'invalid-name', /单引号/],
    ['no sheet name', [{ kind: 'addSheet', sheet: ' ' }], 'invalid-name', /空/],
    [
      'a text too long',
      [{ kind: 'addSheet', sheet: '甲' }, write('甲', '长'.repeat(32_768))],
      'too-large',
      /A1/,
    ],
    [
      'the last sheet deleted',
      [
        { kind: 'addSheet', sheet: '甲' },
        { kind: 'deleteSheet', sheet: '甲' },
      ],
      'empty',
      /最后/,
    ],
  ])('%s', async (_, edits, code, message) => {
    const error = await refusal(edits);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test.each([
    'A1',
    'xfd1048576',
    'R1C1',
    'r',
    'C',
    'R2',
    '1表',
    '表 1',
    '表-1',
    '',
    'true',
    '表?',
    'a\\b',
    'x'.repeat(256),
  ])('the name “%s”, which some host takes for something else', async (name) => {
    expect((await refusal([{ kind: 'setName', name, refersTo: '1' }])).code).toBe('invalid-name');
  });

  test.each(['预算公开_表3_合计', '_xyz', 'RC_1', 'R1C1_', 'ABCD1', '表1.1', 'Année'])(
    'but the name “%s” is legal',
    async (name) => {
      const file = createXlsx();
      await file.apply([
        { kind: 'addSheet', sheet: '甲' },
        { kind: 'setName', name, refersTo: '1' },
      ]);
      expect((await file.read()).names).toEqual([{ name, refersTo: '1' }]);
    },
  );

  test('NaN is a fault of the program, not of the officer', async () => {
    const file = createXlsx();
    await expect(
      file.apply([
        { kind: 'addSheet', sheet: '甲' },
        { kind: 'write', sheet: '甲', top: 0, left: 0, cells: [[NaN]] },
      ]),
    ).rejects.toThrow(RangeError);
    await expect(file.save()).rejects.toThrow(WorkbookError);
  });
});

describe('Writing into cells', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('#N/A', '=1+1', "'", '_x000D_', ' 前后 ', '１２３', 'a\tb\r\nc'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
    fc.boolean(),
  );

  test('what is written is read, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.nat(300),
        fc.nat(300),
        async (cells, top, left) => {
          const file = createXlsx();
          await file.apply([
            { kind: 'addSheet', sheet: '甲' },
            { kind: 'write', sheet: '甲', top, left, cells },
          ]);
          const [read] = (await readWorkbook(await file.save())).sheets;
          expect(cells.map((row, r) => row.map((_, c) => read?.rows[top + r]?.[left + c]?.value))).toEqual(
            cells,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('null empties a cell and keeps its format, undefined leaves it alone', async () => {
    const file = await openXlsx(
      minimalXlsx(
        minimalParts({ 甲: sheetXml('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>') }),
      ),
    );
    await file.apply([{ kind: 'write', sheet: '甲', top: 0, left: 0, cells: [[null, undefined, 3]] }]);
    expect((await sheetOf(file, '甲')).rows).toEqual([
      [{ value: null, format: '0.00' }, { value: 2 }, { value: 3 }],
    ]);
  });

  test('overwriting the first of several cells with one shared formula leaves the others theirs', async () => {
    const file = await openXlsx(
      minimalXlsx(
        minimalParts({
          甲: sheetXml(
            '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="3">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="3"/><v>4</v></c></row>',
          ),
        }),
      ),
    );
    await file.apply([{ kind: 'write', sheet: '甲', top: 0, left: 1, cells: [[7]] }]);
    const { rows } = await sheetOf(file, '甲');
    expect([rows[0]?.[1], rows[1]?.[1]]).toEqual([{ value: 7 }, { value: 4, formula: 'A2*2' }]);
  });

  test('a new cell looks as its row or its column says', async () => {
    const file = await openXlsx(
      minimalXlsx(
        minimalParts({
          甲: sheetXml(
            '<row r="2" s="2" customFormat="1"/>',
            '',
            '<cols><col min="1" max="3" width="9" style="1"/></cols>',
          ),
        }),
      ),
    );
    await file.apply([{ kind: 'write', sheet: '甲', top: 0, left: 1, cells: [[1], [1]] }]);
    const { rows } = await sheetOf(file, '甲');
    expect(rows[0]?.[1]?.format).toBe('0.00');
    expect(rows[1]?.[1]?.format).toMatch(/#,##0\.00_/);
  });

  test('a merge takes in the merges that it overlaps, and what lies under it', async () => {
    const file = createXlsx();
    await file.apply([
      { kind: 'addSheet', sheet: '甲' },
      {
        kind: 'write',
        sheet: '甲',
        top: 0,
        left: 0,
        cells: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
      { kind: 'merge', sheet: '甲', area: { top: 0, left: 1, bottom: 0, right: 2 } },
      { kind: 'merge', sheet: '甲', area: { top: 0, left: 0, bottom: 1, right: 1 } },
    ]);
    const { rows, merges } = await sheetOf(file, '甲');
    expect(merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    const values = rows.map((row) => [0, 1, 2].map((c) => row?.[c]?.value ?? null));
    expect(values).toEqual([
      [1, null, null],
      [null, null, 6],
    ]);
  });

  test('a check on part of an area leaves the old check on the rest', async () => {
    const list =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:C9"><formula1>"是,否"</formula1></dataValidation></dataValidations>';
    const file = await openXlsx(minimalXlsx(minimalParts({ 甲: sheetXml('', list) })));
    const rule = { kind: 'amount', title: '金额', message: '请填数字。' } as const;
    await file.apply([
      { kind: 'validate', sheet: '甲', area: { top: 2, left: 1, bottom: 3, right: 1 }, rule },
    ]);
    const [seen] = (await readXlsx(await file.save())).sheets;
    expect(seen?.dataValidations?.map(({ range }) => range)).toEqual(['A1:C2 A5:C9 A3:A4 C3:C4', 'B3:B4']);
  });
});

describe('Names and sheets', () => {
  test('a name set again is replaced, whatever its case; a deleted one is gone', async () => {
    const file = createXlsx();
    await file.apply([
      { kind: 'addSheet', sheet: '甲' },
      { kind: 'setName', name: 'Budget_A', refersTo: '1' },
      { kind: 'setName', name: 'BUDGET_a', refersTo: '2' },
      { kind: 'setName', name: 'b_b', refersTo: '3' },
      { kind: 'deleteName', name: 'B_B' },
      { kind: 'deleteName', name: '没有' },
    ]);
    expect((await file.read()).names).toEqual([{ name: 'Budget_A', refersTo: '2' }]);
  });

  test('a double of a name on one sheet can be deleted on its own', async () => {
    const names =
      '<definedName name="n">甲!$A$1</definedName><definedName name="n" localSheetId="1">乙!$A$1</definedName>';
    const file = await openXlsx(minimalXlsx(minimalParts({ 甲: sheetXml(''), 乙: sheetXml('') }, names)));
    await file.apply([{ kind: 'deleteName', name: 'n', sheet: '乙' }]);
    expect((await file.read()).names).toEqual([{ name: 'n', refersTo: '甲!$A$1' }]);
  });

  test('deleting a sheet leaves #REF! where it was meant, and the names of later sheets theirs', async () => {
    const names =
      '<definedName name="a">甲!$A$1</definedName><definedName name="b" localSheetId="0">甲!$A$1</definedName><definedName name="c" localSheetId="1">乙!$A$1</definedName>';
    const formulas = '<row r="1"><c r="A1"><f>甲!A1+\'甲\'!B2:C3+乙!A2&amp;"甲!A1"</f><v>1</v></c></row>';
    const file = await openXlsx(
      minimalXlsx(minimalParts({ 甲: sheetXml(''), 乙: sheetXml(formulas) }, names)),
    );
    await file.apply([{ kind: 'deleteSheet', sheet: '甲' }]);
    const workbook = await readWorkbook(await file.save());
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['乙']);
    expect(workbook.sheets[0]?.rows[0]?.[0]?.formula).toBe('#REF!A1+#REF!B2:C3+乙!A2&"甲!A1"');
    expect(workbook.names).toEqual([
      { name: 'a', refersTo: '#REF!$A$1' },
      { name: 'c', refersTo: '乙!$A$1', sheet: '乙' },
    ]);
  });
});

describeWithLibreOffice('LibreOffice opens a scaffolded workbook', () => {
  test('and finds values, formulas, merges and names', async () => {
    const bytes = await (await scaffold()).save();
    const before = await readWorkbook(bytes);
    const after = await readWorkbook(convertWithLibreOffice(bytes, 'xlsx'));
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    // LibreOffice has no truth values of its own and stores the function instead.
    const formula = (cell: Cell | undefined) => (cell?.formula === 'TRUE()' ? undefined : cell?.formula);
    const values = (workbook: typeof before) =>
      workbook.sheets[1]?.rows.map((row) => row?.map((cell) => [cell?.value ?? null, formula(cell)]));
    expect(values(after)).toEqual(values(before));
    expect(after.sheets[1]?.merges).toEqual(before.sheets[1]?.merges);
    const names = (workbook: typeof before) => new Set(workbook.names.map(({ name }) => name));
    expect(names(after)).toEqual(names(before));
  }, 120_000);

  test('and prints it on A4, landscape', async () => {
    const pdf = strFromU8(convertWithLibreOffice(await (await scaffold()).save(), 'pdf'), true);
    // A4 in points, the longer side first.
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 84[12][.\d]* 59[56][.\d]*\s*\]/);
  }, 120_000);
});
