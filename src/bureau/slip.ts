/** Names that differ in one character: a slip of the keys, or another unit's name. */
import { OFFICES } from '../lexicon/department-words';

/** Of shorter names (教育局, 体育局) one character is what tells two departments apart; so do numbers and sides. */
const LEAST = 5;
const TELLS_APART = /[\d一二三四五六七八九十东西南北中上下前后新老大小甲乙丙丁]/;

/** Where one character is exchanged, left out or one too many; null for names that differ otherwise. */
export function slipAt(a: string, b: string): number | null {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer.length < LEAST || longer.length - shorter.length > 1) return null;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  const other = longer.length === shorter.length ? 1 : 0;
  if (TELLS_APART.test(longer.slice(at, at + 1) + shorter.slice(at, at + other))) return null;
  return at < longer.length && longer.slice(at + 1) === shorter.slice(at + other) ? at : null;
}

const OFFICE = new RegExp(
  `(?<office>${[...OFFICES].sort((a, b) => b.length - a.length).join('|')})(?:局|厅|委员会)$`,
);

/**
 * 农业农衬局 is 农业农村局. 税务执法支队 is not 水务执法支队, and 新民街道 not 新华街道: what is right as it stands may
 * be another unit's, so the slip must lie within the long name of a department that has no neighbour.
 */
export function isSlipOfOffice(known: string, given: string): boolean {
  const at = slipAt(known, given);
  const found = OFFICE.exec(known);
  if (at === null || !found || OFFICE.test(given)) return false;
  return at >= found.index && at < found.index + (found.groups?.office ?? '').length;
}
