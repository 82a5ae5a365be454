/** Two digits written the wrong way round: the slip by which parts that need not be all come to a little less than their whole. */
import { Money } from '../../amount/money';
import type { Claim } from '../../narrative/claim/types';

/** A figure of fewer digits than this is too likely to fit by chance. */
const DIGITS = 4;

/**
 * The figure of which two neighbouring digits must change places for the parts to make up the whole.
 * @param gap whole less the sum of the parts, in the unit of them all
 */
export function transposed(whole: Claim, parts: readonly Claim[], gap: Money): Claim | undefined {
  if ([whole, ...parts].some(({ unit }) => unit !== whole.unit)) return undefined;
  return (
    parts.find((part) => turnedAround(part).some((value) => value.minus(part.value).eq(gap))) ??
    [whole].find(({ value }) => turnedAround(whole).some((turned) => new Money(value).minus(turned).eq(gap)))
  );
}

function turnedAround({ value }: Claim): Money[] {
  const digits = [...value];
  if (digits.filter((digit) => digit !== '.' && digit !== '0').length < DIGITS - 1) return [];
  if (value.replace('.', '').length < DIGITS) return [];
  const places = digits.flatMap((digit, index) => (/\d/.test(digit) ? [index] : []));
  return places.slice(1).flatMap((at, index) => {
    const before = places[index] ?? 0;
    if (digits[at] === digits[before]) return [];
    const turned = [...digits];
    [turned[before], turned[at]] = [digits[at] ?? '', digits[before] ?? ''];
    return [new Money(turned.join(''))];
  });
}
