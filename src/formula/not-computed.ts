/** Why a formula is left as it is stored. */

/** Why it is not evaluated here, so that its stored result stands. */
export type KeptReason =
  /** It reads another workbook, which is not here. */
  | 'external'
  /** A function outside the table of `functions.ts`: lookups, dates, texts. */
  | 'function'
  /** A defined name, a whole column, an array, a table's column, an intersection. */
  | 'reference'
  /** Texts whose order or likeness depends on the language of the program. */
  | 'text'
  /** Where decimals are equal and binary doubles may not be: which one the program took is in the stored result. */
  | 'residue'
  /** It leads back to itself. */
  | 'circular'
  /** It rests on a formula that is not evaluated and has no stored result. */
  | 'unstored'
  /** The workbook calculates with what is shown (以显示精度为准), so that each result depends on a number format. */
  | 'precision'
  /** Longer or deeper than any subtotal. */
  | 'size';

/** Thrown within an evaluation; never leaves `recalculate`. */
export class NotComputed extends Error {
  override readonly name = 'NotComputed';
  constructor(
    readonly reason: KeptReason,
    readonly detail = '',
  ) {
    super(reason);
  }
}
