/** Findings leave the machine: whatever is private in a quotation is masked before it is quoted. */
import { findNameLists } from './person-names';
import { findPrivateNumbers } from './private-numbers';

interface Masked {
  readonly start: number;
  readonly end: number;
  readonly masked: string;
}

/** 王某甲 → 王××; of a number the first three and the last two characters stay, of a mail address the first. */
export function maskPrivate(text: string): string {
  return replaced(text, [...namesOf(text), ...numbersOf(text)]);
}

/** Of words of our own around a text's, in which nothing looks like a list of names but by chance. */
export function maskNumbers(text: string): string {
  return replaced(text, numbersOf(text));
}

function namesOf(text: string): Masked[] {
  return findNameLists(text).flatMap((list) =>
    list.names.map(({ start, end }) => ({ start, end, masked: maskName(text.slice(start, end)) })),
  );
}

function numbersOf(text: string): Masked[] {
  return findPrivateNumbers(text).map(({ kind, start, end }) => {
    const value = text.slice(start, end);
    return { start, end, masked: kind === 'mail' ? maskMail(value) : maskNumber(value) };
  });
}

function replaced(text: string, spans: readonly Masked[]): string {
  if (spans.length === 0) return text;
  let masked = '';
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < from) continue;
    masked += text.slice(from, span.start) + span.masked;
    from = span.end;
  }
  return masked + text.slice(from);
}

export function maskName(name: string): string {
  return name.slice(0, 1) + '×'.repeat(Math.max(1, name.length - 1));
}

export function maskNumber(text: string): string {
  return text.slice(0, 3) + '*'.repeat(Math.max(1, text.length - 5)) + text.slice(-2);
}

export function maskMail(text: string): string {
  return `${text.slice(0, 1)}***${text.slice(text.indexOf('@'))}`;
}
