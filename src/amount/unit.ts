/** Money units as tables print them. */
import type { Money } from './money';

export type MoneyUnit = '元' | '千元' | '万元' | '亿元';

/** So many 元 are one 万元. */
export const YUAN_IN_WAN = 10_000;

const IN_YUAN: Record<MoneyUnit, number> = { 元: 1, 千元: 1_000, 万元: YUAN_IN_WAN, 亿元: 100_000_000 };

/** `amount` in `from`, said in `to`, exactly. */
export function convert(amount: Money, from: MoneyUnit, to: MoneyUnit): Money {
  return from === to ? amount : amount.times(IN_YUAN[from]).div(IN_YUAN[to]);
}

/** How many decimals an amount printed with `digits` in `from` has in `to`: 2 in 万元 are −2 in 元. */
export function digitsIn(digits: number, from: MoneyUnit, to: MoneyUnit): number {
  return digits + Math.round(Math.log10(IN_YUAN[to] / IN_YUAN[from]));
}

/** The unit that a caption such as `金额单位：万元` names, or null. */
export function unitNamed(text: string): MoneyUnit | null {
  const match =
    /单位\s*[:：]?\s*(?:人民币)?\s*(亿元|万元|千元|元)|金额\s*[:：（(]\s*(亿元|万元|千元|元)/.exec(
      text.replace(/[\s\u3000]/g, ''),
    );
  return (match?.[1] ?? match?.[2] ?? null) as MoneyUnit | null;
}

/** The unit at the end of a head such as `预算数（万元）`, or null. */
export function unitInBrackets(text: string): MoneyUnit | null {
  const match = /[（(](亿元|万元|千元|元)[）)]$/.exec(text.replace(/[\s\u3000]/g, ''));
  return (match?.[1] ?? null) as MoneyUnit | null;
}
