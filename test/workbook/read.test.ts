import { readXlsx, type CellValue as HucreValue } from 'hucre';
import { type Cell, type Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { caseBytes, describeWithCases } from '../support/cases';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { minimalParts, minimalXlsx, sheetXml, type Parts } from './minimal';

async function readRows(rows: string, more: Parts = {}) {
  const workbook = await readWorkbook(minimalXlsx({ ...minimalParts({ 表1: sheetXml(rows) }), ...more }));
  return workbook.sheets[0]?.rows ?? [];
}

async function readCell(xml: string, more?: Parts) {
  return (await readRows(`<row r="1">${xml}</row>`, more))[0]?.[0];
}

describe('A cell keeps what it holds', () => {
  test.each<[string, string, Cell | undefined]>([
    ['a number', '<c r="A1"><v>1149.8</v></c>', { value: 1149.8 }],
    ['a number in scientific notation', '<c r="A1"><v>1.5E-3</v></c>', { value: 0.0015 }],
    ['zero, which is not blank', '<c r="A1"><v>0</v></c>', { value: 0 }],
    ['truth', '<c r="A1" t="b"><v>1</v></c>', { value: true }],
    ['an error, which is not text', '<c r="A1" t="e"><v>#REF!</v></c>', { value: { error: '#REF!' } }],
    ['text that looks like an error', '<c r="A1" t="str"><v>#REF!</v></c>', { value: '#REF!' }],
    [
      'text',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 合计　</t></is></c>',
      { value: ' 合计　' },
    ],
    [
      'text with entities',
      '<c r="A1" t="inlineStr"><is><t>a&amp;b&lt;&#x4e2d;</t></is></c>',
      { value: 'a&b<中' },
    ],
    ['text in CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', { value: 'a<b' }],
    [
      'a picture that WPS keeps in a cell, which is no text',
      '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
      undefined,
    ],
    ['an escaped line end', '<c r="A1" t="str"><v>a_x000D_b_x005F_x</v></c>', { value: 'a\rb_x' }],
    [
      'text in several fonts, without phonetic hints',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>部门</t></r><r><t>预算</t></r><rPh sb="0" eb="1"><t>bu</t></rPh></is></c>',
      { value: '部门预算' },
    ],
    ['a format by number', '<c r="A1" s="1"><v>1</v></c>', { value: 1, format: '0.00' }],
    [
      'the accounting format',
      '<c r="A1" s="2"><v>1</v></c>',
      { value: 1, format: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ' },
    ],
    [
      'a formula and its result',
      '<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c>',
      { value: 3, formula: 'SUM(B1:C1)' },
    ],
    [
      'a formula with text',
      '<c r="A1" t="str"><f>B1&amp;""</f><v>合计</v></c>',
      { value: '合计', formula: 'B1&""' },
    ],
    ['a formula with truth', '<c r="A1" t="b"><f>B1=1</f><v>0</v></c>', { value: false, formula: 'B1=1' }],
    [
      'a formula with an error',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { value: { error: '#DIV/0!' }, formula: '1/0' },
    ],
    ['a formula without a result', '<c r="A1"><f>B1</f></c>', { value: null, formula: 'B1' }],
    ['nothing', '<c r="A1"/>', undefined],
    ['a date as its serial number', '<c r="A1"><v>45000</v></c>', { value: 45000 }],
    ['a date in words of ISO 8601', '<c r="A1" t="d"><v>2024-12-31</v></c>', { value: 45657 }],
    ['a date with its time', '<c r="A1" t="d"><v>2024-12-31T12:00:00.000Z</v></c>', { value: 45657.5 }],
    ['a time without a day', '<c r="A1" t="d"><v>12:00:00</v></c>', { value: '12:00:00' }],
  ])('%s', async (_, xml, cell) => {
    expect(await readCell(xml)).toEqual(cell);
  });

  test('shared text', async () => {
    const parts = minimalParts({ 表1: sheetXml('<row r="1"><c r="A1" t="s"><v>1</v></c></row>') });
    const strings = '<sst><si><t>a</t></si><si><r><t>收</t></r><r><t>入</t></r></si></sst>';
    const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
    const workbook = await readWorkbook(
      minimalXlsx({
        ...parts,
        'xl/sharedStrings.xml': strings,
        'xl/_rels/workbook.xml.rels': rels.replace(
          '</Relationships>',
          '<Relationship Id="rId200" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
        ),
      }),
    );
    expect(workbook.sheets[0]?.rows).toEqual([[{ value: '收入' }]]);
  });

  test('the formula that it shares with others, as it reads in that cell', async () => {
    const rows = await readRows(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">SUM(B1:$C1)+\'表 2\'!$D$1&amp;"B1"</f><v>1</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(rows[2]?.[0]).toEqual({ value: 2, formula: 'SUM(B3:$C3)+\'表 2\'!$D$1&"B1"' });
  });

  test('where rows and cells carry no address', async () => {
    const rows = await readRows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    expect(rows).toEqual([[{ value: 1 }, { value: 2 }], [{ value: 3 }]]);
  });

  test('where every element has a prefix', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"><x:c r="B2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';
    const workbook = await readWorkbook(
      minimalXlsx({ ...minimalParts(), 'xl/worksheets/sheet1.xml': sheet }),
    );
    expect(workbook.sheets[0]?.rows[1]?.[1]).toEqual({ value: 2, formula: '1+1' });
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  test('borders far below the last content are no content', async () => {
    const rows = await readRows(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="A900000" s="1"/></row>',
    );
    expect(rows).toHaveLength(1);
  });
});

describe('A workbook keeps its names and the state of its sheets', () => {
  test('names of the workbook and of a sheet, broken ones too, but not the print settings', async () => {
    const names =
      '<definedName name="预算_表1">表1!$A$1:$D$9</definedName>' +
      '<definedName name="版式">"sichuan"</definedName>' +
      '<definedName name="坏1">[1]表1!$A$1</definedName>' +
      '<definedName name="坏2">#REF!</definedName>' +
      '<definedName name="坏3" localSheetId="7"></definedName>' +
      '<definedName name="预算_表1" localSheetId="0">表1!$A$1</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">表1!$1:$3</definedName>';
    const workbook = await readWorkbook(minimalXlsx(minimalParts({ 表1: sheetXml('') }, names)));
    expect(workbook.names).toEqual([
      { name: '预算_表1', refersTo: '表1!$A$1:$D$9' },
      { name: '版式', refersTo: '"sichuan"' },
      { name: '坏1', refersTo: '[1]表1!$A$1' },
      { name: '坏2', refersTo: '#REF!' },
      { name: '坏3', refersTo: '' },
      { name: '预算_表1', refersTo: '表1!$A$1', sheet: '表1' },
    ]);
  });

  test('rows that a filter hides are known from rows that a hand hid', async () => {
    const hidden = '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>';
    const parts = minimalParts({ 甲: sheetXml(hidden, '<autoFilter ref="A1:A2"/>'), 乙: sheetXml(hidden) });
    const { sheets } = await readWorkbook(minimalXlsx(parts));
    expect(sheets.map(({ hiddenRows, filtered }) => [[...(hiddenRows ?? [])], filtered])).toEqual([
      [[1], true],
      [[1], undefined],
    ]);
  });

  test('hidden and protected sheets', async () => {
    const parts = minimalParts({
      甲: sheetXml('', '<sheetProtection sheet="1"/>'),
      乙: sheetXml(''),
      丙: sheetXml(''),
    });
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '')
      .replace('name="乙"', 'name="乙" state="hidden"')
      .replace('name="丙"', 'name="丙" state="veryHidden"');
    const { sheets } = await readWorkbook(minimalXlsx(parts));
    expect(sheets.map(({ name, hidden, protected: locked }) => [name, hidden, locked])).toEqual([
      ['甲', false, true],
      ['乙', true, false],
      ['丙', true, false],
    ]);
  });
});

/** An independent reader's view of the same file: values of all cells, blank ones left out. */
async function hucreValues(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, rows, merges }) => ({
    name,
    merges: merges?.length ?? 0,
    values: rows.flatMap((row, r) =>
      row.flatMap((value, c) => (isBlank(value) ? [] : [`${r},${c},${String(value)}`])),
    ),
  }));
}

function isBlank(value: HucreValue): boolean {
  return value === null || value === '';
}

function ownValues({ sheets }: Workbook) {
  return sheets.map(({ name, rows, merges }) => ({
    name,
    merges: merges.length,
    values: [...rows.entries()].flatMap(([r, row]) =>
      [...(row ?? []).entries()].flatMap(([c, cell]) => {
        const value = cell?.value ?? null;
        if (value === null || value === '') return [];
        return [`${r},${c},${typeof value === 'object' ? value.error : String(value)}`];
      }),
    ),
  }));
}

describeWithCases('A published workbook', (name) => {
  test('reads as another reader reads it', async () => {
    const bytes = caseBytes(name);
    expect(ownValues(await readWorkbook(bytes))).toEqual(await hucreValues(bytes));
  });
});

describeWithLibreOffice('A workbook saved by LibreOffice', () => {
  test('reads the same, its recalculated formulas included', async () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="inlineStr"><is><t>合计</t></is></c></row>' +
        '<row r="2"><c r="A2" s="1"><f>SUM(A1,2)</f></c><c r="B2"><f>B1&amp;"！"</f></c><c r="C2"><f>1/0</f></c><c r="D2"><f>A1&gt;1</f></c></row>',
      '<mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>',
    );
    const bytes = convertWithLibreOffice(minimalXlsx(minimalParts({ "三公'经费 表": sheet })), 'xlsx');
    const [saved] = (await readWorkbook(bytes)).sheets;
    expect(saved?.name).toBe("三公'经费 表");
    expect(saved?.merges).toEqual([{ top: 3, left: 0, bottom: 4, right: 1 }]);
    expect(saved?.rows[1]).toMatchObject([
      { value: 3.5, formula: 'SUM(A1,2)', format: '0.00' },
      { value: '合计！' },
      { value: { error: '#DIV/0!' } },
      { value: true },
    ]);
  }, 120_000);
});
