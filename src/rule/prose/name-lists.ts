/** Lists of names without figures: 支出包括：…、…；人员经费…主要包括：…、…。 */

import type { Claim, Reading } from '../../narrative/claim';
import { originalSpan } from '../../narrative/read/clean';
import type { Span } from '../../narrative/read/document';
import type { Sentence } from '../../narrative/read/sentence';
import { gather } from '../../collect/gather';

export interface NameList {
  sentence: Sentence;
  /** 收入 or 支出 before 包括. */
  side?: 'income' | 'expense';
  /** The amount whose parts the names are. */
  whole?: Claim;
  names: string[];
  /** 等: more could be named. */
  open: boolean;
  /** What is printed beyond the margin, such as a 、 at the end of a line, is not among the words of a PDF. */
  lostMarks: boolean;
  /** Original words of the list. */
  span: Span;
}

const OPENER = /(收入|支出)?(?:预算)?(?:主要)?(?:包括|包含)[：:]?([^；。：:\d]{3,})/g;

export function nameListsOf(reading: Reading): NameList[] {
  const bySentence = new Map<number, Claim[]>();
  for (const claim of reading.claims) {
    if (claim.kind !== 'amount' || claim.prior) continue;
    gather(bySentence, claim.sentence, claim);
  }
  return reading.sentences.flatMap((sentence) => {
    const { clean } = sentence;
    return [...clean.text.matchAll(OPENER)].flatMap((match): NameList[] => {
      const words = match[2] ?? '';
      const start = match.index + match[0].length - words.length;
      const end = start + words.length;
      // A figure behind the words makes them the names of amounts, which are claims.
      if (/^[\d]/.test(clean.text.slice(end)) || !/[；。]|^$/.test(clean.text.slice(end, end + 1))) return [];
      const before = (bySentence.get(sentence.index) ?? []).filter(
        (claim) => clean.at.indexOf(claim.span.start) < match.index,
      );
      const whole = before[before.length - 1];
      const side = match[1] === '收入' ? 'income' : match[1] === '支出' ? 'expense' : undefined;
      // 津贴补贴等人员经费以及办公费等公用经费: examples of a purpose.
      if (/等.*等/.test(words)) return [];
      const names = splitNames(words);
      if (names.length < 1 || (side === undefined && !whole)) return [];
      return [
        {
          sentence,
          ...(side === undefined ? {} : { side }),
          ...(whole ? { whole } : {}),
          names,
          open: /等[^、]{0,8}$/.test(words),
          lostMarks: reading.document.source === 'pdf',
          span: originalSpan(clean, start, end),
        },
      ];
    });
  });
}

/** 、 and ， part names; 和 does only where nothing with it is a name, which the reader of the list decides. */
function splitNames(words: string): string[] {
  return words
    .replace(/等[^、]{0,8}$/, '')
    .split(/[、，,]|以及/)
    .map((name) => name.replace(/^(?:及|和|与)/, ''))
    .filter((name) => name.length >= 2);
}

/** A name, or the names that 和, 及 join, or that stand together where the 、 between them is lost. */
export function eachName<T>(
  { names, lostMarks }: Pick<NameList, 'names' | 'lostMarks'>,
  resolve: (name: string) => T | undefined,
  isExact: (found: T) => boolean = () => true,
): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const name of names) {
    const whole = resolve(name);
    const isKnown = (part: string): boolean => resolve(part) !== undefined;
    const joined = whole === undefined ? joinedNames(name, isKnown) : [];
    const isWritten = (part: string): boolean => {
      const known = resolve(part);
      return known !== undefined && isExact(known);
    };
    const parts =
      joined.length > 1
        ? joined
        : whole === undefined && lostMarks
          ? inTwo(name).find((two) => two.every(isWritten))
          : undefined;
    for (const part of parts ?? [name]) found.set(part, parts ? resolve(part) : whole);
  }
  return found;
}

/** 公务用车运行维护费和其他商品和服务支出: the names that 和 joins; one of them may hold a 和 of its own. */
function joinedNames(name: string, isKnown: (part: string) => boolean): string[] {
  for (const mark of name.matchAll(/和|及|与/g)) {
    const [first, rest] = [name.slice(0, mark.index), name.slice(mark.index + mark[0].length)];
    if (!isKnown(first)) continue;
    const others = isKnown(rest) ? [rest] : joinedNames(rest, isKnown);
    if (others.length > 0) return [first, ...others];
  }
  return [];
}

/** Longer is no name of two 科目. */
const LONGEST = 40;

/** Every way to part it in two names. */
function inTwo(name: string): string[][] {
  const ends = name.length > LONGEST ? 0 : Math.max(0, name.length - 3);
  return Array.from({ length: ends }, (_, at) => [name.slice(0, at + 2), name.slice(at + 2)]);
}
