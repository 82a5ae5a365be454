import { strToU8, zipSync } from 'fflate';
import { WorkbookError } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { readZip } from '../../src/ooxml/zip';
import { deflateEntry, writeZip } from '../../src/ooxml/zip-write';
import { submissionCopy } from '../../src/workbook/submission';
import { openXlsx } from '../../src/workbook/xlsx';
import { minimalParts, minimalXlsx, sheetXml } from './minimal';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';

async function refusal(bytes: Uint8Array): Promise<WorkbookError> {
  try {
    await readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    // A sentence in Chinese that says what to do.
    expect(error.message).toMatch(/[\u4e00-\u9fff].*请.*。$/u);
    return error;
  }
  throw new Error('It was read');
}

async function codeOf(bytes: Uint8Array) {
  return (await refusal(bytes)).code;
}

const utf16 = (text: string) => strToU8(text.replaceAll(/./g, '$&\0'), true);
const compoundFile = (...streams: string[]) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...streams.flatMap((s) => [...utf16(s), 0, 0]),
  ]);

describe('Files that are no workbook are refused with what they are', () => {
  test.each([
    ['an empty file', new Uint8Array(), /0 字节/],
    ['plain text', strToU8('hello, world'), /文本/],
    ['a CSV in UTF-8', strToU8('科目,金额\n合计,12.3\n'), /文本/],
    ['a CSV in GBK', new Uint8Array([0xba, 0xcf, 0xbc, 0xc6, 0x2c, 0x31, 0x0a]), /文本/],
    ['a PNG', strToU8('\x89PNG\r\n\x1a\n', true), /图片/],
    ['a PDF', strToU8('%PDF-1.7\n', true), /PDF/],
    ['a page named .xlsx', strToU8('<html><body><table><tr><td>1</td></tr></table></body></html>'), /HTML/],
    ['an old Word document', compoundFile('Root Entry', 'WordDocument'), /Word/],
    ['a zip of something else', zipSync({ 'readme.txt': strToU8('x') }), /压缩包/],
    ['an .ods', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), /OpenDocument/],
  ])('%s', async (_, bytes, what) => {
    const error = await refusal(bytes);
    expect(error.code).toBe('not-a-workbook');
    expect(error.message).toMatch(what);
  });

  test('a .docx', async () => {
    const parts = minimalParts();
    const types = parts['[Content_Types].xml'] ?? '';
    parts['[Content_Types].xml'] = types.replace(
      'spreadsheetml.sheet.main',
      'wordprocessingml.document.main',
    );
    const error = await refusal(minimalXlsx(parts));
    expect(error.code).toBe('not-a-workbook');
    expect(error.message).toMatch(/Word/);
  });
});

describe('Workbooks in another format are told apart, for the cure differs', () => {
  test('a password: take it off', async () => {
    const error = await refusal(compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'));
    expect(error.code).toBe('encrypted');
    expect(error.message).toMatch(/密码/);
  });
  test('Excel 97–2003: save as .xlsx', async () => {
    expect(await codeOf(compoundFile('Root Entry', 'Workbook'))).toBe('old-format');
  });
  test('Excel 5: save as .xlsx', async () => {
    expect(await codeOf(compoundFile('Root Entry', 'Book'))).toBe('old-format');
  });
  test('an XML spreadsheet of 2003: save as .xlsx', async () => {
    expect(
      await codeOf(strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')),
    ).toBe('old-format');
  });
  test('.xlsb: save as .xlsx', async () => {
    const parts = minimalParts();
    const types = parts['[Content_Types].xml'] ?? '';
    parts['[Content_Types].xml'] = types.replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
    );
    expect(await codeOf(minimalXlsx(parts))).toBe('old-format');
  });
});

describe('Broken workbooks are refused', () => {
  test('cut off anywhere', async () => {
    const whole = minimalXlsx();
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.999]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, for the time limit
      expect(await codeOf(whole.slice(0, Math.floor(whole.length * share)))).toBe('damaged');
    }
  });
  test('one byte of a part changed, which the checksum shows', async () => {
    const whole = minimalXlsx();
    const at = whole.length >> 2;
    whole[at] = (whole[at] ?? 0) ^ 0x55;
    expect(await codeOf(whole)).toBe('damaged');
  });
  test.each([
    ['cut off', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'],
    ['badly nested', '<worksheet><sheetData><row r="1"></sheetData></row></worksheet>'],
    ['an attribute without its end', '<worksheet><sheetData x="1></sheetData></worksheet>'],
    ['two roots', '<worksheet/><worksheet/>'],
    ['nothing', ''],
    ['not XML', 'PK nonsense'],
    ['an unknown entity', sheetXml('<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>')],
    ['row zero', sheetXml('<row r="0"><c r="A0"><v>1</v></c></row>')],
    ['a row beyond the grid', sheetXml('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')],
    ['a column beyond the grid', sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['a cell without an address', sheetXml('<row r="1"><c r="1"><v>1</v></c></row>')],
  ])('a sheet whose XML is broken: %s', async (_, sheet) => {
    expect(await codeOf(minimalXlsx({ ...minimalParts(), 'xl/worksheets/sheet1.xml': sheet }))).toBe(
      'damaged',
    );
  });
  test('a sheet whose part is missing', async () => {
    const parts = minimalParts();
    delete parts['xl/worksheets/sheet1.xml'];
    expect(await codeOf(minimalXlsx(parts))).toBe('damaged');
  });
  test('no sheet at all', async () => {
    const parts = minimalParts();
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(/<sheet .*?\/>/g, '');
    expect(await codeOf(minimalXlsx(parts))).toBe('empty');
  });
  test('elements nested without end', async () => {
    const deep = '<a>'.repeat(200_000) + '</a>'.repeat(200_000);
    expect(await codeOf(minimalXlsx({ ...minimalParts(), 'xl/styles.xml': deep }))).toBe('damaged');
  });
});

describe('Parts that nothing reads before a plan or a copy needs them', () => {
  const rels = { 'xl/worksheets/_rels/sheet1.xml.rels': '<Relationships>' };
  const deleteRow = { kind: 'deleteRows', sheet: '表1', at: 0, count: 1 } as const;

  test('are refused in words when they turn out broken, and nothing is changed', async () => {
    const file = await openXlsx(minimalXlsx({ ...minimalParts(), ...rels }));
    const before = await file.save();
    await expect(file.apply([deleteRow])).rejects.toMatchObject({ code: 'damaged' });
    expect(() => submissionCopy(file, { namePrefix: 'x' })).toThrow(WorkbookError);
    expect(await file.save()).toEqual(before);
  });
});

describe('Hostile workbooks cost neither time nor memory', () => {
  test('a sheet that deflates as no table does', async () => {
    const parts = readZip(minimalXlsx()).filter(({ path }) => path !== 'xl/worksheets/sheet1.xml');
    const sheet = deflateEntry('xl/worksheets/sheet1.xml', new Uint8Array(16 * 2 ** 20));
    expect((await refusal(writeZip([...parts, sheet]))).message).toMatch(/压缩比/);
  });
  test('a huge declared dimension is not believed', async () => {
    const sheet = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
      '<sheetData>',
      '<dimension ref="A1:XFD1048576"/><sheetData>',
    );
    const workbook = await readWorkbook(
      minimalXlsx({ ...minimalParts(), 'xl/worksheets/sheet1.xml': sheet }),
    );
    expect(workbook.sheets[0]?.rows).toEqual([[{ value: 1 }]]);
  });
  const withSheet = (sheet: string) => minimalXlsx({ ...minimalParts(), 'xl/worksheets/sheet1.xml': sheet });

  test('many cells that share one long formula', async () => {
    const first = `<c r="A1"><f t="shared" ref="A1:A99" si="0">${'B1+'.repeat(2700)}1</f></c>`;
    const others = '<row><c><f t="shared" si="0"/></c></row>'.repeat(200_000);
    expect(await codeOf(withSheet(sheetXml(`<row r="1">${first}</row>${others}`)))).toBe('too-large');
  });
  test.each(["'", '"', '[', '[[', "''a", 'A1:', '甲!'])(
    'a shared formula of nothing but %s',
    async (text) => {
      const first = `<c r="A1"><f t="shared" ref="A1:A99" si="0">${text.repeat(Math.floor(8000 / text.length))}</f></c>`;
      const others = '<row><c><f t="shared" si="0"/></c></row>'.repeat(60);
      const { sheets } = await readWorkbook(withSheet(sheetXml(`<row r="1">${first}</row>${others}`)));
      expect(sheets).toHaveLength(1);
    },
  );
  test('more blank cells, merges or settings than any table has', async () => {
    const blank = `<row r="1">${'<c/>'.repeat(16_000)}</row>`;
    expect(await codeOf(withSheet(sheetXml(blank.replaceAll(' r="1"', '').repeat(200))))).toBe('too-large');
    const merges = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(200_001)}</mergeCells>`;
    expect(await codeOf(withSheet(sheetXml('', merges)))).toBe('too-large');
    const styles = `<styleSheet>${'<a/>'.repeat(500_001)}</styleSheet>`;
    expect(await codeOf(minimalXlsx({ ...minimalParts(), 'xl/styles.xml': styles }))).toBe('too-large');
  });
  test('a ledger of more rows than a province has units', async () => {
    const rows = '<row><c><v>1</v></c></row>';
    expect(await codeOf(withSheet(sheetXml(rows.repeat(100_001))))).toBe('too-large');
    expect((await readWorkbook(withSheet(sheetXml(rows.repeat(100_000))))).sheets[0]?.rows).toHaveLength(
      100_000,
    );
  });
  test('one cell in the last corner of the grid', async () => {
    const sheet = sheetXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    const workbook = await readWorkbook(
      minimalXlsx({ ...minimalParts(), 'xl/worksheets/sheet1.xml': sheet }),
    );
    expect(workbook.sheets[0]?.rows[1_048_575]?.[16_383]).toEqual({ value: 1 });
  });
});

describeWithLibreOffice('Files of other programs are told apart', () => {
  const xlsx = minimalXlsx();
  test('a real .xls', async () => {
    expect(await codeOf(convertWithLibreOffice(xlsx, 'xls'))).toBe('old-format');
  }, 120_000);
  test('a real .ods', async () => {
    expect(await codeOf(convertWithLibreOffice(xlsx, 'ods'))).toBe('not-a-workbook');
  }, 120_000);
});
