/** The table of departments, for .csv, .xlsx and a terminal. */
import type { Edit } from '../workbook/edit';
import { SEVERITY_NAMES } from '../rule/names';
import { unitsOf } from '../workbook/half-widths';
import { createXlsx } from '../workbook/xlsx';
import { harmless } from '../publication/csv';
import type { Cover } from './cover';
import { keptBackInWords, lateInWords, sinceInWords } from './report-words';
import type { Standing } from './standing';
import { STATES } from './state';

type Value = string | number;

type Column = readonly [name: string, width: number, value: (standing: Standing) => Value];

const WHO: readonly Column[] = [
  ['代码', 10, ({ code }) => code],
  ['部门', 26, ({ name }) => name],
  ['状态', 10, ({ state }) => STATES[state].name],
];
/** What is to be done, on a sheet that can be printed. */
const DUTY: readonly Column[] = [
  ['逾期', 18, lateInWords],
  ['应公开内容', 16, ({ must }) => must],
  ['截止日期', 12, ({ due }) => due ?? ''],
  ['联系人', 18, ({ contact }) => contact],
  [SEVERITY_NAMES.error, 7, ({ counts }) => counts.error],
  [SEVERITY_NAMES.warning, 7, ({ counts }) => counts.warning],
  ['待核定', 8, ({ undecided }) => undecided],
  ['差额合计（万元）', 12, ({ stake }) => Number(stake)],
  ['结论', 46, (one) => one.sentence || keptBackInWords(one) || STATES[one.state].means],
  ['与上次相比', 24, sinceInWords],
];
/** What that rests on. */
const GROUNDS: readonly Column[] = [
  ['年度', 7, ({ year }) => year ?? ''],
  ['表样', 24, ({ template }) => template],
  ['由此引起', 9, ({ follows }) => follows],
  [SEVERITY_NAMES.info, 7, ({ counts }) => counts.info],
  ['已放行', 8, ({ accepted }) => accepted],
  ['校验关系', 9, ({ relations }) => relations.evaluated],
  ['成立', 7, ({ relations }) => relations.held],
  ['表中数', 8, ({ amounts }) => amounts.read],
  ['已核对', 8, ({ amounts }) => amounts.compared],
  ['文稿数', 8, ({ text }) => text?.read ?? ''],
  ['文稿已核对', 10, ({ text }) => text?.compared ?? ''],
  ['文件', 50, ({ files }) => files.map(({ file, use }) => `${file}（${use}）`).join('；')],
  ['备注', 40, ({ notes }) => notes.join('；')],
];

const rowsOf = (columns: readonly Column[], standings: readonly Standing[]): Value[][] => [
  columns.map(([name]) => name),
  ...standings.map((standing) => columns.map(([, , value]) => value(standing))),
];

/** All columns side by side. */
export const departmentRows = (standings: readonly Standing[]): Value[][] =>
  rowsOf([...WHO, ...DUTY, ...GROUNDS], standings);

/** The departments on two sheets, each as wide as a page, then the figures of the cover and the files of no department. */
export async function bureauXlsx(cover: Cover, standings: readonly Standing[]): Promise<Uint8Array> {
  const file = createXlsx();
  const departments = (name: string, columns: readonly Column[]) =>
    sheet(
      name,
      rowsOf(columns, standings),
      columns.map(([, width]) => width),
    );
  await file.apply([
    ...departments('部门', [...WHO, ...DUTY]),
    ...departments('核对情况', [...WHO, ...GROUNDS]),
    ...sheet(
      '总数',
      [['项目', '数', '说明'], ...cover.figures.map(({ name, value, note }) => [name, numeric(value), note])],
      [16, 24, 60],
    ),
    ...sheet(
      '常见错误',
      [
        ['类别', '问题', '部门数', '处', '哪些部门'],
        ...cover.common.map(({ severity, title, departments, count }) => [
          SEVERITY_NAMES[severity],
          title,
          departments.length,
          count,
          departments.join('、'),
        ]),
      ],
      [8, 30, 8, 8, 90],
    ),
    ...sheet(
      '没有归到部门的文件',
      [['文件', '原因'], ...cover.unplaced.map(({ file: name, note }) => [name, note])],
      [60, 60],
    ),
  ]);
  return file.save();
}

const numeric = (value: string): Value => (/^\d+$/.test(value) ? Number(value) : value);

function sheet(name: string, rows: readonly (readonly Value[])[], widths: readonly number[]): Edit[] {
  const right = widths.length - 1;
  const cells = rows.map((row) =>
    row.map((value) => (value === '' ? undefined : typeof value === 'string' ? harmless(value) : value)),
  );
  return [
    { kind: 'addSheet', sheet: name },
    { kind: 'write', sheet: name, top: 0, left: 0, cells },
    {
      kind: 'style',
      sheet: name,
      area: { top: 0, bottom: 0, left: 0, right },
      style: { font: { bold: true }, fill: 'EDEDED' },
    },
    {
      kind: 'style',
      sheet: name,
      area: { top: 0, bottom: Math.max(1, rows.length - 1), left: 0, right },
      style: { border: 'thin', vertical: 'center', wrap: true },
    },
    { kind: 'columnWidths', sheet: name, left: 0, widths },
    ...rows.map((row, at) => ({
      kind: 'rowHeight' as const,
      sheet: name,
      row: at,
      points: height(row, widths),
    })),
    { kind: 'freezeRows', sheet: name, rows: 1 },
    {
      kind: 'print',
      sheet: name,
      setup: { orientation: 'landscape', paper: 'A4', fitToWidth: 1, titleRows: { from: 0, to: 0 } },
    },
  ];
}

/** Of a line of print, and of the frame around a cell. */
const LINE = 14;
const FRAME = 3;
/** No row of a workbook is higher. */
const HIGHEST = 409;

/** LibreOffice leaves a row as high as one line where nobody says otherwise. */
function height(row: readonly Value[], widths: readonly number[]): number {
  const lines = row.map((value, at) => Math.ceil(unitsOf(String(value)) / ((widths[at] ?? 1) - 1)));
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines) + FRAME);
}
