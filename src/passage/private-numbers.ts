/** 身份证, phone, bank card and mail in a text, told by their own check digits where they have one. */

export type PrivateKind = 'id' | 'phone' | 'card' | 'mail';

export interface PrivateNumber {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
}

/** An amount of eleven digits is nobody's number: 15812345678元. */
const RUN = /(?<![0-9A-Za-z.])\d[\d -]{9,24}[\dXx](?![0-9A-Za-z]|\.\d|\s?[万亿]?元)/g;
const MAIL = /[A-Za-z0-9._%+-]{2,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z]{2,8}){1,3}/g;

/** A first look, cheaper than both. */
const LIKELY = /\d[\d -]{9}|@/;

export function findPrivateNumbers(text: string): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  if (!LIKELY.test(text)) return found;
  for (const match of text.matchAll(RUN)) {
    const digits = match[0].replace(/[ -]/g, '').toUpperCase();
    const kind = kindOf(digits, match[0]);
    if (kind) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(MAIL)) {
    found.push({ kind: 'mail', start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function kindOf(digits: string, raw: string): PrivateKind | null {
  if (isIdNumber(digits)) return 'id';
  // A mobile number: 11 digits, 13x–19x; written in one, or 3-4-4.
  if (/^1[3-9]\d{9}$/.test(digits) && /^(?:\d{11}|\d{3}[ -]\d{4}[ -]\d{4})$/.test(raw)) return 'phone';
  if (/^(?:62|4|5[1-5]|3[47]|60|9)\d{14,18}$/.test(digits) && digits.length >= 16 && luhn(digits))
    return 'card';
  return null;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: 17 digits with a date of birth, and a check character. */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** ISO/IEC 7812. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return digits.length > 0 && sum % 10 === 0;
}
