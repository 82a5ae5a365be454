/** Budget or final accounts: what a file says of itself, and what is asked for. */
import type { Binding } from '../binding/bound';
import type { Accounts, HandedIn } from './handed-in';
import type { RosterEntry } from './roster';

/** 一般公共预算财政拨款支出决算表 is of 决算; 预决算公开 says neither. */
export function accountsIn(text: string): Accounts | null {
  if (/预、?决算|预算[和、与及]决算/.test(text)) return null;
  return text.includes('决算') ? '决算' : text.includes('预算') ? '预算' : null;
}

/** By the titles of most tables, for one of a budget may stand beside last year's accounts; else by the form's. */
export function accountsOfTables({ tables, template }: Binding): Accounts | null {
  const said = tables.flatMap(({ table }) => accountsIn(table.title) ?? []);
  const final = said.filter((one) => one === '决算').length;
  if (final > 0 && final * 2 >= tables.length) return '决算';
  return said.length > final ? '预算' : accountsIn(template.title);
}

/** What most files with tables are, of the year that is looked at; null where as many are of the other kind. */
export function mostAccounts(files: readonly HandedIn[], year: number | null): Accounts | null {
  const own = files.filter((one) => one.tables && (year === null || one.year === null || one.year === year));
  const count = (kind: Accounts) => own.filter(({ accounts }) => accounts === kind).length;
  const [budgets, finals] = [count('预算'), count('决算')];
  return budgets === finals ? null : budgets > finals ? '预算' : '决算';
}

/** What the roster asks of a department, before what most others hand in. */
export interface Wanted {
  readonly accounts: Accounts | null;
  readonly by: '名册写明' | '多数文件是';
}

export function wantedOf({ must }: RosterEntry, most: Accounts | null): Wanted {
  const asked = accountsIn(must);
  if (asked !== null) return { accounts: asked, by: '名册写明' };
  // A roster that asks for both is met by either.
  return { accounts: must.includes('决算') ? null : most, by: '多数文件是' };
}

export const isWanted = ({ accounts }: HandedIn, wanted: Wanted): boolean =>
  accounts === null || wanted.accounts === null || accounts === wanted.accounts;

export const whyNotWanted = ({ accounts, year }: HandedIn, { accounts: wanted, by }: Wanted): string =>
  `这是${year === null ? '' : ` ${year} 年`}${accounts ?? ''}，应交${wanted ?? ''}（${by}${wanted ?? ''}）`;
