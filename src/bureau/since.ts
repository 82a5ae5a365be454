/** This week against last: what is new, mended, still there, and for how long. */
import type { Cause, Examined } from './examine';
import { plain } from '../lexicon/department-names';
import { plainCode } from './names';
import type { Parcel } from './pairing';
import type { Comparison, Department, KnownCause } from './standing';
import { STATE_ORDER, type State } from './state';

/** What last week's record says of a department. */
export interface Past {
  readonly code: string;
  readonly name: string;
  readonly state: State;
  readonly causes: readonly KnownCause[];
}

export class PastRecord {
  constructor(
    readonly day: string,
    private readonly departments: readonly Past[],
  ) {}

  of({ code, name }: { code: string; name: string }): Past | null {
    const named = this.departments.find((one) => plain(one.name) === plain(name));
    const coded =
      code === '' ? undefined : this.departments.find((one) => plainCode(one.code) === plainCode(code));
    return named ?? coded ?? null;
  }
}

export interface History {
  readonly causes: readonly KnownCause[];
  readonly since: Comparison | null;
}

export function compare(
  parcel: Parcel,
  examined: readonly Examined[],
  { past, today }: { past: PastRecord | null; today: string },
): History {
  const found = examined.flatMap(({ causes }) => causes);
  const before = past?.of(parcel.entry) ?? null;
  if (!before)
    return {
      causes: numbered(found).map((one) => ({ ...one, since: today, change: past ? 'new' : null })),
      since: null,
    };
  const known = new Map(before.causes.map((cause) => [cause.key, cause]));
  const causes = numbered(found).map((cause): KnownCause => {
    const last = known.get(cause.key);
    if (!last) return { ...cause, since: today, change: 'new' };
    // A reason was signed for these amounts and no others.
    const same =
      last.value === cause.value && last.expected === cause.expected && last.difference === cause.difference;
    return {
      ...cause,
      since: last.since,
      change: 'still',
      ...(movedFrom(last, cause) && { was: pick(last) }),
      accepted: cause.accepted ?? (same ? last.accepted : null),
    };
  });
  const now = new Set(causes.map(({ key }) => key));
  const gone = before.causes.filter(({ key }) => !now.has(key));
  const readText = examined.some(({ coverage }) => coverage.text !== null);
  const looked = ({ class: kind, rule }: KnownCause) =>
    examined.length > 0 &&
    !examined.every(({ blank }) => blank) &&
    ((kind !== 'narrative' && !rule.startsWith('narrative.')) || readText);
  const mended = gone.filter(looked);
  const told = causes.filter(({ severity }) => severity !== 'info');
  const counted = (change: KnownCause['change']) => told.filter((one) => one.change === change).length;
  return {
    causes,
    since: {
      state: before.state,
      new: counted('new'),
      still: counted('still'),
      moved: told.filter(({ was }) => was !== undefined).length,
      mended: mended
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule, message, severity, since }) => ({ rule, message, severity, since })),
      unseen: gone.length - mended.length,
    },
  };
}

type Amounts = Pick<Cause, 'value' | 'expected' | 'difference'>;

/** Wrong by another amount than last time: a total that grew together with what it should be is as wrong as it was. */
const movedFrom = (last: Amounts, now: Amounts): boolean =>
  last.difference === undefined && now.difference === undefined
    ? last.value !== now.value || last.expected !== now.expected
    : last.difference !== now.difference;

const pick = ({ value, expected, difference }: Amounts): Amounts => ({
  ...(value !== undefined && { value }),
  ...(expected !== undefined && { expected }),
  ...(difference !== undefined && { difference }),
});

/** Two workbooks of one department may report the same. */
function numbered(causes: readonly Cause[]): Cause[] {
  const counts = new Map<string, number>();
  return causes.map((cause) => {
    const count = (counts.get(cause.key) ?? 0) + 1;
    counts.set(cause.key, count);
    return count === 1 ? cause : { ...cause, key: `${cause.key}##${count}` };
  });
}

/** In one word, how a department moved. */
export type Movement =
  '改好' | '新出错' | '有改有错' | '错数有变' | '没有变化' | '新收到' | '状态变差' | '不再能核对';

/** Nothing was compared. */
const UNCHECKED: ReadonlySet<State> = new Set([
  'missing',
  'unusable',
  'wrong-year',
  'wrong-kind',
  'text-only',
  'blank',
  'exempt',
]);
const SETTLED: ReadonlySet<State> = new Set(['clean', 'open', 'no-text']);

export function movementOf({ standing: { since, state } }: Pick<Department, 'standing'>): Movement | null {
  if (since === null) return null;
  const [before, now] = [UNCHECKED.has(since.state), UNCHECKED.has(state)];
  if (before && now)
    return state === since.state ? '没有变化' : since.state === 'missing' ? '新收到' : '状态变差';
  if (before) return SETTLED.has(state) && since.state !== 'missing' ? '改好' : '新收到';
  if (now) return '不再能核对';
  if (since.new > 0) return since.mended.length > 0 ? '有改有错' : '新出错';
  if (since.mended.length > 0) return '改好';
  if (state === since.state) return since.moved > 0 ? '错数有变' : '没有变化';
  if (STATE_ORDER.indexOf(state) < STATE_ORDER.indexOf(since.state)) return '状态变差';
  // A 情况说明 that was wrong and is taken away leaves the tables without an error, and mends nothing.
  return since.unseen > 0 ? '不再能核对' : '改好';
}
