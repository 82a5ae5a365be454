/** What goes wrong in a text that was right: one figure, unit, year or direction at a time. */

import { isFigure } from '../../../src/narrative/bind';
import type { Claim, Reading } from '../../../src/narrative/claim';

export interface Mutation {
  what: string;
  text: string;
  claim?: Claim;
}

const TURNED: Record<string, string> = { 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' };

export function mutationsOf(text: string, reading: Reading): Mutation[] {
  const mutations: Mutation[] = [];
  for (const claim of reading.claims) {
    const put = (words: string): string =>
      text.slice(0, claim.span.start) + words + text.slice(claim.span.end);
    const add = (words: string): void =>
      void mutations.push({
        what: `${claim.phrase.slice(-12)}${claim.text} → ${words}`,
        text: put(words),
        claim,
      });
    if (claim.kind === 'year') add(claim.text.replace(claim.value, String(Number(claim.value) - 1)));
    if (!isFigure(claim) || claim.kind === 'indicator') continue;
    const value = Number(claim.value);
    const other = claim.kind === 'count' ? String(value + 2) : (value + 7.31).toFixed(claim.digits || 2);
    add(claim.text.replace(/[\d,]+(?:\.\d+)?/, other));
    for (const slip of slips(claim)) add(slip);
    if (claim.unit === '万元' && value !== 0) add(claim.text.replace('万元', '元'));
  }
  for (const match of text.matchAll(/(?:增加|减少|增长|下降)(?=\d)/g)) {
    const claim = reading.claims.find((one) => one.span.start === match.index + 2);
    mutations.push({
      what: `${match[0]}${claim?.text ?? ''}`,
      text: text.slice(0, match.index) + TURNED[match[0]] + text.slice(match.index + 2),
      ...(claim ? { claim } : {}),
    });
  }
  return mutations;
}

/** Two neighbouring digits exchanged, and the last one by one. */
function slips({ text, kind }: Claim): string[] {
  const digits = [...text.matchAll(/\d/g)].map((match) => match.index);
  const swapped = digits.flatMap((at, index) => {
    const next = digits[index + 1];
    if (next === undefined || text[at] === text[next]) return [];
    return [text.slice(0, at) + text[next] + text.slice(at + 1, next) + text[at] + text.slice(next + 1)];
  });
  const last = digits[digits.length - 1];
  if (last === undefined || kind === 'count') return swapped.slice(0, 1);
  const other = String((Number(text[last]) + 1) % 10);
  return [...swapped.slice(-1), text.slice(0, last) + other + text.slice(last + 1)];
}
