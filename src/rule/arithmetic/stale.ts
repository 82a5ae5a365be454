/** Formulas whose stored results are out of date: whoever reads the file without recalculating sees other amounts. */
import type { Binding } from '../../binding/bound';
import { cellAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/model';
import type { Draft } from '../finding';

export function checkStale({ recalculated, tables }: Binding): Draft[] {
  return tables.flatMap((table): Draft[] => {
    const stale = recalculated.filter(
      ({ sheet, row, before }) =>
        sheet === table.sheet &&
        row >= table.area.top &&
        row <= table.area.bottom &&
        typeof before === 'number',
    );
    const [first] = stale;
    if (!first) return [];
    const address = cellAddress(first.row, first.column);
    return [
      {
        rule: 'formula.stale',
        message: `${table.sheet} 有 ${stale.length} 个公式保存的结果已过时（如 ${address} 保存的是 ${shown(first.before)}，重算为 ${shown(first.after)}），本次校验按重算结果；请在 Excel 中重新计算并保存，或用“重算”。`,
        cells: stale.map(({ row, column, before }) => ({
          sheet: table.sheet,
          address: cellAddress(row, column),
          value: shown(before),
        })),
      },
    ];
  });
}

function shown(value: CellValue): string {
  return typeof value === 'object' && value !== null ? value.error : String(value ?? '');
}
