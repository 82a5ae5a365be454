/**
 * The text that the workbook, last year's amounts and the officer's answers would give: the other side of figures
 * that no table states. A sentence that differs from one of its sentences in figures alone is that sentence.
 */

import type { Claim, Reading } from '../claim';
import { meet, negate, rangeOf, type Range } from '../claim/range';
import { gather } from '../../collect/gather';

/** What stands in the same place of the expected text. */
export interface Counterpart {
  claim: Claim;
  agrees: boolean;
}

export class ExpectedText {
  /** Claim id → the figures that its own sentence has in this place. */
  private readonly inPlace = new Map<string, Claim>();
  private readonly bySubject = new Map<string, Claim[]>();

  constructor(reading: Reading, expected: Reading) {
    const sentences = bySkeleton(expected);
    for (const [skeleton, mine] of bySkeleton(reading)) {
      const theirs = sentences.get(skeleton) ?? [];
      // A sentence that stands twice in one text and once in the other may be either.
      if (theirs.length !== mine.length) continue;
      mine.forEach((claims, nth) => {
        const others = theirs[nth] ?? [];
        if (others.length !== claims.length) return;
        claims.forEach((claim, at) => this.pair(claim, others[at]));
      });
    }
    for (const claim of expected.claims) {
      gather(this.bySubject, subjectOf(claim), claim);
    }
  }

  private pair(claim: Claim, other: Claim | undefined): void {
    if (other && sameKind(claim, other)) this.inPlace.set(claim.id, other);
  }

  /** The figure of the same sentence, or, in a sentence that was reworded, one that says the same of the same. */
  of(claim: Claim): Counterpart | undefined {
    const other = this.inPlace.get(claim.id);
    if (other) return { claim: other, agrees: equal(claim, other) };
    const same = (this.bySubject.get(subjectOf(claim)) ?? []).find((one) => agree(claim, one));
    return same && { claim: same, agrees: true };
  }
}

const FIGURE = /\d[\d,]*(?:\.\d+)?/g;
const UNIT = /#(?:万元|亿元|千元|元)/g;
const DIRECTION = /增加|减少|增长|下降|上升|降低|提高/g;

/** Skeleton of a sentence → the claims of every sentence that has it, in the order of the text. */
function bySkeleton({ sentences, claims }: Reading): Map<string, Claim[][]> {
  const bySentence = new Map<number, Claim[]>();
  for (const claim of claims) gather(bySentence, claim.sentence, claim);
  const found = new Map<string, Claim[][]>();
  for (const { index, clean } of sentences) {
    const own = (bySentence.get(index) ?? []).sort((a, b) => a.span.start - b.span.start);
    if (own.length === 0) continue;
    gather(found, skeletonOf(clean.text), own);
  }
  return found;
}

/** The words without what a slip may change: figures, units of money, directions. */
function skeletonOf(text: string): string {
  return text.replace(FIGURE, '#').replace(UNIT, '#元').replace(DIRECTION, '±');
}

function subjectOf(claim: Claim): string {
  const words = claim.about.map((mention) => mention.text).join('+');
  return [claim.kind, claim.prior ?? '', skeletonOf(words), skeletonOf(claim.phrase)].join('|');
}

/** A change of direction, or of a word for one, leaves the kind as it is; a figure and a year do not pair. */
function sameKind(a: Claim, b: Claim): boolean {
  return a.kind === b.kind && a.prior === b.prior;
}

function agree(a: Claim, b: Claim): boolean {
  return a.kind === b.kind && meet(signed(a), signed(b));
}

/** Printed with as many digits, two figures are one figure or two. */
function equal(a: Claim, b: Claim): boolean {
  const same = signed(a).middle.eq(signed(b).middle);
  return a.digits >= b.digits && a.unit === b.unit && !a.approximate ? same : agree(a, b);
}

function signed(claim: Claim): Range {
  return claim.direction === 'down' ? negate(rangeOf(claim)) : rangeOf(claim);
}
