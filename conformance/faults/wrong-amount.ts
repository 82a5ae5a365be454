/** An amount as it comes out wrong of a hand or a copy. */
import { between, oneOf } from '../books/draw';
import type { Draw } from '../books/draw';
import type { FaultKind } from './fault';

/** Hundredths in, hundredths out; null is a blank. */
export function wrongAmount(kind: FaultKind, right: number, last: number, draw: Draw): number | null {
  switch (kind) {
    case 'blank cell':
      return null;
    case 'sign':
      return -right;
    case 'yuan':
      return right * 10_000;
    case 'decimal':
      return draw() < 0.5 ? right * 10 : Math.round(right / 10);
    case 'last year':
      return last;
    case 'transposed':
      return swapped(right, draw);
    default:
      return right + (draw() < 0.5 ? -1 : 1) * between(draw, 50, Math.max(60, Math.round(right / 3)));
  }
}

function swapped(cents: number, draw: Draw): number {
  const digits = [...String(cents)];
  const at = digits.flatMap((one, i) => (i > 0 && digits[i - 1] !== one ? [i] : []));
  if (at.length === 0) return cents;
  const i = oneOf(draw, at);
  [digits[i - 1], digits[i]] = [digits[i] as string, digits[i - 1] as string];
  return Number(digits.join(''));
}
