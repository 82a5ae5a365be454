/** Years that a title or a note names. */
import { matchesOf } from '../lexicon/matches';
import type { TextSpan } from './span';

/** 〔2021〕900号 is a document, 2023年12月1日 a date. */
const YEAR = /(?<![\d〔［【[])((?:19|20)\d\d)(?=\s*年(?!\s*\d{1,2}\s*月))/g;

export interface NamedYear extends TextSpan {
  readonly year: number;
}

export function yearsNamed(text: string): NamedYear[] {
  return matchesOf(text, YEAR).map(({ 0: found, index }) => ({
    year: Number(found),
    start: index,
    end: index + found.length,
  }));
}

/** The text with one year named in place of another; figures and numbers of documents that look like it stay. */
export function withYear(text: string, from: number, to: number): string {
  return text.replace(YEAR, (found) => (Number(found) === from ? String(to) : found));
}
