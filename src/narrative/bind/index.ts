/** Every figure of a text and what stands on the other side of it. */

import { AmountIndex } from '../../fact/amount-at';
import type { Facts } from '../../fact/facts';
import type { LastYear } from '../../fact/last-year';
import type { Claim, Reading } from '../claim';
import { AmountBinder } from './amounts';
import { arithmeticPartners } from './arithmetic';
import { ExpectedText, type Counterpart } from './expected';
import { CountBinder } from './counts';
import { Doubt } from './doubt';
import { BY_ARITHMETIC, isVouched, UNBOUND, type Evidence } from './evidence';
import { madeUp } from './made-up';
import { MovementBinder } from './movements';
import { ShareBinder } from './shares';
import { ofLastYear } from './of-last-year';
import { Plans } from './planned';
import { TableNames } from './table-names';
import { TargetBinder } from './targets';

export type { BoundBy, Evidence } from './evidence';
export { isVouched } from './evidence';
export { labelsAt } from './amounts-stated';
export { isSumOfBefore } from './sum-of-before';
export { TableNames } from './table-names';
export { AmountBinder } from './amounts';

export interface Bound {
  reading: Reading;
  facts: Facts;
  index: AmountIndex;
  names: TableNames;
  amounts: AmountBinder;
  of(claim: Claim): Evidence;
}

/** Years and the limits inside names (单价50万元以上) are no figures; 与上年持平 is none either. */
export function isFigure(claim: Claim): boolean {
  const isCounted = /[\d０-９成倍半]|元$|分之/.test(claim.text);
  return claim.kind !== 'year' && claim.kind !== 'threshold' && isCounted;
}

/** One workbook is often asked again: a text is edited and read back. */
const SOURCES = new WeakMap<Facts, { index: AmountIndex; names: TableNames }>();

function sourcesOf(facts: Facts): { index: AmountIndex; names: TableNames } {
  const sources = SOURCES.get(facts) ?? { index: new AmountIndex(facts), names: new TableNames(facts) };
  SOURCES.set(facts, sources);
  return sources;
}

/** Names under which a text may speak of the units of a workbook. */
export function unitNamesIn(facts: Facts): string[] {
  return sourcesOf(facts).names.unitNamesInRows();
}

/** What is known beside the workbook. */
export interface Beside {
  lastYear?: LastYear;
  /** The budget of the year, beside its final accounts. */
  budget?: LastYear;
  /** The text that the tables and the officer's answers give, read as the text itself is. */
  expected?: Reading;
}

export function bindClaims(
  reading: Reading,
  facts: Facts,
  { lastYear, budget, expected }: Beside = {},
): Bound {
  const { index, names } = sourcesOf(facts);
  const amounts = new AmountBinder(index, names, reading.edition.stage, lastYear, budget);
  const counts = new CountBinder(facts, names, amounts);
  const targets = new TargetBinder(facts);
  const evidence = new Map<string, Evidence>();
  const plans = new Plans(reading, amounts, evidence);
  let counted: Claim | undefined;
  for (const claim of reading.claims) {
    if (claim.kind === 'count' && claim.about.some((mention) => /项目/.test(mention.text))) counted = claim;
    if (claim.kind === 'amount') {
      const count = counted?.sentence === claim.sentence ? Number(counted.value) : undefined;
      evidence.set(claim.id, amounts.bind(plans.stageOf(claim), count));
    } else if (claim.kind === 'aside' && claim.stage === 'budget' && reading.edition.stage === 'outturn')
      // 支出决算16.95万元，年初预算20.50万元: the tables may print both.
      evidence.set(claim.id, amounts.bind(claim));
    else if (claim.kind === 'count' && !claim.prior) evidence.set(claim.id, counts.bind(claim));
    else if (claim.kind === 'indicator') evidence.set(claim.id, targets.bind(claim));
  }
  const movements = new MovementBinder(reading, amounts, evidence);
  const shares = new ShareBinder(reading, amounts, evidence);
  for (const claim of reading.claims) {
    if (claim.kind === 'share') bindShare(claim, shares.of(claim), evidence);
    else if (claim.kind === 'change' || claim.kind === 'rate')
      evidence.set(claim.id, movements.change(claim));
  }
  const known = (claim: Claim): Evidence => evidence.get(claim.id) ?? UNBOUND;
  for (const id of madeUp(reading, known)) if (isDenied(evidence.get(id))) evidence.set(id, BY_ARITHMETIC);
  for (const [id, stated] of ofLastYear(reading, amounts, known)) evidence.set(id, stated);
  const doubt = new Doubt(reading, index, names, known);
  const doubted = reading.claims.filter(
    (claim) => isAmount(claim) && isDenied(evidence.get(claim.id)) && doubt.about(claim),
  );
  const doubtful = new Map<Evidence, Evidence>();
  for (const claim of doubted) {
    const own = known(claim);
    const marked = doubtful.get(own) ?? { ...own, doubtful: true };
    doubtful.set(own, marked);
    evidence.set(claim.id, marked);
  }
  const checked = arithmeticPartners(reading);
  const counterparts = expected && new ExpectedText(reading, expected);
  for (const claim of reading.claims) {
    const other = counterparts?.of(claim);
    const own = evidence.get(claim.id);
    // That there are cars follows from what they cost, how many does not; nor the last digit of what was reckoned.
    const settled =
      own?.by === 'fact' &&
      (own.doubtful === true || isVouched(own)) &&
      (!own.holds || other?.agrees !== false || isExact(claim, own));
    if (settled) continue;
    if (other) evidence.set(claim.id, byExpected(other));
    else if (checked.has(claim.id)) evidence.set(claim.id, BY_ARITHMETIC);
  }
  return { reading, facts, index, names, amounts, of: known };
}

/** An amount that no table has is vouched for by its share of what they state. */
function bindShare(share: Claim, found: Evidence, evidence: Map<string, Evidence>): void {
  evidence.set(share.id, found);
  const part = found.by === 'fact' && found.holds ? share.of : undefined;
  if (part !== undefined && evidence.get(part)?.by === 'unbound') evidence.set(part, BY_ARITHMETIC);
}

function isAmount({ kind }: Claim): boolean {
  return kind === 'amount' || kind === 'aside';
}

function isDenied(evidence: Evidence | undefined): boolean {
  return evidence?.by === 'fact' && !evidence.holds && evidence.doubtful !== true;
}

function isExact(claim: Claim, { rounded }: Evidence): boolean {
  return claim.kind === 'amount' && claim.concept === undefined && !rounded;
}

function byExpected({ claim, agrees }: Counterpart): Evidence {
  return { by: 'expected', holds: agrees, expected: claim, cells: [], tables: [] };
}
