/** How much of a text was read and compared: counted the same for the command line and for a pane. */

export interface TextRead {
  readonly read: number;
  readonly compared: number;
  readonly notCompared: number;
  /** Lines with figures that no sentence was read from (目录, 职责, 名词解释), tables and page heads not counted. */
  readonly paragraphsLeftOut: number;
}

/** Figures of a text, and those that nothing vouches for. */
export interface Figures {
  readonly figures: { readonly total: number; readonly unbound: number };
  readonly leftOut?: number;
}

export const textRead = ({ figures: { total, unbound }, leftOut = 0 }: Figures): TextRead => ({
  read: total,
  compared: total - unbound,
  notCompared: unbound,
  paragraphsLeftOut: leftOut,
});
