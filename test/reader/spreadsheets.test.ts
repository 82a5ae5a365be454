/** Workbooks of older kinds: what officers are handed is .xls, and a name says little of what a file is. */
import { utils, write } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { recalculate } from '../../src/formula/recalculate';
import { readFile } from '../../src/reader/read-file';
import { toXlsx } from '../../src/reader/to-xlsx';
import type { Sheet } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { documentBytes, suiteWithDocument } from '../support/documents';
import { printedRows } from '../support/printed-rows';

const SHEET = '收支总表';

/** Bare figures, in the kind that is asked for. */
function made(bookType: 'biff8' | 'ods' | 'xlml'): Uint8Array {
  const book: WorkBook = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['部门收支总表', null, null],
    ['项目', '预算数', null],
    ['合计', 1234.56, null],
    ['公用经费', 0.5, null],
  ]);
  sheet['C3'] = { t: 'n', v: 1235.06, f: 'B3+B4', z: '#,##0.00' };
  sheet['!ref'] = 'A1:C4';
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  sheet['!cols'] = [{ wch: 30 }, { wch: 14 }, { wch: 14 }];
  utils.book_append_sheet(book, sheet, SHEET);
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe.each(['biff8', 'ods', 'xlml'] as const)('a workbook as %s', (bookType) => {
  test('gives values, formulas with their results and merged cells, whatever its name', async () => {
    const { workbook } = await readFile(made(bookType));
    const [sheet] = workbook.sheets;
    expect(sheet?.name).toBe(SHEET);
    expect(printedRows(sheet!)).toEqual([
      ['部门收支总表'],
      ['项目', '预算数'],
      ['合计', '1234.56', '1235.06'],
      ['公用经费', '0.5'],
    ]);
    // The maker of these files writes no formulas into BIFF8.
    if (bookType !== 'biff8') expect(sheet?.rows[2]?.[2]?.formula).toBe('B3+B4');
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  test('is saved as .xlsx with the same cells, and what is lost is said', async () => {
    const reading = await readFile(made(bookType));
    const { bytes, lost } = await toXlsx(reading);
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map(printedRows)).toEqual(reading.workbook.sheets.map(printedRows));
    expect(sheets[0]?.rows[2]?.[2]?.formula).toBe(reading.workbook.sheets[0]?.rows[2]?.[2]?.formula);
    expect(lost.join()).toContain('字体');
  });
});

test('Excel 95 that says it is Western, or nothing, is Chinese where all its texts are pairs of GB 2312', async () => {
  // The bytes of 部门收支总表, 预算数 and 合计, one character each; the maker of the file writes ASCII alone.
  const texts = ['²¿ÃÅÊÕÖ§×Ü±í', 'Ô¤ËãÊý', 'ºÏ¼Æ', 'Ämter', 'señor'];
  const named = texts.map((text, i) => String(i).repeat(text.length));
  const book = utils.book_new();
  const cells = named.map((text) => ({ t: 's' as const, v: text }));
  utils.book_append_sheet(book, utils.aoa_to_sheet([cells, ['ID', 12.5]]), SHEET);
  let file = Buffer.from(write(book, { type: 'array', bookType: 'biff5' }) as ArrayBuffer).toString('latin1');
  for (const [i, text] of texts.entries()) file = file.replace(named[i] ?? '', text);
  const { workbook } = await readFile(new Uint8Array(Buffer.from(file, 'latin1')));
  expect(workbook.sheets.map(printedRows)).toEqual([
    [
      ['部门收支总表', '预算数', '合计', 'Ämter', 'señor'],
      ['ID', '12.5'],
    ],
  ]);
});

test('a formula without a stored result is not lost from Excel 2003 XML', async () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="a&apos;b"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell>
<Cell ss:Formula="=RC[-1]+1"/></Row></Table></Worksheet></Workbook>`;
  const { workbook } = await readFile(new TextEncoder().encode(xml));
  expect(workbook.sheets[0]?.name).toBe("a'b");
  expect(workbook.sheets[0]?.rows[0]?.[1]).toEqual({ value: null, formula: 'A1+1' });
});

test('a label in several fonts, or with a reading aid, is read whole from Excel 2003 XML', async () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Worksheet ss:Name="表"><Table><Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>基本</B><Font html:Color="#000000">支出</Font></ss:Data><Comment ss:Author="A"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><Font>核减</Font>9.77</ss:Data></Comment></Cell>
<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><Font html:Color="#FF0000">其中：</Font>元&lt;m<Sup>2</Sup></ss:Data></Cell>
<Cell><Data ss:Type="String">行政运行</Data><PhoneticText xmlns="urn:schemas-microsoft-com:office:excel" x:Visible="1">xingzheng</PhoneticText></Cell>
<Cell><Data ss:Type="Number">1065.53</Data></Cell></Row></Table></Worksheet></Workbook>`;
  const { workbook } = await readFile(new TextEncoder().encode(xml));
  expect(printedRows(workbook.sheets[0]!)).toEqual([['基本支出', '其中：元<m2', '行政运行', '1065.53']]);
});

test('a name that was none of the cells of an old sheet, but is one of today, stays a name', async () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Names><NamedRange ss:Name="YS2024" ss:RefersTo="=表!R1C1"/><NamedRange ss:Name="YSS2024" ss:RefersTo="=表!R1C1"/></Names>
<Worksheet ss:Name="表"><Table><Row><Cell><Data ss:Type="Number">1065.53</Data></Cell>
<Cell ss:Formula="=YS2024*2"><Data ss:Type="Number">2131.06</Data></Cell>
<Cell ss:Formula="=SUM(YSS2024,ys2024)"><Data ss:Type="Number">2131.06</Data></Cell></Row></Table></Worksheet></Workbook>`;
  const reading = await readFile(new TextEncoder().encode(xml));
  const formulas = (rows: Sheet['rows']) => rows[0]?.map((cell) => cell?.formula);
  expect(formulas(reading.workbook.sheets[0]!.rows)).toEqual([
    undefined,
    '_YS2024*2',
    'SUM(YSS2024,_YS2024)',
  ]);
  expect(recalculate(reading.workbook).changes).toEqual([]);
  const saved = await readWorkbook((await toXlsx(reading)).bytes);
  expect(saved.names.map(({ name }) => name)).toEqual(['_YS2024', 'YSS2024']);
  expect(formulas(saved.sheets[0]!.rows)).toEqual(formulas(reading.workbook.sheets[0]!.rows));
});

test('hidden rows, columns and sheets of Excel 2003 XML are hidden, with Index and Span counted', async () => {
  const row = (attributes: string) =>
    `<Row${attributes}>${'<Cell><Data ss:Type="Number">1</Data></Cell>'.repeat(5)}</Row>`;
  const sheet = (name: string, rows: string, options = '') =>
    `<Worksheet ss:Name="${name}"><Table><Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Column ss:Width="0"/>${rows}</Table>${options}</Worksheet>`;
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">${sheet(
    '公开表',
    row('') + row(' ss:Hidden="1"') + row(' ss:Index="4"') + row(' ss:Height="0"'),
  )}${sheet('底稿', row(''), '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>')}</Workbook>`;
  const [shown, notes] = (await readFile(new TextEncoder().encode(xml))).workbook.sheets;
  expect([shown?.hidden, notes?.hidden]).toEqual([false, true]);
  expect([...(shown?.hiddenRows ?? [])]).toEqual([1, 4]);
  expect([...(shown?.hiddenColumns ?? [])]).toEqual([1, 2, 3]);
});

suiteWithDocument('shanghai-2025/form.xls', 'the blank form of Shanghai, .xls by WPS', () => {
  test('has the sheets and texts of the same form as .xlsx', async () => {
    const old = await readFile(documentBytes('shanghai-2025/form.xls'));
    const now = await readWorkbook(documentBytes('shanghai-2025/form-unit.xlsx'));
    expect(old.kind).toBe('xls');
    const titles = (sheets: typeof now.sheets) => sheets.map(({ name }) => name.trim());
    expect(titles(old.workbook.sheets)).toEqual(titles(now.sheets));
    for (const [index, sheet] of now.sheets.entries())
      expect(printedRows(old.workbook.sheets[index]!)).toEqual(printedRows(sheet));
  });
});

test('an .ods without styles is read: a package may do without', async () => {
  const { 'styles.xml': _, ...parts } = unzipSync(made('ods'));
  const { workbook } = await readFile(zipSync(parts));
  expect(printedRows(workbook.sheets[0]!)[2]).toEqual(['合计', '1234.56', '1235.06']);
});
