/**
 * How much of a PDF is read before it is refused. A published budget has some 30 pages of 2,000 operators each, a
 * whole province's book of budgets some hundred pages.
 */
export const MAX_PAGES = 2000;

/** Drawing operators of one page; a page full of figures has some 3,000. */
export const MAX_OPERATORS = 2_000_000;

/** Characters of one page. */
export const MAX_GLYPHS = 400_000;

/** Ruling lines of one page; hatched and gridded drawings have thousands. */
export const MAX_LINES = 60_000;

/** Bytes of one compressed stream below which it does no harm, whatever it inflates to (1032 times at most). */
export const HARMLESS_STREAM = 64 * 1024;

/** Bytes of one stream once inflated: a font for all of GB 18030 has 20 MB. */
export const MAX_STREAM_BYTES = 96 * 1024 * 1024;

/** Bytes of all streams together once inflated. */
export const MAX_STREAMS_BYTES = 320 * 1024 * 1024;
