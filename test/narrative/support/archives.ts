/** Final accounts of a made-up 档案局 with round amounts, so that texts can be written to them. */
import type { Label } from '../../../src/dimension/dimension';
import { builtInTemplates } from '../../../src/templates/built-in';
import type { Workbook } from '../../../src/workbook/model';
import type { Atom } from '../../support/final-atoms';
import { finalAccountsOf } from '../../support/final-department';

/** 功能科目, 支出性质, 经济科目, 万元. */
const SPENT: readonly (readonly [string, string, string | undefined, number])[] = [
  ['2010301', 'basic.personnel', '30101', 210],
  ['2010301', 'basic.personnel', '30102', 96.5],
  ['2010301', 'basic.operating', '30201', 18.4],
  ['2010301', 'basic.operating', '30211', 6.15],
  ['2010301', 'basic.operating', '30217', 1.85],
  ['2010301', 'basic.operating', '30231', 5.2],
  ['2010302', 'project', undefined, 145.6],
  ['2080505', 'basic.personnel', '30108', 46.3],
  ['2101101', 'basic.personnel', '30110', 18.9],
  ['2210201', 'basic.personnel', '30113', 38.75],
  ['2120803', 'project', undefined, 60],
];

const PLANNED: readonly (readonly [string, number])[] = [
  ['30217', 2.5],
  ['30231', 6],
];

const LEFT_OVER = 5;

function atoms(): Atom[] {
  const all: Atom[] = [];
  const add = (label: Label, amount: number) => all.push({ label, cents: Math.round(amount * 100) });
  for (const [functional, nature, economic, amount] of SPENT) {
    const source = functional.startsWith('212') ? 'fiscal.fund' : 'fiscal.general';
    const what = { functional, source };
    add({ measure: 'expense', use: 'spent', ...what, nature, ...(economic ? { economic } : {}) }, amount);
    add({ measure: 'income', carry: 'current', ...what }, amount);
  }
  const source = 'fiscal.general';
  add({ measure: 'income', carry: 'carried', source }, LEFT_OVER);
  add({ measure: 'expense', use: 'forward', source }, LEFT_OVER);
  for (const [economic, amount] of PLANNED)
    add({ measure: 'expense', use: 'spent', source, economic, stage: 'initial' }, amount);
  return all;
}

export const archives = (): Promise<Workbook> =>
  finalAccountsOf(
    builtInTemplates().find(({ id }) => id === 'final-accounts')!,
    atoms(),
  );
