/**
 * How much of a file is read before it is refused. A department's disclosure workbook is under 5 MB and
 * under 100,000 cells; the limits leave room for twenty times that and still end within a second or two.
 */

/** Bytes of the file itself. Beyond this it carries pictures or somebody's whole ledger. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Real sheets deflate 5 to 40 times, rows of borders without content about 150 times; a bomb 1000 times. */
export const MAX_RATIO = 250;

/** Cells in the whole workbook, blank ones included. */
export const MAX_CELLS = 3_000_000;

/** Rows of one sheet that hold anything: a thousand times a department's list has 40,000; beyond this it is a ledger. */
export const MAX_FILLED_ROWS = 100_000;

/** Merged areas of the whole workbook; a large table has some hundred. */
export const MAX_MERGES = 200_000;

/** Characters of all formulas that share another cell's once each is spelled out, at a microsecond each: 20,000 of ordinary length. */
export const MAX_SHARED_FORMULA_TEXT = 1_000_000;

/** Excel's limit for one formula. */
export const MAX_FORMULA = 8192;

/** The grid of every program that reads .xlsx (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Excel's limit for the text of one cell. */
export const MAX_TEXT = 32_767;
