/** What looks wrong and is right: departments without a fault, every legitimate inequality among them. */
import type { Books } from '../books/books';
import type { Case } from '../case';
import { departmentOf, LAYOUTS } from './department';
import type { Department } from './department';
import { numbered } from './plan';
import type { Plan } from './plan';
import { onCells } from '../faults/place';
import { goalTablesOf } from '../goals/print';
import { textOf } from '../texts/write';

const CLEAN = 200;
const SEED = 8_000;

export const cleanPlan: Plan = Array.from({ length: CLEAN }, (_, n) => (): Case => {
  const department = departmentOf(n, SEED, n);
  const because = reasonsIn(department);
  // Every layout in every way.
  const way = Math.floor(n / LAYOUTS.length) % 4;
  const withText = way === 1 || way === 3;
  const withGoals = way === 2;
  const copied = way === 0 && n % 3 === 0;
  const plain = copied ? shown(department) : department.maker.right;
  return {
    id: `clean-${numbered(n)}`,
    group: 'clean',
    kind: withText ? 'with a text' : withGoals ? 'with 绩效目标' : 'tables',
    layout: department.layout.id,
    faults: [],
    determined: { found: false, cell: false, amount: false },
    consequences: [],
    because: copied ? [...because, '科目名称前后有空格'] : because,
    workbook: withGoals ? goalTablesOf(department, plain) : plain,
    text: withText ? textOf(department).text : null,
  };
});

/** Names with blanks around them, as lists are copied. */
function shown({ maker }: Department) {
  return onCells(maker.right, (cell) =>
    typeof cell?.value === 'string' && /^\s{1,4}\S/.test(cell.value)
      ? { ...cell, value: ` ${cell.value}　` }
      : cell,
  );
}

/** Inequalities that these books bring about, each by what the forms say. */
function reasonsIn({ books, rounding, layout }: Department): string[] {
  const reasons: readonly (readonly [boolean, string])[] = [
    [has(books, { carry: 'carried' }), '有上年结转：本年收入合计小于支出合计'],
    [has(books, { use: 'forward' }), '有结转下年：本年支出合计小于收入总计'],
    [has(books, { source: 'own.undertaking' }), '有事业收入：支出总表大于一般公共预算支出表'],
    [
      has(books, { source: 'own.other' }) || has(books, { source: 'own.superior' }),
      '有单位资金：收入总表大于财政拨款',
    ],
    [has(books, { source: 'fiscal.fund' }), '有政府性基金：财政拨款大于一般公共预算'],
    [has(books, { source: 'fiscal.capital' }), '有国有资本经营预算：财政拨款大于一般公共预算'],
    [has(books, { source: 'special' }), '有财政专户资金'],
    [
      books.entries.some(
        ({ nature, economic }) =>
          nature === 'project' && ['30212', '30217', '30231', '31013'].includes(economic),
      ),
      '项目支出里有“三公”：“三公”表大于基本支出表里的同名科目',
    ],
    [books.units.length > 1, '有几个单位：机关运行经费、部门合计不等于单位数'],
    [books.currentOnly, '单项资金的表只列当年安排，不含结转'],
    [rounding && layout.money.unit === '万元', '元折万元：合计与各项相加差一两个末位'],
  ];
  return reasons.flatMap(([holds, says]) => (holds ? [says] : []));
}

function has({ entries }: Books, like: Partial<Books['entries'][number]>): boolean {
  return entries.some((entry) =>
    Object.entries(like).every(([key, value]) => entry[key as keyof typeof entry] === value),
  );
}
