/**
 * What is printed on a page: characters and lines, in points from the upper left corner of the page as it is read
 * (turned pages turned back).
 */
export interface Glyph {
  readonly text: string;
  /** Outer edges; `top` and `bottom` are about those of the character cell, not of the ink. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the line of writing stands. */
  readonly baseline: number;
  readonly size: number;
  /** A word that is written upwards or downwards: its characters do not share a baseline. */
  readonly upright: boolean;
  /** The program set its pen anew for it. */
  readonly begins: boolean;
}

/** Edges, in points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A ruling line: `at` is its y where it lies, its x where it stands. */
export interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageMarks {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly across: readonly Line[];
  readonly down: readonly Line[];
  /** Filled areas too thick for a line: shaded cells. */
  readonly boxes: readonly Box[];
  /** Characters written unseen: a scanner's guess at what its picture says. */
  readonly unseen: number;
}
