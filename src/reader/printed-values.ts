/**
 * What a printed cell holds. On paper an amount and a code are both digits: an amount shows decimals or thousands, or
 * stands in a column of such; a column of codes alone stays text, as 科目 codes are in a workbook.
 */
import type { Cell } from '../workbook/model';

const NUMBER = /^[-−－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?$/;
const AMOUNT = /[,，]\d{3}|[.．]\d/;
/** 类 201, 款 20101, 项 2010101, and their parts in columns of their own: 01. */
const CODE = /^(?:\d{1,2}|[1-9]\d{2}(?:\d{2}){0,2})$/;

/** Whether plain whole numbers in these cells of one column are amounts. */
export function holdsAmounts(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => text.replace(/\s/g, '')).filter((text) => NUMBER.test(text));
  if (numbers.some((text) => AMOUNT.test(text))) return true;
  return numbers.some((text) => !CODE.test(text) && !/^0\d/.test(text) && text.length < 16);
}

export function printedCell(text: string, amounts: boolean): Cell {
  const plain = text.replace(/\s/g, '');
  const isAmount = AMOUNT.test(plain) || (amounts && !/^0\d/.test(plain));
  if (!NUMBER.test(plain) || !isAmount) return { value: text };
  const digits = plain
    .replace(/[,，]/g, '')
    .replace('．', '.')
    .replace(/^[−－]/, '-');
  // More digits than a number keeps: the text is what was printed.
  if (digits.replace(/\D/g, '').length > 15) return { value: text };
  return { value: Number(digits), format: formatOf(plain) };
}

/** Shows the number as it was printed. */
function formatOf(plain: string): string {
  const decimals = /[.．](\d+)$/.exec(plain)?.[1]?.length ?? 0;
  const whole = /[,，]/.test(plain) || /^[-−－]?\d{1,3}(?!\d)/.test(plain) ? '#,##0' : '0';
  return decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole;
}
