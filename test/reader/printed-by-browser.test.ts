/** Tables as browsers print them: with every kind of line, and with none. */
import { readFile } from '../../src/reader/read-file';
import type { Sheet } from '../../src/workbook/model';
import { describeWithChromium, printWithChromium } from '../support/chromium';
import { printedRows } from '../support/printed-rows';

const HEAD = [
  '<tr><td rowspan=2>科目编码</td><td rowspan=2>科目名称</td><td colspan=3>2024年预算数</td></tr>',
  '<tr><td>合计</td><td>基本支出</td><td>项目支出</td></tr>',
];
const ROWS = [
  ['', '合计', '1,234.56', '1,000.06', '234.50'],
  ['201', '一般公共服务支出', '1,034.56', '900.06', '134.50'],
  ['20126', '档案事务', '1,034.56', '900.06', '134.50'],
  ['2012601', '行政运行', '900.06', '900.06', ''],
  ['2012604', '档案馆专用设备购置、维护以及库房日常管理方面的支出', '134.50', '', '134.50'],
  ['208', '社会保障和就业支出', '200.00', '100.00', '100.00'],
  ['20805', '行政事业单位养老支出', '', '', ''],
  ['2080505', '机关事业单位基本养老保险缴费支出', '200.00', '100.00', '100.00'],
];
const NARROW = 'width:15em';

/** Name and style of each table. */
const STYLES: readonly [name: string, css: string][] = [
  ['实线', 'td{border:1px solid}'],
  ['虚线', 'td{border:1px dashed}'],
  ['点线', 'td{border:.5px dotted}'],
  ['双线', 'td{border:3px double}'],
  ['分开', 'table{border-collapse:separate;border-spacing:1.5px}td,table{border:1px solid}'],
  ['底色', 'table{border-collapse:separate;border-spacing:1px;background:#333}td{background:#fff}'],
  ['竖线', 'td{border-left:1px solid;border-right:1px solid}table,thead td{border:1px solid}'],
  ['横线', 'tr{border-bottom:1px solid}'],
  ['隔行', 'tbody tr:nth-child(odd) td,thead td{background:#dde}'],
  ['无线', ''],
];

const page = STYLES.map(
  ([name, css]) => `<section class=${name}><style>.${name}{${css}}</style><h4>${name}预算表</h4>
<table><thead>${HEAD.join('')}</thead><tbody>${ROWS.map(
    (row) =>
      `<tr>${row.map((text, i) => `<td style="${i > 1 ? 'text-align:right' : i === 1 ? NARROW : ''}">${text}</td>`).join('')}</tr>`,
  ).join('')}</tbody></table></section>`,
).join('\n');

describeWithChromium('a browser prints', () => {
  let sheets: readonly Sheet[] = [];
  let figures: unknown;
  beforeAll(async () => {
    const css =
      '@page{size:A4}section{break-after:page}body{font:11px "Noto Serif CJK SC"}table{width:100%;border-collapse:collapse}';
    const reading = await readFile(printWithChromium(`<meta charset=utf-8><style>${css}</style>${page}`));
    sheets = reading.workbook.sheets;
    figures = reading.figures;
  });

  test('each kind of table as one table', () => {
    expect(sheets.map(({ name }) => name)).toEqual(STYLES.map(([name]) => `${name}预算表`));
  });

  test.each(STYLES.map(([name]) => name))('%s: every row with its amounts in their columns', (name) => {
    const sheet = sheets.find((one) => one.name === `${name}预算表`);
    const body = (sheet ? printedRows(sheet) : []).slice(-ROWS.length);
    expect(body).toEqual(
      ROWS.map((row) =>
        row
          .filter((text) => text !== '')
          .map((text) => (/\./.test(text) ? String(Number(text.replace(',', ''))) : text)),
      ),
    );
    const amounts = (row: number) =>
      (sheet?.rows[row] ?? []).flatMap((cell, i) => (typeof cell?.value === 'number' ? [i] : []));
    const last = (sheet?.rows.length ?? 0) - 1;
    // 只有项目支出的行 stands in the last column, 只有基本支出的 in the one before.
    expect(amounts(last - 3)).toEqual([2, 4]);
    expect(amounts(last - 4)).toEqual([2, 3]);
  });

  test.each(STYLES.map(([name]) => name))('%s: captions stand over their columns', (name) => {
    const { rows, merges } = sheets.find((one) => one.name === `${name}预算表`)!;
    const top = rows.findIndex((row) => row?.some((cell) => cell?.value === '2024年预算数'));
    const texts = (row: number) => Array.from(rows[row] ?? [], (cell) => cell?.value ?? null);
    expect(texts(top)).toEqual(['科目编码', '科目名称', '2024年预算数']);
    expect(texts(top + 1)).toEqual([null, null, '合计', '基本支出', '项目支出']);
    const merged = merges
      .filter((area) => area.top === top)
      .map(({ left, right, bottom }) => [left, right, bottom - top]);
    expect(merged.sort()).toEqual([
      [0, 0, 1],
      [1, 1, 1],
      [2, 4, 0],
    ]);
  });

  test('and every figure is in one of them', () => {
    expect(figures).toMatchObject({ text: 0, left: 0 });
  });
});
