/**
 * Text from PDF and from typists, made regular for the grammar: no blanks inside words and figures, half-width
 * digits, full-width marks. Every cleaned character knows where its original stands, so that quotes are the original's words.
 */

import { digitInWords } from '../../lexicon/chinese-digits';
import { amountsInWords } from './amounts-in-words';
import type { Span } from './document';
import { sharesInWords } from './shares-in-words';

export interface CleanText {
  text: string;
  /** Original offset of each character of `text`. */
  at: Int32Array;
}

const BLANK = /[\s\u00a0\u2000-\u200f\u3000\ufeff]/;
const DIGIT = /[0-9]/;
/** 9.77²万元: the mark of a note, unless it stands behind a letter (300m²). */
const RAISED = /[¹²³⁰⁴-⁹]/;
const MARKED = /[0-9一-龥）”]/;
const WORD = /[0-9A-Za-z]/;
/** Most characters are these, and stay as they are. */
const HAN = 0x4e00;
const BEHIND_HAN = 0xa000;

/** Full-width forms that stand for themselves in half width; brackets and marks keep their Chinese form. */
const FORMS: Record<string, string> = {
  '％': '%',
  '．': '.',
  '－': '-',
  '＋': '+',
  '／': '/',
  '(': '（',
  ')': '）',
  '［': '[',
  '］': ']',
};

export function cleanText(source: string, pieces: readonly Span[]): CleanText {
  const characters: string[] = [];
  const offsets: number[] = [];
  let blanks = false;
  for (const piece of pieces) {
    for (let offset = piece.start; offset < piece.end; offset += 1) {
      const code = source.charCodeAt(offset);
      if (code >= HAN && code < BEHIND_HAN) {
        blanks = false;
        characters.push(source[offset] ?? '');
        offsets.push(offset);
        continue;
      }
      const character = regular(source[offset] ?? '');
      if (RAISED.test(character) && MARKED.test(characters.at(-1) ?? '')) continue;
      if (BLANK.test(character)) {
        blanks = true;
        continue;
      }
      if (blanks && keepsBlank(characters, character, source, offset)) {
        characters.push(' ');
        offsets.push(offset - 1);
      }
      blanks = false;
      characters.push(character);
      offsets.push(offset);
    }
  }
  const text = yearsInDigits(fixSeparators(fullMarks(characters)));
  return withAmounts(text, Int32Array.from(offsets));
}

/** 一亿五千万元 is 1.5亿元 to whoever reads on: its signs stand where the words do. */
function withAmounts(text: string, at: Int32Array): CleanText {
  const amounts = [...amountsInWords(text), ...sharesInWords(text)];
  if (amounts.length === 0) return { text, at };
  amounts.sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  const offsets: number[] = [];
  let from = 0;
  for (const { start, end, digits, unit } of amounts) {
    pieces.push(text.slice(from, start), digits, unit);
    for (let kept = from; kept < start; kept += 1) offsets.push(at[kept] ?? 0);
    const length = digits.length + unit.length;
    for (let sign = 0; sign < length - 1; sign += 1)
      offsets.push(at[start + Math.floor((sign * (end - start)) / length)] ?? 0);
    offsets.push(at[end - 1] ?? 0);
    from = end;
  }
  pieces.push(text.slice(from));
  for (let kept = from; kept < text.length; kept += 1) offsets.push(at[kept] ?? 0);
  return { text: pieces.join(''), at: Int32Array.from(offsets) };
}

const YEAR = /(?<![\d〇零○一二三四五六七八九十百千])(?:二[〇零○0]|一九)[〇零○0一二三四五六七八九]{2}(?=年)/g;

/** 二〇二四年 is 2024年; its nought is typed as 〇, 零, ○ or in full width (GB/T 15835—2011 has 〇). */
function yearsInDigits(text: string): string {
  if (!text.includes('年')) return text;
  return text.replace(YEAR, (year) => [...year].map((digit) => Math.max(0, digitInWords(digit))).join(''));
}

const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：' };
const LATIN_BEFORE = /[A-Za-z]/;

/** 支出10.00万元,占8%;: typed in half width; 1,149.80 and 12:30 keep theirs, and so does https:. */
function fullMarks(characters: string[]): string[] {
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const full = character > ';' ? undefined : FULL[character];
    if (full === undefined) continue;
    const before = characters[at - 1] ?? '';
    if (LATIN_BEFORE.test(before) || (DIGIT.test(before) && DIGIT.test(characters[at + 1] ?? ''))) continue;
    characters[at] = full;
  }
  return characters;
}

/** The original span of a span of cleaned text. */
export function originalSpan(clean: CleanText, start: number, end: number): Span {
  const from = clean.at[start] ?? 0;
  return { start: from, end: end > start ? (clean.at[end - 1] ?? from) + 1 : from };
}

function regular(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  return FORMS[character] ?? character;
}

/** A blank stays only between two Latin words or two figures; between digits of one figure it goes. */
function keepsBlank(before: readonly string[], next: string, source: string, offset: number): boolean {
  const last = before[before.length - 1];
  if (last === undefined || !WORD.test(next)) return false;
  if (!WORD.test(last)) return false;
  if (!DIGIT.test(last) || !DIGIT.test(next)) return true;
  // A tab parts figures, whoever typed it: 320, tab, 1065万元.
  if (/\t\s*$/.test(source.slice(Math.max(0, offset - 8), offset))) return true;
  return !sameFigure(trailingFigure(before), source.slice(offset, offset + 24));
}

/** Longer runs of digits are no amount. */
const LONGEST_FIGURE = 24;

function trailingFigure(characters: readonly string[]): string {
  let at = characters.length;
  const first = Math.max(0, at - LONGEST_FIGURE);
  while (at > first && /[0-9.,]/.test(characters[at - 1] ?? '')) at -= 1;
  return characters.slice(at).join('');
}

/** Whether digits on both sides of a blank belong to one figure: 63.6 8, 1 149.80; not 2022 2023, 1.20 3.50. */
function sameFigure(left: string, following: string): boolean {
  const right = /^[\d０-９.．,]+/.exec(following)?.[0] ?? '';
  const decimals = left.includes('.') ? left.length - left.indexOf('.') - 1 : 0;
  if (decimals >= 2 || (left.includes('.') && right.includes('.'))) return false;
  return !(/^(19|20)\d\d$/.test(left) && right.length >= 4);
}

/** “1，149.80”, “1，000，000元”: a full-width comma typed as the thousands separator. */
function fixSeparators(characters: string[]): string {
  const text = characters.join('');
  if (!/\d，\d{3}/.test(text)) return text;
  for (const match of text.matchAll(/\d[\d，]*/g)) {
    const [run = ''] = /^[\d，]*\d/.exec(match[0]) ?? [];
    const behind = text.slice(match.index + run.length, match.index + run.length + 4);
    if (!/^\d{1,3}(?:，\d{3})+$/.test(run) || !/^(?:\.\d{1,2}(?!\d)|[万亿千]?元)/.test(behind)) continue;
    if (text[match.index - 1] === '.') continue;
    for (let at = match.index; at < match.index + run.length; at += 1) {
      if (characters[at] === '，') characters[at] = ',';
    }
  }
  return characters.join('');
}
