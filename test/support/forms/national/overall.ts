/** 收入支出决算总表 and 财政拨款收入支出决算总表: two lists side by side with their 行次. */
import { CATALOGUES } from '../../../../src/lexicon/catalogue';
import type { Label } from '../../../../src/dimension/dimension';
import type { Sheet } from '../../../../src/workbook/model';
import { EARNED, letter, SPENT } from './style';
import type { Line, Sheets } from './style';

const ONES = '一二三四五六七八九十';
const numeral = (n: number): string =>
  n <= 10 ? (ONES[n - 1] ?? '') : n < 20 ? `十${ONES[n - 11]}` : `二十${n === 20 ? '' : ONES[n - 21]}`;

/** The ministry's 26 类 (25 in older years), as 总表 list them. */
function classes(older: boolean): { text: string; code: string }[] {
  const codes =
    '201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 231 232'.split(
      ' ',
    );
  const named = (code: string) =>
    older && code === '215' ? '资源勘探信息等支出' : (CATALOGUES.functional.byCode(code)?.name ?? code);
  return [...codes, ...(older ? [] : ['234'])].map((code, index) => ({
    code,
    text: `${numeral(index + 1)}、${named(code)}`,
  }));
}

/** Two lists side by side, filled up to the same height, with their 行次 where the style has them. */
function twoLists({ style }: Sheets, left: Line[], right: Line[], heads: readonly [Line, Line]): Line[] {
  const [leftHead, rightHead] = heads;
  const number = (n: number): Line => (style.numbered ? [String(n)] : []);
  const height = left.length;
  const columns = (head: Line) => head.length - 1;
  const count = (head: Line, from: number): Line => [
    '栏次',
    ...(style.numbered ? [''] : []),
    ...head.slice(1).map((_, n) => String(from + n)),
  ];
  const heading = (head: Line): Line => [
    head[0] ?? '',
    ...(style.numbered ? ['行次'] : []),
    ...head.slice(1),
  ];
  const blank = (n: number): Line => Array.from({ length: n }, () => '');
  const wide = (text: string, head: Line): Line => [text, ...blank(heading(head).length - 1)];
  const line = (item: Line | undefined, head: Line, n: number): Line => {
    const [text = '', ...amounts] = item ?? [];
    return [text, ...number(n), ...(amounts.length === 0 ? blank(columns(head)) : amounts)];
  };
  return [
    [...wide('收入', leftHead), ...wide('支出', rightHead)],
    [...heading(leftHead), ...heading(rightHead)],
    ...(style.counted ? [[...count(leftHead, 1), ...count(rightHead, leftHead.length)]] : []),
    ...left.map((item, n) => [...line(item, leftHead, n + 1), ...line(right[n], rightHead, height + n + 1)]),
  ];
}

/** Items at the top, totals at the foot, both lists as long as the 类 need. */
function stretched(items: Line[], totals: Line[], height: number): Line[] {
  const gap = height - items.length - totals.length;
  return [...items, ...Array.from({ length: gap }, (): Line => ['']), ...totals];
}

export function overall(sheets: Sheets): Sheet {
  const { style, amount } = sheets;
  const income: Line[] = (
    style.older
      ? ['财政拨款收入', '政府性基金预算财政拨款收入', '国有资本经营预算财政拨款收入']
      : ['一般公共预算财政拨款收入', '政府性基金预算财政拨款收入', '国有资本经营预算财政拨款收入']
  ).map((text, n) => [
    `${numeral(n + 1)}、${style.older && n === 0 ? '一般公共预算财政拨款收入' : text}`,
    amount({ ...EARNED, source: ['fiscal.general', 'fiscal.fund', 'fiscal.capital'][n] ?? '' }),
  ]);
  const others = ['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
  const own = ['own.superior', 'own.undertaking', 'own.business', 'own.subordinate', 'own.other'];
  income.push(
    ...others.map((text, n): Line => [
      `${numeral(n + 4)}、${text}`,
      amount({ ...EARNED, source: own[n] ?? '' }),
    ]),
  );
  const height = classes(style.older).length + 5;
  const left = stretched(
    income,
    [
      ['本年收入合计', amount(EARNED)],
      [
        style.older ? '用事业基金弥补收支差额' : '使用非财政拨款结余',
        amount({ measure: 'income', carry: 'reserve' }),
      ],
      ['年初结转和结余', amount({ measure: 'income', carry: 'carried' })],
      [''],
      ['总计', amount({ measure: 'income' })],
    ],
    height,
  );
  const right = stretched(
    classes(style.older).map(({ text, code }) => [text, amount({ ...SPENT, functional: code })]),
    [
      ['本年支出合计', amount(SPENT)],
      ['结余分配', amount({ measure: 'expense', use: 'surplus' })],
      ['年末结转和结余', amount({ measure: 'expense', use: 'forward' })],
      [''],
      ['总计', amount({ measure: 'expense' })],
    ],
    height,
  );
  const head: Line = ['项目', style.unit === '元' ? '金额' : '决算数'];
  const body = twoLists(sheets, left, right, [head, head]);
  const half = style.numbered ? 2 : 1;
  const merges = [`A1:${letter(half)}1`, `${letter(half + 1)}1:${letter(2 * half + 1)}1`];
  return sheets.table(1, '收入支出决算总表', body, merges, [
    '注：1.本表反映部门本年度的总收支和年末结转结余情况。',
    '2.本套报表金额单位转换时可能存在尾数误差。',
  ]);
}

export function fiscal(sheets: Sheets): Sheet {
  const { style, amount } = sheets;
  const funds = ['fiscal.general', 'fiscal.fund', 'fiscal.capital'];
  const names = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  const across = (label: Label): Line => [
    amount({ ...label, source: 'fiscal' }),
    ...funds.map((source) => amount({ ...label, source })),
  ];
  const carried = names.map((text, n): Line => [
    style.older ? `${numeral(n + 1)}、${text}` : `  ${text}`,
    amount({ measure: 'income', carry: 'carried', source: funds[n] ?? '' }),
  ]);
  const height = classes(style.older).length + 6;
  const left = stretched(
    names.map((text, n) => [`${numeral(n + 1)}、${text}`, amount({ ...EARNED, source: funds[n] ?? '' })]),
    [
      ['本年收入合计', amount({ ...EARNED, source: 'fiscal' })],
      ['年初财政拨款结转和结余', amount({ measure: 'income', carry: 'carried', source: 'fiscal' })],
      ...carried,
      ['总计', amount({ measure: 'income', source: 'fiscal' })],
    ],
    height,
  );
  const right = stretched(
    classes(style.older).map(({ text, code }) => [text, ...across({ ...SPENT, functional: code })]),
    [
      ['本年支出合计', ...across(SPENT)],
      ['年末财政拨款结转和结余', ...across({ measure: 'expense', use: 'forward' })],
      [''],
      [''],
      [''],
      ['总计', ...across({ measure: 'expense' })],
    ],
    height,
  );
  const body = twoLists(sheets, left, right, [
    ['项目', style.unit === '元' ? '金额' : '决算数'],
    ['项目', '合计', ...names],
  ]);
  const half = style.numbered ? 2 : 1;
  const merges = [`A1:${letter(half)}1`, `${letter(half + 1)}1:${letter(2 * half + 4)}1`];
  return sheets.table(4, '财政拨款收入支出决算总表', body, merges, [
    '注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
  ]);
}
