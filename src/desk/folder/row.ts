/** A department's line in the table, and how the lines are found, filtered and sorted. */
import { Money } from '../../amount/money';
import type { HandedIn } from '../../bureau/handed-in';
import type { Parcel } from '../../bureau/pairing';
import { sinceInWords } from '../../bureau/report-words';
import type { Department, Standing } from '../../bureau/standing';
import { unanswered } from '../../bureau/kept-back';
import { STATE_ORDER, type State } from '../../bureau/state';
import { byName } from './by-name';
import type { FOLDER_WORDS } from './words';

export interface Row {
  readonly parcel: Parcel;
  /** Null until it has been checked. */
  readonly standing: Standing | null;
  /** Persons and secrecy: what somebody still has to decide. */
  readonly privacy: number;
  /** Of the errors, in 万元; null where no error has one. */
  readonly largest: string | null;
  /** What can be opened at the desk, best first. */
  readonly openable: readonly HandedIn[];
}

export const waitingRow = (parcel: Parcel): Row => ({
  parcel,
  standing: null,
  privacy: 0,
  largest: null,
  openable: [
    ...parcel.workbooks,
    ...(parcel.workbooks.length === 0 && parcel.document?.tables ? [parcel.document] : []),
    ...parcel.files
      .filter(({ use, handed }) => (use === '年度不符' || use === '种类不符') && handed.tables)
      .map(({ handed }) => handed),
  ],
});

export function rowOf(row: Row, { standing, causes }: Department): Row {
  const open = causes.filter(({ accepted }) => accepted === null);
  const stakes = open.flatMap(({ severity, stake }) =>
    severity === 'error' && stake !== undefined ? [new Money(stake)] : [],
  );
  return {
    ...row,
    standing,
    privacy: open.filter((one) => one.class === 'privacy' && unanswered(one)).length,
    largest: stakes.length > 0 ? printed(Money.max(...stakes)) : null,
  };
}

/** As budgets print it; what a cent of 万元 would hide is shown whole. */
const printed = (amount: Money): string => amount.toFixed(Math.max(2, amount.decimalPlaces()));

export type ColumnId = keyof typeof FOLDER_WORDS.columns;

export interface Sorting {
  readonly column: ColumnId;
  readonly descending: boolean;
}

export interface Wanted {
  readonly search: string;
  readonly state: State | null;
  /** Null: worst first, as in the report. */
  readonly sorting: Sorting | null;
}

/** What can be counted comes with the most first. */
export const beginsDescending = (column: ColumnId): boolean => !['code', 'name', 'state'].includes(column);

export function shownRows(rows: readonly Row[], { search, state, sorting }: Wanted): readonly Row[] {
  const words = search.trim().toLowerCase();
  const found = rows.filter(
    ({ parcel: { entry, files }, standing }) =>
      (state === null || standing?.state === state) &&
      (words === '' ||
        [entry.name, entry.code, ...files.map(({ handed }) => handed.file)].some((text) =>
          text.toLowerCase().includes(words),
        )),
  );
  const by = sorting ? order(sorting) : worstFirst;
  // What is not known yet stands last, whichever way the rest is turned.
  return [...found].sort((a, b) => Number(a.standing === null) - Number(b.standing === null) || by(a, b));
}

type Order = (a: Row, b: Row) => number;

function order({ column, descending }: Sorting): Order {
  const sign = descending ? -1 : 1;
  return (a, b) => sign * ORDERS[column](a, b) || worstFirst(a, b);
}

const number =
  (value: (row: Row) => number): Order =>
  (a, b) =>
    value(a) - value(b);
const text =
  (value: (row: Row) => string): Order =>
  (a, b) =>
    byName(value(a), value(b));
const rank = ({ standing }: Row) => (standing ? STATE_ORDER.indexOf(standing.state) : STATE_ORDER.length);

const ORDERS: Readonly<Record<ColumnId, Order>> = {
  code: text(({ parcel }) => parcel.entry.code),
  name: text(({ parcel }) => parcel.entry.name),
  state: number(rank),
  error: number(({ standing }) => standing?.counts.error ?? 0),
  warning: number(({ standing }) => standing?.counts.warning ?? 0),
  // By what was left uncompared: that is what is looked for.
  compared: number(({ standing }) => (standing ? standing.amounts.read - standing.amounts.compared : 0)),
  privacy: number(({ privacy }) => privacy),
  largest: (a, b) => (a.largest === b.largest ? 0 : new Money(a.largest ?? -1).comparedTo(b.largest ?? -1)),
  since: text(({ standing }) => (standing ? sinceInWords(standing) : '')),
};

const worstFirst: Order = (a, b) =>
  rank(a) - rank(b) ||
  (b.standing?.counts.error ?? 0) - (a.standing?.counts.error ?? 0) ||
  ORDERS.largest(b, a) ||
  ORDERS.code(a, b);
