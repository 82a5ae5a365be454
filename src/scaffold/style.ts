/** How a Chinese office expects such a table to look: 黑体 title, 宋体 body, thin frames, wrapped headers. */
import type { ColumnTemplate } from '../template/template';
import type { CellStyle } from '../workbook/edit';

const BODY = { name: '宋体', size: 10.5 } as const;

export const TITLE: CellStyle = {
  font: { name: '黑体', size: 16 },
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
export const CAPTION: CellStyle = { font: BODY, vertical: 'center' };
export const HEADER: CellStyle = {
  font: { ...BODY, bold: true },
  border: 'thin',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};

const CELL: CellStyle = { font: BODY, border: 'thin', vertical: 'center', wrap: true };

export const TITLE_HEIGHT = 30;
export const ROW_HEIGHT = 20;

/** Two decimals, thousands apart. */
export function amountFormat(digits: number): string {
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}

/** A subtotal that is zero prints as a blank, as the published tables have it. */
export function subtotalFormat(digits: number): string {
  const format = amountFormat(digits);
  return `${format};-${format};`;
}

export function columnStyle(column: ColumnTemplate, digits: number): CellStyle {
  switch (column.role) {
    case 'amount':
      return { ...CELL, horizontal: 'right', format: amountFormat(digits) };
    case 'count':
    case 'weight':
      return { ...CELL, horizontal: 'right' };
    case 'share':
      return { ...CELL, horizontal: 'right', format: '0.00%' };
    case 'code':
    case 'unitCode':
      // As text, for a 款 is 01 and not 1.
      return { ...CELL, horizontal: 'center', format: '@' };
    case 'ordinal':
    case 'sign':
    case 'measureUnit':
    case 'indicator1':
    case 'indicator2':
      return { ...CELL, horizontal: 'center' };
    default:
      return { ...CELL, horizontal: 'left' };
  }
}
