/** How one department stands today: the record that is kept for next week and that every report is made from. */
import { Money } from '../amount/money';
import type { Severity } from '../rule/finding';
import { daysBetween } from './dates';
import type { Cause, Examined } from './examine';
import type { Parcel, Placed } from './pairing';
import { countsBy, keptBackBy, unanswered } from './kept-back';
import { stateOf, type State } from './state';

/** A cause with its history. */
export interface KnownCause extends Cause {
  /** The day on which it was first seen. */
  readonly since: string;
  /** Against last time: null where there is none to compare with. */
  readonly change: 'new' | 'still' | null;
  /** Last time's amounts, where it is wrong by another one today. */
  readonly was?: Pick<Cause, 'value' | 'expected' | 'difference'>;
}

export interface FileLine {
  readonly file: string;
  readonly use: string;
  readonly note: string;
}

/** All of a department but its causes: small enough to keep for every department of a province. */
export interface Standing {
  readonly code: string;
  readonly name: string;
  readonly must: string;
  readonly due: string | null;
  readonly contact: string;
  readonly state: State;
  readonly received: boolean;
  /** How many days after the due date, and by what that is known; null where it is not late. */
  readonly late: { readonly days: number; readonly by: '收到日期' | '文件日期' | '未报' } | null;
  /** Files with the same content. */
  readonly copies: number;
  readonly files: readonly FileLine[];
  readonly notes: readonly string[];
  readonly year: number | null;
  readonly template: string;
  readonly sentence: string;
  /** Why it is 待核定, in clauses. */
  readonly keptBack: readonly string[];
  /** Causes that are not accepted, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that follow from them. */
  readonly follows: number;
  /** Persons, secrecy, what was not understood: somebody must decide. */
  readonly undecided: number;
  readonly accepted: number;
  /** Of the errors, in 万元. */
  readonly stake: string;
  readonly amounts: { readonly read: number; readonly compared: number };
  /** Figures of the text; null where there is none. */
  readonly text: { readonly read: number; readonly compared: number } | null;
  readonly relations: { readonly evaluated: number; readonly held: number };
  /** Rules of the errors and of the warnings, and how often. */
  readonly rules: Readonly<Record<'error' | 'warning', Readonly<Record<string, number>>>>;
  /** Against last time; null where there is none, or it was not on the list. */
  readonly since: Comparison | null;
}

export interface Comparison {
  readonly state: State;
  readonly new: number;
  readonly still: number;
  /** Of those that are still there: wrong by another amount than last time. */
  readonly moved: number;
  readonly mended: readonly Pick<KnownCause, 'rule' | 'message' | 'severity' | 'since'>[];
  /** Could not be looked at today: neither mended nor still there. */
  readonly unseen: number;
}

export interface Department {
  readonly standing: Standing;
  readonly causes: readonly KnownCause[];
}

export function standingOf(
  parcel: Parcel,
  examined: readonly Examined[],
  more: { notes: readonly string[]; causes: readonly KnownCause[]; since: Comparison | null; today: string },
): Standing {
  const { entry, files } = parcel;
  const notes = [...parcel.notes, ...more.notes];
  const of = (severity: Severity) => open.filter((one) => one.severity === severity).length;
  const open = more.causes.filter(({ accepted }) => accepted === null);
  const known = examined.map((one) => ({ ...one, causes: more.causes }));
  const state = stateOf(parcel, known, notes);
  const sum = (count: (one: Examined) => number) => examined.reduce((total, one) => total + count(one), 0);
  const rulesOf = (severity: Severity) =>
    countsBy(open.filter((one) => one.severity === severity).map(({ rule }) => rule));
  const texts = examined.flatMap(({ coverage }) => (coverage.text ? [coverage.text] : []));
  return {
    ...entry,
    state,
    received: state !== 'missing' && state !== 'exempt',
    late: lateness(parcel, state, more.today),
    copies: files.filter(({ use }) => use === '内容相同的副本').length,
    files: files.map((one) => ({ file: one.handed.file, use: one.use, note: noteOf(one, examined) })),
    notes,
    year: examined[0]?.year ?? null,
    template: examined[0]?.template ?? '',
    sentence: sentenceOf(state, examined, more.causes.some(unanswered)),
    keptBack: state === 'open' && known[0] ? keptBackBy(known[0], { files, notes }) : [],
    counts: { error: of('error'), warning: of('warning'), info: of('info') },
    follows: open.reduce((total, { follows }) => total + follows, 0),
    undecided: open.filter((one) => unanswered(one) && one.severity !== 'error').length,
    accepted: more.causes.length - open.length,
    stake: stakeOf(open),
    amounts: {
      read: sum(({ coverage: { amounts } }) => amounts.read + amounts.unreadable + amounts.leftOut),
      compared: sum(({ coverage }) => coverage.amounts.inRelations),
    },
    text:
      texts.length > 0
        ? {
            read: texts.reduce((total, { read }) => total + read, 0),
            compared: texts.reduce((total, { compared }) => total + compared, 0),
          }
        : null,
    relations: {
      evaluated: sum(({ relations }) => relations.evaluated),
      held: sum(({ relations }) => relations.held),
    },
    rules: { error: rulesOf('error'), warning: rulesOf('warning') },
    since: more.since,
  };
}

/** Of reasons, only the check tells what has become of them. */
const noteOf = ({ use, note }: Placed, examined: readonly Examined[]): string =>
  note || (use === '放行理由' ? (examined.find(({ astray }) => astray !== null)?.astray ?? '') : '');

/** 可以报送 is said of the tables; where the department is kept back for another reason it is left unsaid. */
function sentenceOf(state: State, examined: readonly Examined[], isOpen: boolean): string {
  const [one] = examined;
  if (!one || examined.length !== 1) return '';
  const said = isOpen ? one : one.signed;
  return state === 'clean' || !said.mayPublish ? said.sentence : '';
}

function lateness({ entry, files }: Parcel, state: State, today: string): Standing['late'] {
  const { due, received } = entry;
  if (due === null || state === 'exempt') return null;
  const late = (day: string, by: '收到日期' | '文件日期' | '未报') =>
    daysBetween(due, day) > 0 ? { days: daysBetween(due, day), by } : null;
  if (state === 'missing') return late(today, '未报');
  if (received !== null) return late(received, '收到日期');
  // What was last changed after the due date was not handed in as it is before it. The earliest file counts: a
  // corrected one comes later.
  const days = files
    .filter(({ use }) => use === '工作簿' || use === '文稿')
    .flatMap(({ handed }) => (handed.changed === null ? [] : [handed.changed]))
    .sort();
  return days[0] === undefined ? null : late(days[0], '文件日期');
}

function stakeOf(causes: readonly KnownCause[]): string {
  return causes
    .filter(({ severity }) => severity === 'error')
    .reduce((total, { stake }) => total.plus(stake ?? 0), new Money(0))
    .toFixed(2);
}
