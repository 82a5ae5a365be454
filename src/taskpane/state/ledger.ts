/** A finding as a line of a ledger: what is seen of it before it is opened. */
import type { FindingCell } from '../../rule/finding';
import type { FindingView } from '../core/contract';
import { grouped } from './amounts';

export interface Ledger {
  /** 公开表3!F9, the heading in a text, or what the rule is about where neither is named. */
  readonly place: string;
  /** What stands there; null for a blank cell, undefined where it is not about an amount. */
  readonly found?: string | null;
  /** Null where the cell should be blank. */
  readonly expected?: string | null;
  /** Signed: −9.77. */
  readonly difference?: string;
  /** A few words: why, or all of it. */
  readonly says: string;
}

/** Characters of a quotation: its head, and its end, where the figure mostly is. */
const QUOTED = { head: 34, tail: 20 };

/** Characters of what is wrong with a quotation. */
const TOLD = 34;

const AMOUNT = /^-?\d+(?:\.\d+)?$/;

export function ledgerOf(finding: FindingView): Ledger {
  const { cells, ruleTitle, heading, expected, difference, quote, clue, about, kind, says, move } = finding;
  const [first, other] = cells;
  const place = heading ?? (first ? whereOf(finding, first) : ruleTitle);
  if (quote !== undefined) return { place, says: quoted(finding, place) };
  const isAmount =
    kind === 'money' && expected !== undefined && difference !== undefined && AMOUNT.test(expected);
  if (!isAmount || !first)
    return { place, says: says.startsWith(place) ? says.slice(place.length).replace(/^：/, '') : says };
  return {
    place,
    found: first.value === '' ? null : grouped(first.value),
    expected: move?.from === first.address ? null : grouped(expected),
    difference: signed(difference),
    says: [about, clue ?? (first.address === '' && other ? heldAgainst(other) : undefined)]
      .filter((part) => part !== undefined)
      .join('：'),
  };
}

/** “卫生健康支出71.95万元” 应为 31.06 万元; or what is wrong with it, in the words of its rule. */
function quoted(finding: FindingView, place: string): string {
  const { quote = '', ruleTitle, says } = finding;
  const words = quote.replace(/\s+/g, ' ').trim();
  const short =
    words.length <= QUOTED.head + QUOTED.tail
      ? words
      : `${words.slice(0, QUOTED.head)}…${words.slice(-QUOTED.tail)}`;
  const wrong = says.length <= TOLD ? says : place === ruleTitle ? '' : ruleTitle;
  return `“${short}”　${rightOf(finding) ?? wrong}`.trimEnd();
}

/** What it should say, where that is short; a cell of the tables that is blank is no amount. */
function rightOf({ expected, difference, said = '', cells }: FindingView): string | null {
  if (expected === undefined || expected.length > TOLD) return null;
  const isNought = AMOUNT.test(expected) && Number(expected) === 0;
  if (isNought && !(cells[0] && cells[0].value !== '')) return cells[0] ? '表中没有数' : null;
  const right = said === '年' ? expected : grouped(expected);
  // A difference of long decimals is one between two units, which says nothing.
  const isTold = difference !== undefined && /^-?\d+(?:\.\d{1,2})?$/.test(difference);
  return `应为 ${right}${said === '' ? '' : ` ${said}`}${isTold ? `，差 ${signed(difference)}` : ''}`;
}

/** A row that is missing has no cell: the one to go to is its neighbour's, and holds something else. */
const whereOf = ({ insert }: FindingView, first: FindingCell) => (insert ? first.sheet : placeOf(first));

/** Of a table without the row: several may lack it, each beside an amount of its own. */
const heldAgainst = (other: FindingCell) => `没有这一行，${placeOf(other)} 是 ${grouped(other.value)}`;

export const placeOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }) =>
  address === '' ? sheet : `${sheet}!${address}`;

function signed(amount: string): string {
  return amount.startsWith('-') ? `−${grouped(amount.slice(1))}` : `+${grouped(amount)}`;
}
