/** 人员经费 and 公用经费 the wrong way round: what a 类 is usually made of says so where a whole table does. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { usualNature } from '../../lexicon/usual-nature';
import { amount, cellInWords, findingCell, voiceOf } from '../say';
import { rule } from './family';

/** Fewer 款 than these may all be exceptions; so may a large one by itself. */
const FEWEST = 4;

export const wrongNatureRule = rule('wrong-nature', {
  severity: 'error',
  grades: { one: { severity: 'warning', when: '只有个别工资福利支出的款填在公用经费栏' } },
  class: 'imbalance',
  title: '人员经费与公用经费填反',
  reads: '按部门预算支出经济分类列款、分人员经费和公用经费两栏的表',
  source: '支出经济分类科目：人员经费主要是 301、303，公用经费主要是 302、310',
  clean: { says: '基本工资填在人员经费栏' },
  failing: {
    says: '基本工资填在公用经费栏',
    cells: { '公开表3-1!F10': null, '公开表3-1!G10': 168.4 },
  },
  *check({ facts }) {
    const voice = voiceOf(facts);
    for (const { sheet, cells } of dividedTables(facts)) {
      const wrong = cells.filter(({ label }) => usualNature(label.economic ?? '') !== label.nature);
      const isMost = wrong.length * 2 > cells.length && sumOf(wrong) * 2 > sumOf(cells);
      if (cells.length >= FEWEST && isMost) {
        yield {
          message: `${sheet} 的“人员经费”与“公用经费”两栏像是填反了：${codes(wrong, 'basic.operating')}填在公用经费栏，${codes(wrong, 'basic.personnel')}填在人员经费栏；请核对，填反的把两栏的数对调。`,
          cells: wrong.map((cell) => findingCell(cell, voice.digits)),
        };
        continue;
      }
      // A unit may print an item of 302 or 303 in the other column; its pay it does not.
      for (const cell of wrong.filter(isPay))
        yield {
          grade: 'one',
          message: `${cellInWords(cell)}是 ${amount(cell, cell.value, voice)}：工资福利支出（301）的款属于人员经费，这里填在公用经费栏，同表其他的款填在人员经费栏；请核对是否填偏了一列。`,
          cells: [findingCell(cell, voice.digits)],
        };
    }
  },
});

/** Amounts of 款 in columns of 人员经费 and 公用经费, by table; tables with but one of the columns say nothing. */
function dividedTables({ models }: Facts): { readonly sheet: string; readonly cells: readonly FactCell[] }[] {
  return models.flatMap(({ grid, cells }) => {
    const own = cells.flat().filter((cell): cell is FactCell => cell !== null && isOfItem(cell));
    const natures = new Set(grid.columns.map(({ label }) => label.nature));
    return natures.has('basic.personnel') && natures.has('basic.operating')
      ? [{ sheet: grid.table.sheet, cells: own }]
      : [];
  });
}

const isOfItem = ({ label, virtual, value, boundRow }: FactCell): boolean =>
  !virtual &&
  !value.isZero() &&
  boundRow?.kind === 'listed' &&
  (label.nature === 'basic.personnel' || label.nature === 'basic.operating') &&
  /^\d{5}$/.test(label.economic ?? '') &&
  usualNature(label.economic ?? '') !== undefined;

/** 30199 其他工资福利支出 may be that of people whom no pay is granted for. */
const isPay = ({ label }: FactCell): boolean =>
  label.nature === 'basic.operating' && /^301(?!99)/.test(label.economic ?? '');

const sumOf = (cells: readonly FactCell[]): number =>
  cells.reduce((sum, { value }) => sum + value.abs().toNumber(), 0);

const codes = (cells: readonly FactCell[], nature: string): string => {
  const own = cells.flatMap(({ label }) => (label.nature === nature ? [label.economic ?? ''] : []));
  return own.length === 0 ? '没有数' : `${own[0]}${own.length > 1 ? ` 等 ${own.length} 个款` : ''}`;
};
