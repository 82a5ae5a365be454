/** What is wrong in a text, one record for each cause, and where it is quoted from. */

import type { Stamp } from '../rule';
import type { FactCell } from '../../fact/cell';
import type { Reading } from '../../narrative/claim';
import type { Claim } from '../../narrative/claim/types';
import { originalSpan } from '../../narrative/read/clean';
import { quote, type Place, type Span } from '../../narrative/read/document';

export interface TextFault extends Stamp {
  /** The original's words. */
  quote: string;
  span: Span;
  place: Place;
  /** One Chinese sentence. */
  message: string;
  /** What the words should say, by the other figures. */
  expected?: string;
  /** Stated − expected, in the unit stated. */
  difference?: string;
  /** Ids of the claims that it rests on. */
  claims: string[];
  /** The other side, where that is the tables. */
  cells?: readonly FactCell[];
  /** What would hold if this were put right. */
  follows?: TextFault[];
}

/** A fault without what its rule says of all of them. */
export type PlainFault = Omit<TextFault, keyof Stamp>;

/** A fault as its rule tells it. */
export type FaultTold<Grade extends string = never> = PlainFault & {
  readonly grade?: Grade | undefined;
};

export type FaultWords<Grade extends string = never> = Pick<TextFault, 'message'> &
  Partial<Pick<TextFault, 'expected' | 'difference' | 'cells'>> & { readonly grade?: Grade | undefined };

/** A fault that quotes from the clause of the first claim to the end of the last one. */
export function faultAt<Grade extends string = never>(
  reading: Reading,
  claims: readonly Claim[],
  words: FaultWords<Grade>,
): FaultTold<Grade> {
  const first = claims[0];
  if (!first) throw new Error('a fault quotes at least one claim');
  const near = claims.filter((claim) => Math.abs(claim.sentence - first.sentence) <= 1);
  const start = Math.min(...near.map((claim) => clauseStart(reading, claim)));
  const end = Math.max(...near.map((claim) => claim.span.end));
  const sentence = reading.sentences[first.sentence];
  return faultOn(
    reading,
    { start, end },
    sentence?.place,
    words,
    claims.map((claim) => claim.id),
  );
}

export function faultOn<Grade extends string = never>(
  reading: Reading,
  span: Span,
  place: Place | undefined,
  words: FaultWords<Grade>,
  claims: string[] = [],
): FaultTold<Grade> {
  return {
    ...words,
    quote: quote(reading.document, span),
    span,
    place: { path: place?.path ?? [], paragraph: place?.paragraph ?? 0, span },
    claims,
  };
}

const STOPS = '；：:。，、';

/** Original offset at which the clause of a figure begins. */
function clauseStart(reading: Reading, claim: Claim): number {
  const clean = reading.sentences[claim.sentence]?.clean;
  if (!clean) return claim.span.start;
  const at = clean.at.indexOf(claim.span.start);
  const before = clean.text.slice(0, Math.max(0, at));
  // A 科目 with its levels stands before a colon and is quoted whole.
  const leveled = claim.about.find((mention) => mention.levels !== undefined && mention.origin === 'words');
  const subject = leveled ? before.lastIndexOf(leveled.text) : -1;
  if (subject >= 0) return originalSpan(clean, subject, subject + 1).start;
  let start = before.length;
  while (start > 0 && !STOPS.includes(before.charAt(start - 1))) start -= 1;
  return originalSpan(clean, start, start + 1).start;
}
