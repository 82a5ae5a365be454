/**
 * How much of a package is read before it is refused, a workbook or a document. Both are under 10 MB of XML as a
 * rule; the limits leave room for ten times that and still end within a second or two.
 */

/** Bytes of all parts together once inflated, declared or actual. 750,000 cells are about 35 MB of XML. */
export const MAX_INFLATED_BYTES = 160 * 1024 * 1024;

/** Bytes of one part once inflated: a text of a million runs. It becomes one string, and engines stop near 512 MB. */
export const MAX_PART_BYTES = 128 * 1024 * 1024;

/** Below this size a ratio says nothing: a small part of zeros does no harm. */
export const RATIO_APPLIES_FROM_BYTES = 8 * 1024 * 1024;

/** Parts of a package; a workbook of 100 sheets with drawings has some 500, a document of photographs as many. */
export const MAX_PARTS = 5000;

/** Compressed bytes inflated in one go. At deflate's best (1032 times) a lying part costs 34 MB before it shows. */
export const INFLATE_CHUNK_BYTES = 32 * 1024;

/** Elements of a part that is kept as a tree, some 250 bytes each. Styles gone wild have 200,000. */
export const MAX_ELEMENTS = 500_000;

/** Characters of one opening tag; the longest real ones list the areas of a conditional format. */
export const MAX_TAG = 1_000_000;

/** Nesting of elements: sheets have 8 levels, drawings some 20, a table adds 4 to the one that it stands in. */
export const MAX_XML_DEPTH = 512;
