/** Figures of a text that the tables deny, each with what it was held against. */
import type { Bound, Evidence } from '../../narrative/bind';
import { rangeOf, say } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';
import { once } from '../../collect/once';
import { faultAt, type FaultTold, type FaultWords } from './fault';
import { cellInWords } from '../say';
import { Clues } from './clues';
import { claimOf } from './lookup';

export interface FigureAtOdds {
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly stated: NonNullable<Evidence['stated']>;
  /** Both agree but for what printed digits leave open. */
  readonly rounded: boolean;
}

export const figuresAtOdds = once((bound: Bound): readonly FigureAtOdds[] =>
  bound.reading.claims.flatMap((claim): FigureAtOdds[] => {
    const evidence = bound.of(claim);
    const { by, holds, rounded, stated } = evidence;
    if (by !== 'fact' || !stated || (holds && !rounded)) return [];
    return [{ claim, evidence, stated, rounded: holds }];
  }),
);

/** Of one kind, and wrong. */
export function wrongFigures(bound: Bound, kind: Claim['kind']): FigureAtOdds[] {
  return figuresAtOdds(bound).filter(({ claim, rounded }) => claim.kind === kind && !rounded);
}

/** 机关运行经费 has no cell of its own: it may be anything up to 公用经费. */
export const isBeyondBound = ({ claim, stated }: FigureAtOdds): boolean =>
  claim.concept === 'operatingCosts' && !rangeOf(claim).middle.lt(stated.middle);

/** Half sentences that say what a wrong figure looks like. */
export const cluesOf = once((bound: Bound) => new Clues(bound));

/** The fault of a figure, with the cells that deny it. */
export function figureFault<Grade extends string = never>(
  { reading }: Bound,
  { claim, evidence }: FigureAtOdds,
  words: FaultWords<Grade>,
): FaultTold<Grade> {
  const target = claim.kind === 'amount' ? undefined : claimOf(reading, claim.of);
  const fault = faultAt(reading, target ? [target, claim] : [claim], { ...words, cells: evidence.cells });
  return { ...fault, claims: [claim.id] };
}

/** 公开表1!D14（…）为31.06万元. */
export function otherSide(claim: Claim, { cells, stated, tables, place }: Evidence): string {
  // 元 in the text is a slip more often than not; the amount is said in 万元, as tables print it.
  const like: Claim = claim.unit === '元' ? { ...claim, unit: '万元' } : claim;
  const amount = stated ? say(stated.middle, like) : '';
  const [first] = cells;
  if (first?.blank && cells.length === 1) return `${cellInWords(first)}没有数`;
  if (!first) return `${place ?? tables[0]?.sheet ?? '表中'}为${amount}`;
  return cells.length === 1
    ? `${cellInWords(first)}为${amount}`
    : `${cellInWords(first)}等 ${cells.length} 格合计${amount}`;
}
