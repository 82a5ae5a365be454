/** Formulas that are not computed anew (links to other workbooks, lookups …): their stored results were checked as they stand. */
import { keptReasons } from '../../formula/kept';
import type { KeptFormula } from '../../formula/recalculate';
import { cellAddress } from '../../workbook/address';
import { rule, shown, within } from './family';

export const keptRule = rule('kept', {
  severity: 'info',
  title: '公式没有重算',
  reads: '不在精确重算范围内的公式：引用其他工作簿、查找、日期、文字等',
  source: '表样以外的公式',
  clean: { says: '公式都能重算' },
  grades: {
    'other-year': { severity: 'warning', when: '所引用的文件，名称里是别的年度' },
  },
  failing: { says: '公式引用其他工作簿，按文件里保存的结果校验', cells: { '公开表1-2!G9': '=[1]Sheet1!B2' } },
  *check({ kept, tables, year }) {
    for (const table of tables) {
      const own = within(table, kept);
      const [first] = own;
      if (!first) continue;
      const unstored = own.filter(({ value }) => value === null);
      const blank =
        unstored.length > 0
          ? `其中 ${unstored.length} 个没有保存过结果，按空白处理，`
          : '请确认它们是最新的，';
      const files = [...new Set(own.flatMap(fileReadBy))];
      const another = files.find((name) => isOfAnotherYear(name, year));
      const named =
        files.length > 0
          ? `引用的文件是${files
              .slice(0, 3)
              .map((name) => `“${name}”`)
              .join('、')}，`
          : '';
      const stale =
        another === undefined ? '' : `“${another}”不像 ${year} 年的文件，请核对是否还引用着别的年度的数；`;
      yield {
        ...(another === undefined ? {} : { grade: 'other-year' as const }),
        message: `${table.sheet} 有 ${own.length} 个公式没有重算（${keptReasons(own)}，如 ${cellAddress(first.row, first.column)}），${named}校验按文件里保存的结果；${stale}${blank}可在 Excel 或 WPS 中重新计算并保存。`,
        cells: own.map(({ row, column, value }) => ({
          sheet: table.sheet,
          address: cellAddress(row, column),
          value: shown(value),
        })),
      };
    }
  },
});

/** `'D:\\预算\\[2023年预算.xlsx]表1'!E7` → 2023年预算.xlsx; a file that is named by number only is not known here. */
function fileReadBy({ formula, reason }: KeptFormula): string[] {
  if (reason !== 'external') return [];
  return [...formula.matchAll(/\[([^[\]]+\.[A-Za-z]{2,4})\]/g)].map(([, name = '']) => name);
}

function isOfAnotherYear(name: string, year: number | null): boolean {
  const years = [...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([one]) => Number(one));
  return year !== null && years.length > 0 && !years.includes(year);
}
