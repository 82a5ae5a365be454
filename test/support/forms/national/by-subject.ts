/** Tables that list 功能科目 by 类款项: income, spending, 一般公共预算, 政府性基金, 国有资本经营. */
import { CATALOGUES } from '../../../../src/lexicon/catalogue';
import type { Label } from '../../../../src/dimension/dimension';
import type { Sheet } from '../../../../src/workbook/model';
import { membersIn } from '../../final-atoms';
import { EARNED, letter, SPENT } from './style';
import type { Line, NationalStyle, Sheets } from './style';

interface Listed {
  /** Header lines above the amounts, and where they are merged (columns counted among the amounts). */
  readonly heads: readonly (readonly string[])[];
  readonly groups?: readonly (readonly [from: number, to: number])[];
  readonly labels: readonly Label[];
  readonly scope: Label;
}

/** Amounts by 类款项: codes as the style has them, 栏次 and 合计 above the rows. */
function listed(
  { style, atoms, amount }: Sheets,
  { heads, groups = [], labels, scope }: Listed,
): { body: Line[]; merges: string[] } {
  const merged = style.codes !== 'one';
  const codes = merged ? 3 : 1;
  const width = codes + 1;
  const blank = (n: number): Line => Array.from({ length: n }, () => '');
  const body: Line[] = [];
  const merges: string[] = [];
  const over = (top: number, left: number, bottom: number, right: number) =>
    merges.push(`${letter(left)}${top + 1}:${letter(right)}${bottom + 1}`);
  const [first = [], second] = heads;
  body.push(['项目', ...blank(codes), ...first]);
  over(0, 0, 0, codes);
  body.push([
    style.older ? '科目编码' : '功能分类科目编码',
    ...blank(codes - 1),
    '科目名称',
    ...(second ?? blank(first.length)),
  ]);
  if (merged) over(1, 0, 1, codes - 1);
  first.forEach((text, n) => {
    if (text !== '' && !groups.some(([from, to]) => n >= from && n <= to)) over(0, width + n, 1, width + n);
  });
  for (const [from, to] of groups) over(0, width + from, 0, width + to);
  const levels: Line = merged ? ['类', '款', '项'] : [''];
  if (style.counted) {
    const at_ = body.length;
    body.push([...levels, '栏次', ...labels.map((_, n) => String(n + 1))]);
    if (merged) levels.forEach((_, n) => over(at_, n, at_ + 1, n));
  } else if (merged) body.push([...levels, '', ...blank(labels.length)]);
  const row = (label: Label): Line => labels.map((column) => amount({ ...label, ...column }));
  body.push([...blank(codes), '合计', ...row({})]);
  for (const code of membersIn(atoms, scope, 'functional')) {
    const name = CATALOGUES.functional.byCode(code)?.name ?? code;
    if (style.codes === 'merged') over(body.length, 0, body.length, 2);
    body.push([...codeCells(code, style.codes), name, ...row({ functional: code })]);
  }
  return { body, merges };
}

function codeCells(code: string, how: NationalStyle['codes']): Line {
  if (how === 'one') return [code];
  if (how === 'merged') return [code, '', ''];
  const cut =
    how === 'full'
      ? [code.slice(0, 3), code.slice(0, 5), code.slice(0, 7)]
      : [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
  return cut.map((part, n) => (code.length >= 3 + 2 * n ? part : ''));
}

export function income(sheets: Sheets): Sheet {
  const heads = [
    '本年收入合计',
    '财政拨款收入',
    '上级补助收入',
    '事业收入',
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
  ];
  const sources = [
    'fiscal',
    'own.superior',
    'own.undertaking',
    'own.business',
    'own.subordinate',
    'own.other',
  ];
  const labels: Label[] = [EARNED, ...sources.map((source) => ({ ...EARNED, source }))];
  const { body, merges } = listed(sheets, { heads: [heads], labels, scope: EARNED });
  return sheets.table(2, '收入决算表', body, merges, ['注：本表反映部门本年度取得的各项收入情况。']);
}

export function expense(sheets: Sheets): Sheet {
  const heads = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
  const natures = ['basic', 'project', 'remit', 'business', 'subsidy'];
  const labels: Label[] = [SPENT, ...natures.map((nature) => ({ ...SPENT, nature }))];
  const { body, merges } = listed(sheets, { heads: [heads], labels, scope: SPENT });
  return sheets.table(3, '支出决算表', body, merges, ['注：本表反映部门本年度各项支出情况。']);
}

const spentBy = (source: string): Label[] => [
  { ...SPENT, source },
  { ...SPENT, source, nature: 'basic' },
  { ...SPENT, source, nature: 'project' },
];

export function general(sheets: Sheets): Sheet {
  const total = sheets.style.older ? '合计' : '小计';
  const { body, merges } = listed(sheets, {
    heads: [
      ['本年支出', '', ''],
      [total, '基本支出', '项目支出'],
    ],
    groups: [[0, 2]],
    labels: spentBy('fiscal.general'),
    scope: { ...SPENT, source: 'fiscal.general' },
  });
  return sheets.table(5, '一般公共预算财政拨款支出决算表', body, merges, [
    '注：本表反映部门本年度一般公共预算财政拨款支出情况。',
  ]);
}

export function fund(sheets: Sheets): Sheet {
  const source = 'fiscal.fund';
  const { carried } = sheets.style;
  const spent: Listed = {
    heads: [
      ['本年支出', '', ''],
      ['小计', '基本支出', '项目支出'],
    ],
    groups: [[0, 2]],
    labels: spentBy(source),
    scope: { ...SPENT, source },
  };
  const whole: Listed = {
    ...spent,
    heads: [
      ['年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
      ['', '', '小计', '基本支出', '项目支出', ''],
    ],
    groups: [[2, 4]],
    labels: [
      { measure: 'income', carry: 'carried', source },
      { ...EARNED, source },
      ...spentBy(source),
      { measure: 'expense', use: 'forward', source },
    ],
  };
  const { body, merges } = listed(sheets, carried ? whole : spent);
  const empty = !sheets.atoms.some(({ label }) => label.source === source);
  return sheets.table(
    7,
    carried ? '政府性基金预算财政拨款收入支出决算表' : '政府性基金预算财政拨款支出决算表',
    body,
    merges,
    [
      '注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。',
      ...(empty
        ? ['说明：本部门本年度没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。']
        : []),
    ],
  );
}

export function capital(sheets: Sheets): Sheet {
  const source = 'fiscal.capital';
  const { body, merges } = listed(sheets, {
    heads: [
      ['本年支出', '', ''],
      ['合计', '基本支出', '项目支出'],
    ],
    groups: [[0, 2]],
    labels: spentBy(source),
    scope: { ...SPENT, source },
  });
  return sheets.table(8, '国有资本经营预算财政拨款支出决算表', body, merges, [
    '注：本表反映部门本年度国有资本经营预算财政拨款支出情况。',
    '说明：本部门本年度没有使用国有资本经营预算安排的支出，本表为空表。',
  ]);
}
