/** 人均消费88.54元, 车均运行费1.88万元: an amount by a number, both of them told before in the paragraph. */
import type { Reading } from '../../narrative/claim';
import { meet, rangeOf, type Range } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';

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
  const blockOf = ({ sentence }: Claim) => reading.sentences[sentence]?.block;
  for (const [index, average] of reading.claims.entries()) {
    const kind = average.kind === 'aside' ? KINDS.find(({ words }) => words.test(average.phrase)) : undefined;
    if (!kind) continue;
    const before = reading.claims
      .slice(0, index)
      .filter((claim) => !claim.prior && blockOf(claim) === blockOf(average))
      .reverse();
    const count = before.find(({ kind: what, unit }) => what === 'count' && kind.units.includes(unit));
    const amount = before.find(
      ({ kind: what, label }) => what === 'amount' && label.economic === kind.economic,
    );
    if (!count || !amount || Number(count.value) === 0) continue;
    const { low, high, middle } = rangeOf(amount);
    const each = (whole: Range['middle']) => whole.div(count.value);
    const expected = { low: each(low), high: each(high), middle: each(middle) };
    if (!meet(expected, rangeOf(average))) yield { average, amount, count, expected };
  }
}
