/** One thing wrong in a text, as inspectors have found it. */
import { oneOf } from '../books/draw';
import type { Draw } from '../books/draw';
import { OUTDATED_NAMES } from './outdated';
import type { Figure, Part, Role, Sentence, Text } from './parts';
import { plainOf, printedText } from './parts';

export const TEXT_KINDS = [
  'amount',
  'transposed',
  'decimal',
  'yuan',
  "last year's amount",
  'share',
  'rate',
  'change',
  'direction',
  'direction left open',
  'year of comparison',
  'year of the budget',
  'unit missing',
  'part left out',
  'outdated subject',
  'residue',
  'doubled punctuation',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export interface TextFault {
  readonly text: string;
  readonly sentence: string;
  /** Heading of its section: what follows from it is told there, too. */
  readonly section: string;
  readonly was: string;
  readonly is: string;
}

/** Null where the text has nothing of the kind. */
export function textFault(kind: TextKind, text: Text, draw: Draw): TextFault | null {
  const spots = text.flatMap((sentences, paragraph) =>
    sentences.flatMap((sentence, place) =>
      sentence.flatMap((part, at) => (isSpot(kind, sentence, at) ? [{ paragraph, place, at, part }] : [])),
    ),
  );
  if (spots.length === 0) return null;
  const { paragraph, place, at, part } = oneOf(draw, spots);
  const sentence = text[paragraph]?.[place] as Sentence;
  const changed = carriedOut(kind, sentence, at, draw);
  if (!changed || plainOf(changed) === plainOf(sentence)) return null;
  const now = text.map((sentences, p) =>
    p === paragraph ? sentences.map((one, index) => (index === place ? changed : one)) : sentences,
  );
  const now_ = changed[at];
  return {
    text: printedText(now),
    sentence: plainOf(changed),
    section: sectionOf(text, paragraph),
    was: wordsOf(part),
    is: now_ === undefined ? '' : wordsOf(now_),
  };
}

function sectionOf(text: Text, paragraph: number): string {
  const headings = text.slice(0, paragraph).map((sentences) => sentences.map(plainOf).join(''));
  return headings.reverse().find((words) => /^[一二三四五六七八九十]+、/.test(words)) ?? '';
}

const wordsOf = (part: Part) => (typeof part === 'string' ? part : part.text);

/** Roles of the figures that a kind makes wrong. */
const ROLES: Readonly<Record<TextKind, readonly Role[]>> = {
  amount: ['amount'],
  transposed: ['amount', 'change'],
  decimal: ['amount'],
  yuan: ['amount'],
  "last year's amount": ['amount'],
  share: ['share'],
  rate: ['rate'],
  change: ['change'],
  direction: ['direction'],
  'direction left open': ['direction'],
  'year of comparison': ['year'],
  'year of the budget': ['year'],
  'unit missing': ['amount'],
  'part left out': ['share'],
  'outdated subject': ['subject'],
  residue: ['amount'],
  'doubled punctuation': [],
};

function isSpot(kind: TextKind, sentence: Sentence, at: number): boolean {
  const part = sentence[at] as Part;
  if (kind === 'doubled punctuation') return typeof part === 'string' && part.endsWith('。');
  if (typeof part === 'string' || !ROLES[kind].includes(part.role)) return false;
  const before = sentence[at - 1];
  const compares = typeof before === 'string' && /[比与]$/.test(before);
  if (kind === 'year of comparison') return compares;
  if (kind === 'year of the budget') return !compares;
  if (kind === "last year's amount") return part.last !== undefined && part.last !== part.text;
  if (kind === 'outdated subject') return OUTDATED_NAMES.some(([now]) => part.text.includes(now));
  // Nought has no digits to exchange and no unit to lose.
  return part.role !== 'amount' || Number(part.text) > 0;
}

function carriedOut(kind: TextKind, sentence: Sentence, at: number, draw: Draw): Sentence | null {
  const part = sentence[at] as Part;
  const text = (words: string): Sentence =>
    sentence.map((one, index) =>
      index === at ? (typeof one === 'string' ? words : { ...one, text: words }) : one,
    );
  const after = (words: (own: string) => string): Sentence =>
    sentence.map((one, index) => (index === at + 1 && typeof one === 'string' ? words(one) : one));
  const own = wordsOf(part);
  switch (kind) {
    case 'amount':
      return text((Number(own) + oneOf(draw, [-1, 1]) * Math.min(7.31, Number(own) / 2 + 0.5)).toFixed(2));
    case 'transposed':
      return text(transposed(own, draw));
    case 'decimal':
      return text((Number(own) * oneOf(draw, [10, 0.1])).toFixed(2));
    case "last year's amount":
      return text((part as Figure).last ?? own);
    case 'yuan':
      return after((words) => words.replace(/^万元/, '元'));
    case 'unit missing':
      return after((words) => words.replace(/^万元/, ''));
    case 'share':
    case 'rate': {
      // Beyond what the last digits of the amounts allow.
      const by = oneOf(draw, [1.37, 9, 0.5]) + (kind === 'rate' ? Number.parseFloat(own) / 20 : 0);
      return text(`${(Number.parseFloat(own) + oneOf(draw, [-1, 1]) * by).toFixed(2)}%`);
    }
    case 'change':
      return text((Number(own) + 2.4).toFixed(2));
    case 'direction':
      return text({ 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' }[own] ?? own);
    case 'direction left open':
      return text(own === '增加' || own === '减少' ? '增加（减少）' : '增长（下降）');
    case 'year of comparison':
      return text('2022');
    case 'year of the budget':
      return text(oneOf(draw, ['2023', '2022', '202']));
    case 'part left out':
      return partLeftOut(sentence, at);
    case 'outdated subject': {
      const [now, then] = OUTDATED_NAMES.find(([name]) => own.includes(name)) ?? ['', ''];
      return text(own.replace(now, then));
    }
    case 'residue':
      return text('XX');
    case 'doubled punctuation':
      return text(`${own}。`);
  }
}

/** 一般公共预算拨款收入…万元，占…%；: one item of a list goes, with its amount and its share. */
function partLeftOut(sentence: Sentence, at: number): Sentence | null {
  const shares = sentence.filter((part) => typeof part !== 'string' && part.role === 'share');
  // The words, the amount, its unit, the share and what ends it.
  return shares.length < 3 ? null : sentence.filter((_, index) => index < at - 4 || index > at + 1);
}

function transposed(figure: string, draw: Draw): string {
  const digits = [...figure];
  const at = digits.flatMap((one, index) =>
    /\d/.test(one) && /\d/.test(digits[index + 1] ?? '') && one !== digits[index + 1] ? [index] : [],
  );
  if (at.length === 0) return figure;
  const index = oneOf(draw, at);
  [digits[index], digits[index + 1]] = [digits[index + 1] as string, digits[index] as string];
  return digits.join('');
}
