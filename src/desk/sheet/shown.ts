/** What a cell shows. */
import { shownText } from '../../amount/number-format/show';
import type { Cell } from '../../workbook/model';

export function shownCell(cell: Cell | undefined): string {
  if (!cell) return '';
  const { value, format } = cell;
  return typeof value === 'object' && value !== null ? value.error : shownText(value, format);
}
