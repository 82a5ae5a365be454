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

/** A name, or the names that 和, 及 join. */
export function eachName<T>(
  names: readonly string[],
  resolve: (name: string) => T | undefined,
): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const name of names) {
    const whole = resolve(name);
    const parts = whole === undefined ? name.split(/和|及|与/) : [];
    const resolved = parts.map(resolve);
    if (parts.length > 1 && resolved.every((part) => part !== undefined)) {
      parts.forEach((part, index) => found.set(part, resolved[index]));
    } else found.set(name, whole);
  }
  return found;
}
