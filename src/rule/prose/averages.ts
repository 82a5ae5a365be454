/** 人均消费88.54元, 车均运行费1.88万元: an amount by a number, both of them told before in the paragraph. */
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
  { words: /车均[^，。；]*$/, units: ['辆'], economic: '30231' },
];

export function* averagesAtOdds(reading: Reading): Generator<AverageAtOdds> {
  for (const claims of byBlock(reading).values()) {
    // What was told last, of each kind that an average may be made of.
    const counts = new Map<Kind, Claim>();
    const amounts = new Map<Kind, Claim[]>();
    for (const claim of claims) {
      const kind = claim.kind === 'aside' ? KINDS.find(({ words }) => words.test(claim.phrase)) : undefined;
      const odds = kind ? (amounts.get(kind) ?? []).map((one) => atOdds(claim, one, counts.get(kind))) : [];
      // 加油0.9万元、保险0.6万元；车均2.1万元: of any of the amounts, of which some are parts.
      const odd = odds.every((one) => one) ? odds.at(-1) : undefined;
      if (odd) yield odd;
      if (claim.prior) continue;
      for (const one of KINDS) {
        if (claim.kind === 'count' && one.units.includes(claim.unit)) counts.set(one, claim);
        if (claim.kind === 'amount' && claim.label.economic === one.economic) gather(amounts, one, claim);
      }
    }
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
