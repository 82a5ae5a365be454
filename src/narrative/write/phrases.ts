/** Sentences over amounts: lists with shares, changes with direction and rate. */
import { apportion } from '../../amount/apportion';
import { Money, round, sum } from '../../amount/money';
import { plain } from '../../amount/print';
import type { Label } from '../../dimension/dimension';
import type { Run } from './document';

export interface Part {
  readonly name: string;
  readonly value: Money;
  readonly label: Label;
}

/** Shares are said with two decimals. */
export const SHARE_DIGITS = 2;
const WHOLE = new Money(100);

/**
 * Shares in per cent that add up to 100 with what is not listed. Null where the whole is zero or the parts
 * exceed it, for then no share would be true.
 */
export function shares(parts: readonly Money[], whole: Money): string[] | null {
  const listed = sum(parts);
  if (!whole.isPositive() || whole.isZero() || listed.gt(whole) || parts.some((part) => part.isNegative()))
    return null;
  const rest = whole.minus(listed);
  const exact = [...parts, rest].map((part) => part.times(WHOLE).div(whole));
  const printed = apportion(exact, SHARE_DIGITS, WHOLE).parts;
  // A part without money has no share, even where the last unit had to go somewhere.
  return printed.slice(0, parts.length).map((part) => `${plain(part, SHARE_DIGITS)}%`);
}

export interface ChangeWords {
  readonly same: boolean;
  readonly direction: '增加' | '减少';
  readonly difference: Money;
  /** Null on a zero base. */
  readonly rate: { readonly direction: '增长' | '下降'; readonly text: string } | null;
}

export function changeWords(now: Money, before: Money): ChangeWords {
  const difference = now.minus(before);
  const rate = before.isZero() ? null : round(difference.abs().times(WHOLE).div(before.abs()), SHARE_DIGITS);
  return {
    same: difference.isZero(),
    direction: difference.isNegative() ? '减少' : '增加',
    difference: difference.abs(),
    rate: rate && {
      direction: difference.isNegative() ? '下降' : '增长',
      text: `${plain(rate, SHARE_DIGITS)}%`,
    },
  };
}

/** Neighbouring texts as one, empty ones gone. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (run.kind === 'text' && run.text === '') continue;
    if (run.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}
