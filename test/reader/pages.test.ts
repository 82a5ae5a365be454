/** Web pages that systems export as .xls: tables become sheets; what is no table of a budget is refused by name. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from '../../src/reader/read-file';
import { toXlsx } from '../../src/reader/to-xlsx';
import type { Area, Sheet } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { command } from '../support/command';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { printedRows } from '../support/printed-rows';

const bytes = (text: string) => new TextEncoder().encode(text);
const row = (...cells: string[]) =>
  `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}`)).join('')}</tr>`;
const HEAD =
  row('<td rowspan=2>科目编码', '<td rowspan=2>科目名称', '<td colspan=2>预算数') + row('合计', '结转');
const TABLE = `<table><tr><td colspan=4>部门支出总表</td></tr>${HEAD}${row('0301', '运行', '1,388.74', '&nbsp;')}${row('2080505', '养老', '-12.50', '（1,000.25）')}${row('', '合计', '2', '−3')}</table>`;
const page = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;
const read = async (text: string) => (await readFile(bytes(text))).workbook.sheets;
const values = async (text: string) =>
  (await read(text)).map(({ rows }) =>
    rows.map((cells) => Array.from(cells ?? [], (cell) => cell?.value ?? null)),
  );

test('a table is a sheet, merged cells as they are; codes stay text, digits are numbers, &nbsp; is blank', async () => {
  const [sheet] = await read(page(TABLE));
  expect(sheet?.name).toBe('部门支出总表');
  expect(sheet?.merges).toContainEqual({ top: 1, left: 2, bottom: 1, right: 3 });
  expect(sheet?.merges).toContainEqual({ top: 1, left: 0, bottom: 2, right: 0 });
  expect((await values(page(TABLE)))[0]?.slice(3)).toEqual([
    ['0301', '运行', 1388.74],
    ['2080505', '养老', -12.5, -1000.25],
    [null, '合计', 2, '−3'].map((one) => (one === '−3' ? -3 : one)),
  ]);
  expect(sheet?.rows[3]?.[2]?.format).toBe('#,##0.00');
});

test('what the program says of a cell goes before what its digits look like', async () => {
  const style = '<style>.n {mso-number-format:"\\#\\,\\#\\#0\\.00";} .t {mso-number-format:"\\@";}</style>';
  const body = `<p>单位：元</p><table>${row('项目', '预算数', '代号')}${row('收入', '<td class=n x:num="1388.745">1,388.75', '<td class=t>12.50')}${row(
    '支出',
    '<td x:num>7',
    '<td x:str>20.10',
  )}${row('结余', '<td style="vnd.ms-excel.numberformat:@">3.00', '<td data-t=n data-v=4.5 data-z=0.00>4.50')}</table>`;
  const [sheet] = await read(page(body, style));
  expect(sheet?.rows.slice(2).map((cells) => cells?.slice(1).map((cell) => cell?.value))).toEqual([
    [1388.745, '12.50'],
    [7, '20.10'],
    ['3.00', 4.5],
  ]);
  expect(sheet?.rows[2]?.[1]?.format).toBe('#,##0.00');
});

test('hidden rows are rows that nobody sees; several tables are several sheets, a frame around them is none', async () => {
  const hidden = TABLE.replace('<tr><td>0301', '<tr style="display:none"><td>0301');
  const sheets = await read(page(`<table><tr><td>${hidden}</td></tr><tr><td>${TABLE}</td></tr></table>`));
  expect(sheets.map(({ name }) => name)).toEqual(['部门支出总表', '部门支出总表(2)']);
  expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([3]);
});

test('a page in GBK is read, and one of several parts in one file (.mht)', async () => {
  // 部门收支总表, 预算数, 收入 and 支出 in GBK.
  const gbk = page(
    `<table><tr><td colspan=2>²¿ÃÅÊÕÖ§×Ü±í</tr>${row('ÊÕÈë', 'Ô¤ËãÊý')}${row('Ö§³ö', '1.50')}</table>`,
    '<meta charset=gb2312>',
  );
  const rows = [['部门收支总表'], ['收入', '预算数'], ['支出', '1.5']];
  const { workbook } = await readFile(new Uint8Array(Buffer.from(gbk, 'latin1')));
  expect(workbook.sheets.map(printedRows)).toEqual([rows]);
  const part = (name: string, encoding: string, body: string) =>
    `------=_x\r\nContent-Location: file:///C:/${name}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="gb2312"\r\n\r\n${body}\r\n`;
  const quoted = gbk.replace(/[=\x80-\xff]/g, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase()}`);
  const mht = `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="----=_x"\r\n\r\n${part(
    'book.htm',
    'quoted-printable',
    '<html><frameset><frame src=3D"a.htm"></frameset></html>',
  )}${part('a.htm', 'quoted-printable', quoted.replace('<body>', '<body>=\r\n'))}${part(
    'b.htm',
    'base64',
    Buffer.from(gbk, 'latin1').toString('base64'),
  )}------=_x--`;
  expect((await read(mht)).map(printedRows)).toEqual([rows, rows]);
});

test('is written as .xlsx with the same cells', async () => {
  const reading = await readFile(bytes(page(TABLE)));
  const { sheets } = await readWorkbook((await toXlsx(reading)).bytes);
  expect(sheets.map(printedRows)).toEqual(reading.workbook.sheets.map(printedRows));
  expect(sheets[0]?.merges).toHaveLength(reading.workbook.sheets[0]?.merges.length ?? -1);
});

test.each([
  [
    'a login page',
    page(
      `<form><table>${row('预算系统', '登录')}${row('用户名', '<td><input>')}${row('密码', '<td><input type="password">')}</table></form>`,
    ),
    '登录页面',
  ],
  [
    'an error page',
    page('<h1>HTTP Status 404</h1>', '<title>404 未找到</title>'),
    '出错页面（“404 未找到”）',
  ],
  [
    'an error page behind empty lines',
    `${'\r\n'.repeat(900)}${page('<p>系统异常，请联系管理员</p>')}`,
    '出错页面',
  ],
  [
    'Excel’s frame around other files',
    page('', '<!--[if gte mso 9]><xml><x:WorksheetSource HRef="a.files/sheet001.htm"/></xml><![endif]-->'),
    '另存为 .xlsx',
  ],
  [
    'a page of links',
    page(`<table>${row('首页', '预算公开')}${row('新闻', '决算公开')}${row('通知', '下载')}</table>`),
    '里面没有预算的表格',
  ],
  ['a report of a check', page(TABLE, '<title>部门预决算公开检查报告</title>'), '检查的结果'],
])('%s is refused by what it is', async (_, text, words) => {
  await expect(readFile(bytes(text))).rejects.toMatchObject({
    code: 'not-a-workbook',
    message: expect.stringContaining(words),
  });
});

describeWithLibreOffice('a workbook saved as a page by LibreOffice', () => {
  const own = readFileSync('samples/sichuan-sample.xlsx');
  let saved: Uint8Array;
  beforeAll(() => {
    saved = convertWithLibreOffice(own, 'html');
  }, 120_000);

  test('has the sheets, texts, amounts and merged cells of the workbook', async () => {
    const workbook = await readWorkbook(own);
    const { sheets } = (await readFile(saved)).workbook;
    expect(sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
    expect(sheets.map(printedRows)).toEqual(workbook.sheets.map((sheet) => printedRows(shown(sheet))));
    expect(sheets.map(({ merges }) => merges.length)).toEqual(
      workbook.sheets.map(({ merges }) => merges.length),
    );
  });

  test('named .xls is checked as the workbook’s values are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'budget-page-'));
    const workbook = await readWorkbook(own);
    const values = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: Array.from(sheet.rows, (cells) =>
        Array.from(
          cells ?? [],
          (cell) => cell && { value: cell.value, ...(cell.format && { format: cell.format }) },
        ),
      ),
    }));
    const copy = await toXlsx({
      kind: 'xls',
      workbook: { sheets: values, names: [] },
      text: null,
      unread: [],
    });
    writeFileSync(join(folder, 'a.xls'), saved);
    writeFileSync(join(folder, 'b.xlsx'), copy.bytes);
    const [page, plain] = [
      await command('check', join(folder, 'a.xls')),
      await command('check', join(folder, 'b.xlsx')),
    ].map(({ code, stdout }) => ({ code, report: stdout.split('\n').slice(1) }));
    rmSync(folder, { recursive: true });
    expect(page).toEqual(plain);
    expect(page?.code).toBe(1);
  });
});

/** Without what lies under merged cells: no page has it. */
function shown(sheet: Sheet): Sheet {
  const covered = ({ top, left, bottom, right }: Area, row: number, column: number) =>
    row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left);
  const rows = sheet.rows.map((cells, row) =>
    cells?.map((cell, column) =>
      sheet.merges.some((area) => covered(area, row, column)) ? undefined : cell,
    ),
  );
  return { ...sheet, rows };
}
