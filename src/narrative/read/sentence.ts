/** Cuts a block into sentences, each with its cleaned words and its place. */

import { matchesOf } from '../../lexicon/matches';
import { cleanText, originalSpan, type CleanText } from './clean';
import type { Block, NarrativeDocument, Place } from './document';

export interface Sentence {
  /** Position in the list of sentences. */
  index: number;
  block: Block;
  place: Place;
  /** Cleaned words; `at` maps them to the original. */
  clean: CleanText;
  /** Goes on with a sentence too long to be read at once. */
  continues?: true;
}

/** Longer ones are read in pieces: whatever is tried from every place of a piece ends soon. */
const LONGEST = 1600;

/** 。！？ end a sentence; so does a half-width stop between two characters that are not digits or Latin. */
const END = /[。！？!?]|\.(?![0-9A-Za-z.])/g;

/** Who reads its figures and many rules go through all of a document. */
const ALL = new WeakMap<NarrativeDocument, readonly Sentence[]>();

export function sentencesOf(document: NarrativeDocument): readonly Sentence[] {
  const known = ALL.get(document) ?? read(document);
  ALL.set(document, known);
  return known;
}

function read(document: NarrativeDocument): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of document.blocks) {
    const whole = cleanText(document.text, block.pieces);
    for (const [start, end, continues] of pieces(whole.text)) {
      const span = originalSpan(whole, start, end);
      sentences.push({
        index: sentences.length,
        block,
        place: { path: block.path, paragraph: block.number, span },
        clean: { text: whole.text.slice(start, end), at: whole.at.subarray(start, end) },
        ...(continues ? { continues } : {}),
      });
    }
  }
  return sentences;
}

function* pieces(text: string): Generator<[start: number, end: number, continues: boolean]> {
  for (const [start, end] of cuts(text)) {
    let from = start;
    while (end - from > LONGEST) {
      const mark = Math.max(...['；', '，'].map((one) => text.lastIndexOf(one, from + LONGEST)));
      const to = mark > from + LONGEST / 2 ? mark + 1 : from + LONGEST;
      yield [from, to, from > start];
      from = to;
    }
    yield [from, end, from > start];
  }
}

const CLOSING = '。”’」）';

function* cuts(text: string): Generator<[number, number]> {
  let start = 0;
  for (const match of matchesOf(text, END)) {
    if (match[0] === '.' && /[0-9A-Za-z.]/.test(text[match.index - 1] ?? '')) continue;
    if (insideBracket(text, start, match.index)) continue;
    const end = match.index + match[0].length;
    if (end <= start) continue;
    // Closing quotes and brackets belong to the sentence that they close.
    let tail = 0;
    while (CLOSING.includes(text.charAt(end + tail)) && end + tail < text.length) tail += 1;
    yield [start, end + tail];
    start = end + tail;
  }
  if (start < text.length) yield [start, text.length];
}

/** 支出10.00万元（其中房租2.00万元。），比上年…: the sentence goes on behind the bracket. */
function insideBracket(text: string, start: number, end: number): boolean {
  const open = text.slice(start, end).lastIndexOf('（');
  if (open < 0 || text.slice(start + open, end).includes('）')) return false;
  return /^[^（）]{0,80}）(?:[，、；]|[比较与同占])/.test(text.slice(end + 1, end + 90));
}
