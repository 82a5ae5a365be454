/** 一般公共预算财政拨款基本支出决算表: 人员经费 in one lane, 公用经费 in one or two. */
import { CATALOGUES } from '../../../../src/lexicon/catalogue';
import type { Label } from '../../../../src/dimension/dimension';
import type { Sheet } from '../../../../src/workbook/model';
import { membersIn } from '../../final-atoms';
import { letter, SPENT } from './style';
import type { Line, Sheets } from './style';

export function basic(sheets: Sheets): Sheet {
  const { atoms, amount, style } = sheets;
  const scope: Label = { ...SPENT, source: 'fiscal.general' };
  const lanes = style.lanes;
  const rowsOf = (nature: string): Line[] =>
    membersIn(atoms, { ...scope, nature }, 'economic').map((code) => [
      code,
      CATALOGUES.economic.byCode(code)?.name ?? code,
      amount({ ...scope, nature, economic: code }),
    ]);
  const personnel = rowsOf('basic.personnel');
  const operating = rowsOf('basic.operating');
  const cut = lanes === 2 ? operating.length : operating.findIndex(([code]) => String(code) >= '307');
  const lists = [personnel, operating.slice(0, cut), ...(lanes === 3 ? [operating.slice(cut)] : [])];
  const height = Math.max(...lists.map((list) => list.length));
  const blank: Line = ['', '', ''];
  const head: Line = [style.older ? '经济分类科目编码' : '科目编码', '科目名称', '决算数'];
  const body: Line[] = [
    ['人员经费', '', '', '公用经费', ...Array.from({ length: 3 * lanes - 4 }, () => '')],
    lists.flatMap(() => head),
    ...Array.from({ length: height }, (_, n) => lists.flatMap((list) => list[n] ?? blank)),
    [
      '人员经费合计',
      '',
      amount({ ...scope, nature: 'basic.personnel' }),
      '公用经费合计',
      ...Array.from({ length: 3 * lanes - 5 }, () => ''),
      amount({ ...scope, nature: 'basic.operating' }),
    ],
  ];
  const last = body.length;
  const end = letter(3 * lanes - 1);
  const merges = ['A1:C1', `D1:${end}1`, `A${last}:B${last}`, `D${last}:${letter(3 * lanes - 2)}${last}`];
  return sheets.table(
    6,
    '一般公共预算财政拨款基本支出决算明细表'.replace('明细', style.older ? '' : '明细'),
    body,
    merges,
    ['注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。'],
  );
}
