/** A year in a caption is the budget's, or last year's where the form compares. */
import { isOfForm } from '../../binding/form-words';
import { withYear, yearsNamed } from '../../passage/year';
import type { BoundTable } from '../../binding/bound';
import { at, captionsOf, textCell, textFix } from './cells';
import type { TextCell } from './cells';
import { FORMS } from '../sources';
import { rule } from './family';

export const captionYearRule = rule('caption-year', {
  severity: 'error',
  title: '标题或说明的年度不对',
  reads: '标题、本年各栏的表头、表下说明',
  source: FORMS,
  clean: {
    says: '2024 年的表，说明写 2024 年；文号里的年份不算',
    cells: { '公开表4!A12': '注：按财预〔2022〕15号，本部门2024年没有政府性基金预算支出，故本表无数据。' },
  },
  failing: {
    says: '2024 年的表，说明写 2022 年',
    cells: { '公开表4!A12': '注：本部门2022年没有政府性基金预算支出，故本表无数据。' },
  },
  *check({ binding: { year }, cells }) {
    if (year === null) return;
    const captions = captionsOf(cells);
    for (const cell of captions) {
      const named = yearsNamed(cell.text).map((one) => one.year);
      const wrong = named.find((one) => one !== year && Math.abs(one - year) <= 5);
      if (wrong === undefined || named.includes(year) || isOfForm(cell.table.table, cell.text)) continue;
      // 上年 columns name their own year.
      const isColumn = cell.part === 'header' && !SUBTITLE.test(cell.text.trim());
      const mayBe =
        Math.abs(wrong - year) === 1 ? !isOverThisYear(cell) : isInRun(wrong, year, cell.table, captions);
      if (isColumn && mayBe) continue;
      yield {
        message: `${at(cell)} 的${isColumn ? '表头' : cell.part === 'note' ? '说明' : '标题'}写的是 ${wrong} 年，本预算是 ${year} 年的。`,
        cells: [textCell(cell)],
        expected: `${year}年`,
        textFixes: [textFix(cell, withYear(cell.text, wrong, year))],
      };
    }
  },
});

/** （2024年度） below the title of a form; columns name years without brackets. */
const SUBTITLE = /^[（(]\s*20\d\d\s*年?度?\s*[）)]$/;

/** Over columns of which each is known and none holds another year's amounts. */
function isOverThisYear({ table, row, column }: TextCell): boolean {
  const { left, right } = table.view.mergeAt(row, column) ?? { left: column, right: column };
  const known = table.blocks.flatMap(({ columns }) => columns);
  const below = Array.from({ length: right - left + 1 }, (_, at) =>
    known.find((one) => one.column === left + at),
  );
  return (
    below.some((one) => one?.template.role === 'amount') &&
    below.every((one) => one !== undefined && one.template.label?.year === undefined)
  );
}

/** 2024年, 2025年, 2026年 side by side are a plan of several years. */
function isInRun(named: number, year: number, table: BoundTable, captions: readonly TextCell[]): boolean {
  const years = new Set(
    captions
      .filter((cell) => cell.table === table && cell.part === 'header')
      .flatMap(({ text }) => yearsNamed(text).map((one) => one.year)),
  );
  for (let one = year; one !== named; one += Math.sign(named - year)) if (!years.has(one)) return false;
  return true;
}
