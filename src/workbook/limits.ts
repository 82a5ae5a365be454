/**
 * How much of a file is read before it is refused. A department's disclosure workbook is under 5 MB and
 * under 100,000 cells; the limits leave room for twenty times that and still end within a second or two.
 */

/** Bytes of the file itself. Beyond this it carries pictures or somebody's whole ledger. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Bytes of all parts together once inflated, declared or actual. 750,000 cells are about 35 MB of XML. */
export const MAX_INFLATED_BYTES = 160 * 1024 * 1024;

/** Bytes of one part once inflated: it becomes one string, and engines stop near 512 MB. */
export const MAX_PART_BYTES = 120 * 1024 * 1024;

/** Real sheets deflate 5 to 40 times, rows of borders without content about 150 times; a bomb 1000 times. */
export const MAX_RATIO = 250;

/** Below this size the ratio says nothing: a small part of zeros does no harm. */
export const RATIO_APPLIES_FROM_BYTES = 8 * 1024 * 1024;

/** Parts of a package; a workbook of 100 sheets with drawings has some 500. */
export const MAX_PARTS = 5000;

/** Compressed bytes inflated in one go. At deflate's best (1032 times) a lying part costs 34 MB before it shows. */
export const INFLATE_CHUNK_BYTES = 32 * 1024;

/** Cells in the whole workbook, blank ones included. */
export const MAX_CELLS = 3_000_000;

/** Merged areas of the whole workbook; a large table has some hundred. */
export const MAX_MERGES = 200_000;

/** Characters of all formulas that share another cell's once each is spelled out, at a microsecond each: 20,000 of ordinary length. */
export const MAX_SHARED_FORMULA_TEXT = 1_000_000;

/** Excel's limit for one formula. */
export const MAX_FORMULA = 8192;

/** Elements of a part that is kept as a tree, some 250 bytes each. Styles gone wild have 200,000. */
export const MAX_ELEMENTS = 500_000;

/** Characters of one opening tag; the longest real ones list the areas of a conditional format. */
export const MAX_TAG = 1_000_000;

/** Nesting of elements: sheets have 8 levels, drawings some 20. */
export const MAX_XML_DEPTH = 256;

/** The grid of every program that reads .xlsx (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Excel's limit for the text of one cell. */
export const MAX_TEXT = 32_767;
