/** What to hand to `range.formulas` so that a cell ends up holding exactly what was meant. */
import type { CellInput } from '../workbook/edit';

/**
 * Excel parses text as if it were typed: `2080505` would become a number, `1-2` a date. An apostrophe in front
 * keeps it text; it is not part of the value. Text that cannot be mistaken goes without.
 */
function textEntry(text: string): string {
  if (text === '') return '';
  const mistakable =
    /^[\s=+\-@'#(（.$¥￥%]/.test(text) ||
    /^(true|false)$/i.test(text) ||
    (/[0-9０-９]/.test(text) && !/^[一-鿿（(【《“]/.test(text));
  return mistakable ? `'${text}` : text;
}

/** `null` leaves the cell alone, an empty string clears it. */
export function cellEntry(input: CellInput | undefined): string | number | boolean | null {
  if (input === undefined) return null;
  if (input === null) return '';
  if (typeof input === 'string') return textEntry(input);
  return typeof input === 'object' ? input.formula : input;
}

/** What was in a cell, from what `formulas` and `values` said of it, so that it can be put back. */
export function formerEntry(formula: unknown, value: unknown): string | number | boolean {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  const text = String(formula);
  if (isFormula(formula, value)) return text;
  return isErrorText(text) ? text : textEntry(text);
}

/** Text that was entered as '=abc reads the same in `formulas` and `values`; no formula yields its own text. */
export const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

export const isErrorText = (text: string) =>
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BLOCKED!|UNKNOWN!|FIELD!|CONNECT!|BUSY!)$/.test(
    text,
  );
