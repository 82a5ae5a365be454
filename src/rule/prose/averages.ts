/**
 * 人均消费88.54元, 车均运行费1.88万元: an amount by a number, both of them told before in the paragraph, or the amount
 * under the headings before it (三、“三公”经费实物量情况).
 */
import type { Reading } from '../../narrative/claim';
import { meet, rangeOf, type Range } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';
import type { Block } from '../../narrative/read';
import { gather } from '../../collect/gather';

export interface AverageAtOdds {
  readonly average: Claim;
  readonly amount: Claim;
  readonly count: Claim;
  readonly expected: Range;
}

interface Kind {
  readonly words: RegExp;
  readonly units: readonly string[];
  /** 公务接待费 of visitors, 公务用车运行维护费 of cars. */
  readonly economic: string;
}

const KINDS: readonly Kind[] = [
  { words: /人均[^，。；]*$/, units: ['人次', '人'], economic: '30217' },
  { words: /批(?:次)?均[^，。；]*$/, units: ['批次', '批'], economic: '30217' },
  { words: /车均(?!购置)[^，。；]*$/, units: ['辆'], economic: '30231' },
];

/** What says itself of which amount it is made, however far that was told. */
const FAR = /人均接待|批(?:次)?均接待|接待[^，。；]{0,4}[人批次]均|车均(?:运行|维护)/;

export function* averagesAtOdds(reading: Reading): Generator<AverageAtOdds> {
  const told = new Map<Kind, Claim[]>();
  const wholes = new Set(reading.claims.flatMap(({ kind, partOf }) => (kind === 'amount' && partOf) || []));
  // 公务接待费3.00万元，其中外事接待费0.50万元: the average may be of any of the parts, told or not.
  const undivided = (amounts?: readonly Claim[]) =>
    amounts?.some(({ id }) => wholes.has(id)) ? undefined : amounts;
  for (const claims of byBlock(reading).values()) {
    // What was told last, of each kind that an average may be made of.
    const counts = new Map<Kind, Claim>();
    const amounts = new Map<Kind, Claim[]>();
    for (const claim of claims) {
      const kind = claim.kind === 'aside' ? KINDS.find(({ words }) => words.test(claim.phrase)) : undefined;
      const near =
        kind && (amounts.get(kind) ?? (FAR.test(claim.phrase) ? undivided(told.get(kind)) : undefined));
      const odds = kind && near ? near.map((one) => atOdds(claim, one, counts.get(kind))) : [];
      // 加油0.9万元、保险0.6万元；车均2.1万元: of any of the amounts, of which some are parts.
      const odd = odds.every((one) => one) ? odds.at(-1) : undefined;
      if (odd) yield odd;
      if (claim.prior) continue;
      for (const one of KINDS) {
        // 462人，其中：国（境）外0人: of those there were.
        const counted = claim.kind === 'count' && one.units.includes(claim.unit);
        if (counted && (Number(claim.value) !== 0 || !counts.has(one))) counts.set(one, claim);
        if (claim.kind === 'amount' && claim.label.economic === one.economic) gather(amounts, one, claim);
      }
    }
    for (const [kind, found] of amounts) for (const amount of found) gather(told, kind, amount);
  }
}

function byBlock({ claims, sentences }: Reading): ReadonlyMap<Block | undefined, Claim[]> {
  const blocks = new Map<Block | undefined, Claim[]>();
  for (const claim of claims) gather(blocks, sentences[claim.sentence]?.block, claim);
  return blocks;
}

function atOdds(average: Claim, amount: Claim, count: Claim | undefined): AverageAtOdds | undefined {
  if (!count || Number(count.value) === 0) return undefined;
  const { low, high, middle } = rangeOf(amount);
  const each = (whole: Range['middle']) => whole.div(count.value);
  const expected = { low: each(low), high: each(high), middle: each(middle) };
  return meet(expected, rangeOf(average)) ? undefined : { average, amount, count, expected };
}
