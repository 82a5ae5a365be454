/** Criteria of SUMIFS and its kin, as Excel reads them: `">100"`, `"<>"`, `"208*"`, `208`. */
import { fromDouble } from '../amount/money';
import type { Money } from '../amount/money';
import type { CellValue } from '../workbook/model';
import { numberIn, sameText } from './value';

/** Null where programs differ, so that nobody guesses. */
export type Criterion = (value: CellValue) => boolean | null;

const OPERATOR = /^(<>|<=|>=|=|<|>)?(.*)$/s;

export function criterionOf(text: string): Criterion {
  const [, operator = '', operand = ''] = OPERATOR.exec(text) ?? [];
  if (operand === '') return emptiness(operator);
  const number = numberIn(operand);
  if (operator === '<>') return number ? unequal(operand, number) : negated(equality(operand, null));
  if (operator === '' || operator === '=') return equality(operand, number);
  if (!number) return () => null;
  return (value) => {
    if (typeof value !== 'number') return false;
    const order = fromDouble(value).comparedTo(number);
    return operator.includes('=') && order === 0 ? true : operator.startsWith('<') ? order < 0 : order > 0;
  };
}

/** `"<>"` is whatever is not blank, and a formula's `""` is not blank to Excel; `"="` is what is blank; `""` takes both. */
function emptiness(operator: string): Criterion {
  switch (operator) {
    case '<>':
      return (value) => value !== null;
    case '=':
      return (value) => value === null;
    case '':
      return (value) => value === null || value === '';
    default:
      return () => null;
  }
}

/**
 * Excel 16 and Gnumeric take the text 2080505 for equal to 2080505 and for unequal as well, as text is no number; to
 * LibreOffice it is equal only.
 */
function unequal(operand: string, number: Money): Criterion {
  return (value) => {
    const equal = equalsNumber(value, number, operand);
    return equal === false ? true : typeof value === 'number' ? false : null;
  };
}

function negated(passes: Criterion): Criterion {
  return (value) => {
    const passed = passes(value);
    return passed === null ? null : !passed;
  };
}

function equality(operand: string, number: Money | null): Criterion {
  if (number) return (value) => equalsNumber(value, number, operand);
  if (/^#/.test(operand) || /^(?:true|false)$/i.test(operand)) return () => null;
  if (/[*?~]/.test(operand)) {
    const pattern = new RegExp(`^${wildcards(operand)}$`, 'is');
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  return (value) => (typeof value === 'string' ? sameText(value, operand) : false);
}

/** 208 and "208" are one to Excel; of more digits than a double has only the first fifteen would count. */
function equalsNumber(value: CellValue, number: Money, operand: string): boolean | null {
  if (typeof value === 'number') return fromDouble(value).eq(number);
  if (typeof value !== 'string') return false;
  if (value === operand) return true;
  const own = numberIn(value);
  if (!own) return false;
  return own.precision() > 15 || value.trim() !== value ? null : own.eq(number);
}

function wildcards(text: string): string {
  return text.replaceAll(/~[*?~]|[*?]|[.+^$()|[\]\\{}]/g, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    return `\\${part.slice(-1)}`;
  });
}
