/** Lines that are no headings by their form and yet only name a subject: 二、公务接待费. */

import { CATALOGUES } from '../../lexicon/catalogue';
import { markRank } from '../read/heading';
import { stripGlue } from './subject';
import { TERM_BY_WORD } from '../../lexicon/terms';

/** A numbered line of nothing but a term or a 科目. */
export function isCaption(line: string): boolean {
  if (line.length > 30 || markRank(line) === undefined) return false;
  const words = stripGlue(withoutMark(line));
  return (
    TERM_BY_WORD.has(words) ||
    CATALOGUES.functional.byName(words).length > 0 ||
    CATALOGUES.economic.byName(words).length > 0
  );
}

/** What it names, without its number. */
export function withoutMark(line: string): string {
  return line
    .replace(/\s/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/^[（]?[一二三四五六七八九十\d]{1,3}[）、.．]/, '')
    .replace(/[。：]$/, '');
}
