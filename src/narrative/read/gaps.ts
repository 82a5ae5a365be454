/** Places left open in a text that this tool wrote (〔待填：…〕): what they ask for claims nothing. */

import { matchesOf } from '../../lexicon/matches';
import type { CleanText } from './clean';

/** With what is inside; `〔2021〕900号` is none. */
export const GAP = /〔(?:待填|各表没有列出|占比)：[^〔〕]*〕/g;

/** 较上年预算数（45.00万元）增加5.00万元: brackets that may as well not be there. */
const BRACKETED_PRIOR =
  /(?:上年|去年|20\d\d年)[^，。；（）]{0,12}(（)\d[\d,.]{0,20}[万亿]?元(）)(?=(?:增加|减少|增长|下降|提高|降低|压减))/g;

/**
 * The words without what their gaps ask for (`占〔〕` stays, so that nothing closes up around it), and without brackets
 * around the amount that a comparison names.
 */
export function withoutGaps(clean: CleanText): CleanText {
  const inside = new Set<number>();
  for (const match of matchesOf(clean.text, GAP)) {
    for (let at = match.index + 1; at < match.index + match[0].length - 1; at += 1) inside.add(at);
  }
  for (const match of matchesOf(clean.text, BRACKETED_PRIOR)) {
    inside.add(match.index + match[0].lastIndexOf('（'));
    inside.add(match.index + match[0].length - 1);
  }
  if (inside.size === 0) return clean;
  return {
    text: Array.from({ length: clean.text.length }, (_, at) => (inside.has(at) ? '' : clean.text[at])).join(
      '',
    ),
    at: clean.at.filter((_, at) => !inside.has(at)),
  };
}
