/** A finding as a line of a ledger: what is seen of it before it is opened. */
import type { FindingView } from '../core/contract';
import { grouped } from './amounts';

export interface Ledger {
  /** 公开表3!F9, or what the rule is about where no cell is named. */
  readonly place: string;
  /** What stands there; null for a blank cell, undefined where it is not about an amount. */
  readonly found?: string | null;
  readonly expected?: string;
  /** Signed: −9.77. */
  readonly difference?: string;
  /** A few words: why, or all of it. At most `LONGEST` characters. */
  readonly says: string;
}

/** Characters of a sentence that is read at a glance. */
export const LONGEST = 90;

const AMOUNT = /^-?\d+(?:\.\d+)?$/;

export function ledgerOf({
  cells,
  ruleTitle,
  expected,
  difference,
  quote,
  clue,
  about,
  message,
  kind,
}: FindingView): Ledger {
  const [first] = cells;
  const place = first ? placeOf(first) : ruleTitle;
  const says = brief(message, place);
  const isAmount =
    kind === 'money' && expected !== undefined && difference !== undefined && AMOUNT.test(expected);
  if (!isAmount || !first || quote !== undefined)
    return { place, says: quote === undefined ? says : `“${cut(quote)}”` };
  return {
    place,
    found: first.value === '' ? null : grouped(first.value),
    expected: grouped(expected),
    difference: signed(difference),
    says: [about, clue].filter((part) => part !== undefined).join('：'),
  };
}

export const placeOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }) =>
  address === '' ? sheet : `${sheet}!${address}`;

export function signed(amount: string): string {
  return amount.startsWith('-') ? `−${grouped(amount.slice(1))}` : `+${grouped(amount)}`;
}

/** The sentence without the place that stands beside it, cut at a comma where it is too long. */
function brief(message: string, place: string): string {
  const [sheet = ''] = place.split('!');
  const named = [place, sheet].find((name) => name !== '' && message.startsWith(name)) ?? '';
  const rest = message.slice(named.length);
  return cut(rest.replace(/^[\s的]+/, '').replace(/。$/, ''));
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, LONGEST - 1);
  const comma = Math.max(...['，', '；', '：', '。', '、'].map((mark) => head.lastIndexOf(mark)));
  return `${comma > LONGEST / 2 ? head.slice(0, comma) : head}…`;
}
