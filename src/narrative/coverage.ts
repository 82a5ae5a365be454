/** How much of a text was understood: nothing that could not be read is passed over in silence. */

import type { NarrativeSummary } from '../rule/summary';
import { isFigure, type Bound } from './bind';
import type { Claim } from './claim';
import { placeInWords } from './read';

export interface Coverage extends NarrativeSummary {
  /** Figures that nothing vouches for, in the order of the text. */
  unbound: { words: string; place: string }[];
}

export function coverageOf(bound: Bound, tables: NarrativeSummary['tables']): Coverage {
  const figures = bound.reading.claims.filter(isFigure);
  const by = (kind: string): Claim[] => figures.filter((claim) => bound.of(claim).by === kind);
  const unbound = by('unbound');
  return {
    tables,
    figures: {
      total: figures.length,
      bound: by('fact').length + by('expected').length,
      arithmetic: by('arithmetic').length,
      unbound: unbound.length,
    },
    unbound: unbound.map((claim) => {
      const place = bound.reading.sentences[claim.sentence]?.place;
      return { words: `${claim.phrase.slice(-16)}${claim.text}`, place: place ? placeInWords(place) : '' };
    }),
  };
}
