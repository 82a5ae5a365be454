/** 部门决算 in the ministry's own form, in the ways that departments print it: known unasked, bound whole, silent. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { printTables } from '../../src/publication/print-table';
import { readFile } from '../../src/reader/read-file';
import { readPlainText } from '../../src/narrative/read/plain';
import { openBytes } from '../../src/session/open-bytes';
import { ofYearSaid } from '../../src/session/year-said';
import { builtInTemplates } from '../../src/templates/built-in';
import { department } from '../support/final-atoms';
import { nationalFinalAccounts } from '../support/forms/national/final-accounts';
import { MINISTRY } from '../support/forms/national/style';
import type { NationalStyle } from '../support/forms/national/style';
import { printedXlsx } from '../support/forms/national/printed';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { sheetOf } from '../support/sheets';

const STYLES: readonly [string, Partial<NationalStyle>][] = [
  ['with 行次, 栏次 and 公用经费 in two lanes', {}],
  [
    'plain, codes in one column',
    { numbered: false, counted: false, codes: 'one', number: 'none', sheetName: 'title' },
  ],
  ['with 类, 款 and 项 apart', { codes: 'levels', lanes: 2 }],
  ['with whole codes in three columns', { codes: 'full', number: 'beside', sheetName: 'number' }],
  ['in the words of 2019, in 元', { older: true, unit: '元' }],
  ['with “三公” as a list, 机构运行信息 as a tenth table', { threePublic: 'list', operation: true }],
  ['with “三公” in two lines', { threePublic: 'lines', counted: false }],
  ['with 07 without 结转', { carried: false, codes: 'one' }],
];

/** A row of draws that is the same each time. */
export function drawing(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test.each(STYLES)('%s', (_, style) => {
  const workbook = nationalFinalAccounts(department(drawing(1)), { ...MINISTRY, ...style });
  const { binding, findings, summary } = check(bind(workbook, builtInTemplates()));
  expect(binding.template.id).toBe('final-accounts');
  expect(binding.tables).toHaveLength(style.operation ? 10 : 9);
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
  expect(summary.relations.held).toBe(summary.relations.evaluated);
  expect(summary.relations.evaluated).toBeGreaterThan(400);
});

describeWithLibreOffice('printed as a PDF', () => {
  test('it is read whole, notes under the tables and all', async () => {
    const workbook = nationalFinalAccounts(department(drawing(1)), MINISTRY);
    const sheets = check(bind(workbook, builtInTemplates()));
    const pdf = convertWithLibreOffice(await printedXlsx(workbook), 'pdf');
    const { workbook: read } = await readFile(pdf);
    const { binding, findings, summary } = check(bind(read, builtInTemplates()));
    expect(binding.tables).toHaveLength(9);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(summary.relations.held).toBe(sheets.summary.relations.held);
  }, 60_000);
});

test('what is published of it has all its columns', () => {
  const workbook = nationalFinalAccounts(department(drawing(1)), { ...MINISTRY, codes: 'levels' });
  const tables = printTables(check(bind(workbook, builtInTemplates())).facts);
  const text = (id: string) => {
    const { head, body } = tables.find((table) => table.id === id)!;
    return [...head, ...body].map(({ cells }) => cells.map(({ text: cell }) => cell));
  };
  expect(text('06')[0]).toHaveLength(9);
  expect(
    text('06')
      .at(-1)!
      .filter((cell) => cell !== ''),
  ).toHaveLength(4);
  expect(
    text('03')
      .find((row) => row.includes('行政运行'))!
      .slice(0, 3),
  ).toEqual(['201', '03', '01']);
});

test('绩效自评 beside the tables is an attachment and no fault', () => {
  const workbook = nationalFinalAccounts(department(drawing(2)), MINISTRY);
  const appraisal = sheetOf('GK11', [
    ['项目支出绩效自评表', '', '', ''],
    ['项目名称', '全年预算数', '全年执行数', '得分'],
    ['档案数字化', 12, 11.5, 98],
  ]);
  const { findings } = check(
    bind({ ...workbook, sheets: [...workbook.sheets, appraisal] }, builtInTemplates()),
  );
  const told = findings.filter(({ rule }) => rule === 'visibility.working-sheet');
  expect(told.map(({ severity }) => severity)).toEqual(['info']);
  expect(told[0]?.message).toContain('请另行公开');
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('the year stands on a cover, in the name of the file, or in the text, where the tables name none', async () => {
  const workbook = nationalFinalAccounts(department(drawing(2)), MINISTRY);
  expect(bind(workbook, builtInTemplates()).year).toBeNull();
  const cover = sheetOf('封面', [['云溪市档案局'], ['2025 年度部门决算'], ['2026年8月印']]);
  expect(bind({ ...workbook, sheets: [cover, ...workbook.sheets] }, builtInTemplates()).year).toBe(2025);
  const bytes = await printedXlsx(workbook);
  const named = await openBytes(bytes, builtInTemplates(), {
    name: '2026-08 云溪市档案局2025年度部门决算.xlsx',
  });
  expect(named.binding.year).toBe(2025);
  const unnamed = await openBytes(bytes, builtInTemplates());
  const text = readPlainText('第三部分 云溪市档案局2025年度部门决算情况说明');
  expect(ofYearSaid(unnamed.binding, text).year).toBe(2025);
  const said = (...lines: string[]) => ofYearSaid(unnamed.binding, readPlainText(lines.join('\n'))).year;
  const titles = ['一、2025年度收入支出决算总表', '二、2025年度收入决算表', '三、2025年度支出决算表'];
  expect(said('第二部分 云溪市档案局2024年度部门决算表', ...titles)).toBe(2025);
  expect(said('收入总计9万元。与2024年决算数相比，增加1万元。')).toBeNull();
});

test('what 机构运行信息 lists is held against itself', () => {
  const right = nationalFinalAccounts(department(drawing(1)), { ...MINISTRY, operation: true });
  const sheets = right.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row?.map((cell) => (cell?.value === 50.5 ? { ...cell, value: 80.5 } : cell)),
    ),
  }));
  const { findings } = check(bind({ ...right, sheets }, builtInTemplates()));
  const told = findings.filter(({ severity }) => severity !== 'info');
  expect(told.map(({ rule }) => rule)).toEqual(['outturn.purchase']);
  expect(told[0]?.message).toContain('授予中小企业的 80.5 大于政府采购支出合计的 60.5');
});
