import { cellAddress } from '../../workbook/address';

/** Zero-based: 27 → AB. */
export function columnLetters(column: number): string {
  return cellAddress(0, column).replace(/\d+$/, '');
}
