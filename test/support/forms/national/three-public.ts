/** “三公” of the ministry's form: twelve columns, or the list with 行次 that 机构运行信息表 prints. */
import type { Label } from '../../../../src/dimension/dimension';
import type { Sheet } from '../../../../src/workbook/model';
import { letter } from './style';
import type { Line, Sheets } from './style';

const SCOPE: Label = { measure: 'expense', use: 'spent', source: 'fiscal.general' };
const ALL = '30212+30217+30231+31013';
const CAR = '30231+31013';

/** Amounts of several codes together; blank where there is nothing. */
function sum({ amount }: Sheets, codes: string, stage?: string): number | '' {
  const cents = codes.split('+').map((economic) => {
    const value = amount({ ...SCOPE, economic, ...(stage === undefined ? {} : { stage }) });
    return value === '' ? 0 : Math.round(value * 100);
  });
  const total = cents.reduce((a, b) => a + b, 0);
  return total === 0 ? '' : total / 100;
}

export function threePublic(sheets: Sheets): Sheet {
  return { columns: inColumns, list: asList, lines: asLines }[sheets.style.threePublic](sheets);
}

/** 预算数 and 决算数 below each other. */
function asLines(sheets: Sheets): Sheet {
  const items = [ALL, '30212', CAR, '31013', '30231', '30217'];
  const body: Line[] = [
    ['项目', '合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'],
    ['', '', '', '小计', '公务用车购置费', '公务用车运行维护费', ''],
    ['预算数', ...items.map((codes) => sum(sheets, codes, 'initial'))],
    ['决算数', ...items.map((codes) => sum(sheets, codes))],
  ];
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2'];
  return sheets.table(9, '财政拨款“三公”经费支出决算表', body, merges, []);
}

function inColumns(sheets: Sheets): Sheet {
  const items = [ALL, '30212', CAR, '31013', '30231', '30217'];
  const words = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'];
  const below = ['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''];
  const blank: Line = ['', '', '', '', ''];
  const body: Line[] = [
    ['预算数', ...blank, '决算数', ...blank],
    [...words, ...words],
    [...below, ...below],
    ...(sheets.style.counted ? [Array.from({ length: 12 }, (_, n) => String(n + 1))] : []),
    [...items.map((codes) => sum(sheets, codes, 'initial')), ...items.map((codes) => sum(sheets, codes))],
  ];
  const halves = [0, 6].flatMap((from) => [
    `${letter(from)}1:${letter(from + 5)}1`,
    ...[0, 1, 5].map((n) => `${letter(from + n)}2:${letter(from + n)}3`),
    `${letter(from + 2)}2:${letter(from + 4)}2`,
  ]);
  return sheets.table(9, '财政拨款“三公”经费支出决算表', body, halves, [
    '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。',
  ]);
}

function moneyLines(sheets: Sheets): [text: string, planned: number | string, spent: number | string][] {
  const both = (codes: string): [number | '', number | ''] => [
    sum(sheets, codes, 'initial'),
    sum(sheets, codes),
  ];
  const guests = sum(sheets, '30217');
  return [
    ['（一）支出合计', ...both(ALL)],
    ['1．因公出国（境）费', ...both('30212')],
    ['2．公务用车购置及运行维护费', ...both(CAR)],
    ['（1）公务用车购置费', ...both('31013')],
    ['（2）公务用车运行维护费', ...both('30231')],
    ['3．公务接待费', ...both('30217')],
    ['（1）国内接待费', '—', guests],
    ['其中：外事接待费', '—', ''],
    ['（2）国（境）外接待费', '—', ''],
  ];
}

const COUNTS: readonly [string, string][] = [
  ['1．因公出国（境）团组数（个）', '0'],
  ['2．因公出国（境）人次数（人）', '0'],
  ['3．公务用车购置数（辆）', '0'],
  ['4．公务用车保有量（辆）', '3'],
  ['5．国内公务接待批次（个）', '12'],
  ['其中：外事接待批次（个）', '0'],
  ['6．国内公务接待人次（人）', '96'],
  ['其中：外事接待人次（人）', '0'],
  ['7．国（境）外公务接待批次（个）', '0'],
  ['8．国（境）外公务接待人次（人）', '0'],
];

/** `—` where a column does not apply, as the software prints it. */
function asList(sheets: Sheets): Sheet {
  const lines: Line[] = [
    ['一、“三公”经费支出', '—', '—'],
    ...moneyLines(sheets),
    ['（二）相关统计数', '—', '—'],
    ...COUNTS.map(([text, count]): Line => [text, '—', count]),
  ];
  const body = numbered(sheets, ['项目', '预算数', '决算统计数'], lines);
  return sheets.table(
    9,
    '财政拨款“三公”经费支出决算表',
    body,
    [],
    ['注：本表反映部门本年度“三公”经费支出预决算情况。'],
  );
}

/** 行次 and 栏次 around a list. */
function numbered({ style }: Sheets, head: Line, lines: readonly Line[]): Line[] {
  const [first = '', ...rest] = head;
  const beside = (text: string): Line => (style.numbered ? [text] : []);
  return [
    [first, ...beside('行次'), ...rest],
    ...(style.counted ? [['栏次', ...beside(''), ...rest.map((_, n) => String(n + 1))]] : []),
    ...lines.map(([text = '', ...values], n) => [text, ...beside(String(n + 1)), ...values]),
  ];
}

/** A tenth table: “三公” once more, 机关运行经费, 国有资产 and 政府采购. */
export function operation(sheets: Sheets): Sheet {
  const operating = sheets.amount({ ...SCOPE, nature: 'basic.operating' });
  const lines: Line[] = [
    ['一、“三公”经费支出', '—', '—'],
    ...moneyLines(sheets),
    ['（二）相关统计数', '—', '—'],
    ...COUNTS.map(([text, count]): Line => [text, '—', count]),
    ['二、机关运行经费', '—', operating],
    ['（一）行政单位', '—', operating],
    ['（二）参照公务员法管理事业单位', '—', ''],
    ['三、国有资产占用情况', '—', '—'],
    ['（一）车辆数合计（辆）', '—', '3'],
    ['1．机要通信用车', '—', '1'],
    ['2．应急保障用车', '—', '2'],
    ['（二）单价100万元（含）以上设备（不含车辆）', '—', '0'],
    ['四、政府采购支出信息', '—', '—'],
    ['（一）政府采购支出合计', '—', 60.5],
    ['1．政府采购货物支出', '—', 20.25],
    ['2．政府采购工程支出', '—', ''],
    ['3．政府采购服务支出', '—', 40.25],
    ['（二）政府采购授予中小企业合同金额', '—', 50.5],
    ['其中：授予小微企业合同金额', '—', 30],
  ];
  const body = numbered(sheets, ['项目', '预算数', '决算统计数'], lines);
  return sheets.table(10, '“三公”经费、机关运行经费、国有资产占用及政府采购情况表', body, [], []);
}
