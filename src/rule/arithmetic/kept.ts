/** Formulas that are not computed anew (links to other workbooks, lookups …): their stored results were checked as they stand. */
import type { Binding } from '../../binding/bound';
import { keptReasons } from '../../formula/kept';
import { cellAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/model';
import type { Draft } from '../finding';

export function checkKept({ kept, tables }: Binding): Draft[] {
  return tables.flatMap((table): Draft[] => {
    const own = kept.filter(
      ({ sheet, row }) => sheet === table.sheet && row >= table.area.top && row <= table.area.bottom,
    );
    const [first] = own;
    if (!first) return [];
    const unstored = own.filter(({ value }) => value === null);
    const blank =
      unstored.length > 0 ? `其中 ${unstored.length} 个没有保存过结果，按空白处理，` : '请确认它们是最新的，';
    return [
      {
        rule: 'formula.kept',
        message: `${table.sheet} 有 ${own.length} 个公式没有重算（${keptReasons(own)}，如 ${cellAddress(first.row, first.column)}），校验按文件里保存的结果；${blank}可在 Excel 或 WPS 中重新计算并保存。`,
        cells: own.map(({ row, column, value }) => ({
          sheet: table.sheet,
          address: cellAddress(row, column),
          value: shown(value),
        })),
      },
    ];
  });
}

function shown(value: CellValue): string {
  return typeof value === 'object' && value !== null ? value.error : String(value ?? '');
}
