/** 占本年支出的84.16%: of a total that the text gives in another section, and only there. */
import type { Claim, Reading } from '../../narrative/claim';
import { meet, percent, rangeOf, type Range } from '../../narrative/claim/range';
import { claimOf } from './lookup';

const BASE =
  /占(?:全部|全年|本年|当年|年度)?(?:度|部门|单位)?(总?)(收入|支出)(?:总额|合计|总计|总预算|预算|决算)*的?(?:比重|比例)?(?:为)?$/;

/** 本年支出合计 and 支出总计 are two totals where something is carried on: the text has to give the one that is meant. */
const SPENT = /本年(?:收入|支出)|(?:收入|支出)合计/;

export interface BaseAtOdds {
  readonly share: Claim;
  readonly part: Claim;
  readonly base: Claim;
  readonly expected: Range;
}

export function* basesAtOdds(reading: Reading): Generator<BaseAtOdds> {
  const totals = reading.claims.filter((claim) => isTotal(claim, reading));
  for (const share of reading.claims) {
    const part = claimOf(reading, share.of);
    if (share.kind !== 'share' || share.partOf !== undefined || !part) continue;
    const [words, , side] = BASE.exec(share.phrase) ?? [];
    if (words === undefined) continue;
    const measure = side === '收入' ? 'income' : 'expense';
    const bases = totals.filter(({ label }) => label.measure === measure);
    const [base] = bases.filter(({ phrase }) => SPENT.test(phrase) === SPENT.test(words));
    if (!base || bases.some((one) => fits(part, one, share))) continue;
    const expected = percent(rangeOf(part), rangeOf(base));
    if (expected) yield { share, part, base, expected };
  }
}

function fits(part: Claim, base: Claim, share: Claim): boolean {
  const expected = percent(rangeOf(part), rangeOf(base));
  return expected === undefined || meet(expected, rangeOf(share));
}

/** 收入 or 支出 of the year, and nothing else said of it. */
function isTotal({ kind, prior, label, about, stage }: Claim, { edition }: Reading): boolean {
  const { measure, use, carry, ...rest } = label;
  return (
    kind === 'amount' &&
    !prior &&
    measure !== undefined &&
    (use === undefined || use === 'spent') &&
    carry !== 'carried' &&
    Object.keys(rest).length === 0 &&
    (stage ?? edition.stage) === edition.stage &&
    about.every((mention) => mention.kind === 'term' || mention.kind === 'unit')
  );
}
