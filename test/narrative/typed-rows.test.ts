/** Small tables that officers type between their paragraphs are read like sentences. */

import { codes, againstTables, wholeAgainstTables } from './support/archive';
import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { readDocx } from '../../src/narrative/read/docx';
import { docx, heading, paragraph, run } from './support/docx';
import { verifyText } from '../../src/rule/narrative';

const HEADING = '第三部分 云川县档案馆2024年部门预算情况说明\n四、“三公”经费预算情况说明\n';

function claimsOf(...lines: string[]): string[] {
  return readClaims(readPlainText(HEADING + lines.join('\n')))
    .claims.filter(({ kind }) => kind !== 'year')
    .map(({ kind, text, direction, prior }) =>
      [prior ? 'prior' : kind, text, direction].filter(Boolean).join(' '),
    );
}

const faultsOf = (...lines: string[]): string[] =>
  verifyText(readClaims(readPlainText(HEADING + lines.join('\n')))).map(({ rule }) => rule);

const ROWS = [
  '“三公”经费如下表（单位：万元）：',
  '项目\t2023年预算数\t2024年预算数\t增减额\t增减率',
  '公务用车运行费\t6.40\t6.00\t-0.40\t-6.25%',
  '公务接待费\t1.00\t1.00\t0.00\t0.00%',
];

test('a row gives the amount of this year, that of last year, the change and the rate', () => {
  expect(claimsOf(...ROWS)).toEqual([
    'amount 6.00',
    'prior 6.40',
    'change 0.40 down',
    'rate 6.25 down',
    'amount 1.00',
    'prior 1.00',
  ]);
  expect(faultsOf(...ROWS)).toEqual([]);
});

test.each([
  ['-0.40', '-0.50', 'narrative.change'],
  ['-0.40', '0.40', 'narrative.direction'],
  ['-6.25%', '-6.52%', 'narrative.rate'],
])('%s written as %s is found', (right, wrong, rule) => {
  expect(faultsOf(...ROWS.map((line) => line.replace(right, wrong)))).toContain(rule);
});

test('a column that its head leaves open leaves the table unread, and so does a missing unit', () => {
  expect(claimsOf(...ROWS.map((line) => line.replace('增减额', '备注')))).toEqual([]);
  expect(claimsOf('“三公”经费如下表：', ...ROWS.slice(1))).toEqual([]);
});

test('names and amounts alone need no heads', () => {
  expect(
    claimsOf('支出如下（单位：万元）：', '208社会保障和就业支出\t62.40', '210卫生健康支出\t20.80'),
  ).toEqual(['amount 62.40', 'amount 20.80']);
});

test('is held against the workbook where row and column name an amount of it', () => {
  const rows = [
    '支出如下（单位：万元）：',
    '项目\t2024年预算数',
    '社会保障和就业支出\t62.40',
    '卫生健康支出\t20.80',
  ];
  expect(codes(againstTables(...rows))).toEqual([]);
  expect(codes(againstTables(...rows.map((line) => line.replace('20.80', '28.00'))))).toEqual([
    'error narrative.amount',
  ]);
});

test('heads in two rows of a Word table name each column together', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text === '' ? '' : run(text))}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const [wide, top, below] = ['<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
  const faults = (change: string): string[] => {
    const table = `<w:tbl>${[
      row(cell('项目', top), cell('2023年'), cell('2024年', wide), cell('增减额', top)),
      row(cell('', below), cell('预算数'), cell('预算数'), cell('占比'), cell('', below)),
      row(cell('公务接待费'), cell('1.00'), cell('1.20'), cell('100%'), cell(change)),
    ].join('')}</w:tbl>`;
    const body =
      heading('1', '第三部分 云川县档案馆2024年部门预算情况说明') +
      heading('2', '四、“三公”经费预算情况说明') +
      paragraph(run('“三公”经费如下表（单位：万元）：')) +
      table;
    return verifyText(readClaims(readDocx(docx({ body })))).map(({ rule }) => rule);
  };
  expect(faults('0.20')).toEqual([]);
  expect(faults('0.30')).toContain('narrative.change');
});

test('a table under a heading whose number goes down is read as well', () => {
  const lines = [
    '二、云川县档案馆2024年部门预算情况说明',
    '2024年收入总预算520.00万元，支出总预算520.00万元。',
    '四、绩效',
    '绩效目标见附表。',
    '三、机关运行经费',
    '支出情况（单位：万元）',
    '项目\t2024年预算数',
    '卫生健康支出\t20.80',
  ];
  const errors = (text: string): string[] =>
    codes(wholeAgainstTables(text)).filter((code) => code.startsWith('error'));
  expect(errors(lines.join('\n'))).toEqual([]);
  expect(errors(lines.join('\n').replace('20.80', '99.80'))).toEqual(['error narrative.amount']);
});

test('two tabs in a row leave a cell blank where each tab ends a column of the head', () => {
  const rows = (amount: string): string[] => [
    '支出情况（单位：万元）',
    '项目\t2023年预算数\t2024年预算数',
    `卫生健康支出\t\t${amount}`,
    '住房保障支出\t25.00\t26.00',
  ];
  expect(codes(againstTables(...rows('20.80')))).toEqual([]);
  expect(codes(againstTables(...rows('99.80')))).toEqual(['error narrative.amount']);
});

test('a head whose corner is blank stands over the columns behind the names', () => {
  const rows = (amount: string): string[] => [
    '支出情况（单位：万元）',
    '\t2024年预算数\t2023年预算数',
    `卫生健康支出\t${amount}\t19.00`,
    '农林水支出\t\t25.00',
  ];
  expect(codes(againstTables(...rows('20.80')))).toEqual([]);
  expect(codes(againstTables(...rows('99.80')))).toEqual(['error narrative.amount']);
});
