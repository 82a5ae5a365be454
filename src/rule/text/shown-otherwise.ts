/** Number formats that do not show the amount: nothing at all (`;;;`), a percentage, a day. */
import { shownText } from '../../amount/number-format/show';
import { sectionsOf } from '../../amount/number-format/sections';
import type { Part, Section } from '../../amount/number-format/sections';
import { once } from '../../collect/once';
import type { FactCell } from '../../fact/cell';
import { columnCaption } from '../say';
import { amountsOf, amountsWritten } from './amount-cells';
import { rule } from './family';

export const shownOtherwiseRule = rule('shown-otherwise', {
  severity: 'warning',
  title: '金额显示成了别的样子',
  reads: '金额格的数字格式（如 ;;;、0.00%、yyyy-mm-dd）',
  source: '看到的数就是公开的数',
  clean: { says: '金额显示两位小数' },
  failing: {
    says: 'G9 的格式是 0.00%，486.35 显示为 48635.00%',
    formats: { '公开表1-2!G9': '0.00%' },
  },
  *check(texts) {
    const shown = new Map<FactCell, Otherwise>();
    for (const cell of amountsWritten(texts.facts)) {
      const how = shownAs(cell);
      if (how !== null) shown.set(cell, how);
    }
    if (shown.size === 0) return;
    for (const how of OTHERWISE) yield* amountsOf(texts, (cell) => shown.get(cell) === how, WORDS[how]);
  },
});

const OTHERWISE = ['blank', 'percent', 'day'] as const;
type Otherwise = (typeof OTHERWISE)[number];

const WORDS: Record<Otherwise, string> = {
  blank: '有数，数字格式（如 ;;;）却什么也不显示，公开出去是空白；请改用 #,##0.00',
  percent: '的数字格式是百分比，公开出去是原数的一百倍带“%”；请改用 #,##0.00',
  day: '的数字格式是日期，公开出去是日期（像是 3.2 被改成了 3 月 2 日）；请重新填数，并改用 #,##0.00',
};

/** 增减率 and 占比 are rightly shown as percentages. */
const SHARE = /[%％率幅]|比重|占比|比例/;

function shownAs({ table, row, column, own, boundRow }: FactCell): Otherwise | null {
  const cell = table.view.cell(row, column);
  if (typeof cell?.value !== 'number' || cell.format === undefined || own.isZero()) return null;
  if (showsDigits(sectionsOf(cell.format))) return null;
  const shown = shownText(cell.value, cell.format).trim();
  if (shown === '') return 'blank';
  if (sectionsOf(cell.format)[0]?.parts.some(({ kind }) => kind === 'date') === true) return 'day';
  const isShare = SHARE.test(columnCaption(table, column)) || SHARE.test(boundRow?.text ?? '');
  return /[%％]$/.test(shown) && table.money !== null && !isShare ? 'percent' : null;
}

/** Above and below zero by a digit that is always there, and no more than an amount: nearly every format in use. */
const showsDigits = once((sections: readonly Section[]): boolean => {
  const [above, below = above] = sections;
  return (
    sections.every(({ condition }) => condition === null) && isAmount(above?.parts) && isAmount(below?.parts)
  );
});

function isAmount(parts: readonly Part[] = []): boolean {
  return (
    parts.some((part) => part.kind === 'digit' && part.text === '0') &&
    parts.every(
      (part) =>
        part.kind === 'digit' ||
        part.kind === 'point' ||
        part.kind === 'comma' ||
        (part.kind === 'literal' && !SHARE.test(part.text)),
    )
  );
}
