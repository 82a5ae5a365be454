/** How much of a text was understood: nothing that could not be read is passed over in silence. */

import { maskPrivate } from '../passage/mask';
import { isFigure, isVouched, type Bound } from './bind';
import type { Claim } from './claim';
import { placeInWords } from './read';

/** What a check says of a text beside its findings. */
export interface NarrativeSummary {
  /**
   * Figures of the text. `bound`: compared with the tables, last year's or the officer's answers; `arithmetic`: with
   * each other only; `unbound`: with nothing.
   */
  readonly figures: {
    readonly total: number;
    readonly bound: number;
    readonly arithmetic: number;
    readonly unbound: number;
  };
  /** Lines with figures that no sentence was read from. */
  readonly leftOut?: number;
  /** Tables inside the document that were held against the workbook, and their amounts. */
  readonly tables: { readonly tables: number; readonly amounts: number };
}

export interface Coverage extends NarrativeSummary {
  /** Figures that nothing vouches for, in the order of the text. */
  unbound: { words: string; place: string }[];
}

/** A figure as money, share or count: a year, a number of a document and a date are none. */
const FIGURE = /[\d０-９][\d０-９,，.．]*\s*(?:[万亿]?元|%|％|个|人|辆|台|批|次|套|项)/;

/** Lines with figures that were not read: of the glossary, of 职责, of the contents. */
function leftOut({ reading: { document, sentences } }: Bound): number {
  const read = new Set(sentences.map(({ place }) => place.paragraph));
  return document.blocks.filter(
    ({ kind, number, text }) =>
      !['cell', 'header', 'contents'].includes(kind) && !read.has(number) && FIGURE.test(text),
  ).length;
}

export function coverageOf(bound: Bound, tables: NarrativeSummary['tables']): Coverage {
  const figures = bound.reading.claims.filter(isFigure);
  const vouched = figures.filter((claim) => isVouched(bound.of(claim)));
  const by = (kind: string): Claim[] => vouched.filter((claim) => bound.of(claim).by === kind);
  const unbound = figures.filter((claim) => !isVouched(bound.of(claim)));
  return {
    tables,
    leftOut: leftOut(bound),
    figures: {
      total: figures.length,
      bound: by('fact').length + by('expected').length,
      arithmetic: by('arithmetic').length,
      unbound: unbound.length,
    },
    unbound: unbound.map((claim) => {
      const place = bound.reading.sentences[claim.sentence]?.place;
      return {
        words: maskPrivate(claim.phrase).slice(-16) + claim.text,
        place: place ? placeInWords(place) : '',
      };
    }),
  };
}
