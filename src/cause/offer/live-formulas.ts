/** A live formula is never what somebody typed wrong: what it adds up, or leaves out, is. No number is offered over it. */
import type { Cause } from '../explanation';

/** The causes, those no longer certain whose first amount would be typed over a formula. */
export const withoutFormulas = (causes: readonly Cause[]): readonly Cause[] =>
  causes.map((cause) =>
    cause.certain && cause.kind === 'amount' && cause.cell.formula !== undefined
      ? { ...cause, certain: false }
      : cause,
  );
