/** What keeps a publication back until it is put right or somebody gives a reason, which stays inside. */
import type { Check } from '../rule/check';
import type { Finding } from '../rule/finding';

export interface Waiver {
  readonly reason: string;
  /** Who decided; stays inside. */
  readonly by?: string;
  /** When, as a date: 2024-02-01. */
  readonly at?: string;
  /** Amounts as they stood (`restsOn`): where they are others by now, nobody has decided. */
  readonly rests?: string;
  /** The reason that was given for other amounts: it is kept beside the empty one. */
  readonly former?: string;
}

/** By `findingKey`. */
export type Waivers = Readonly<Record<string, Waiver>>;

type Keyed = Pick<Finding, 'rule' | 'cells' | 'quote' | 'message'>;
type Weighed = Keyed & Pick<Finding, 'severity' | 'class' | 'cause'>;

/** Behind the name of a workbook that must not go out. */
export const NOT_TO_PUBLISH = '（有错误，不得公开）';

/** A finding known again after another check: by its rule and the cell to look at, or else by what it says. */
export function findingKey({ rule, cells, quote, message }: Keyed): string {
  const [cell] = cells;
  return `${rule}|${cell ? `${cell.sheet}!${cell.address}` : (quote ?? message)}`;
}

/** Cells that a decision rests on; a finding about separators may name hundreds. */
const RESTS = 12;

export const restsOn = ({ cells }: Pick<Finding, 'cells'>): string =>
  cells
    .slice(0, RESTS)
    .map(({ value }) => value)
    .join(' ');

/** The reason that somebody has given for letting it stand, as long as the amounts are those of then. */
export function waiverOf(finding: Keyed, waivers: Waivers): Waiver | undefined {
  const waiver = waivers[findingKey(finding)];
  if (!waiver || waiver.reason.trim() === '') return undefined;
  return waiver.rests === undefined || waiver.rests === restsOn(finding) ? waiver : undefined;
}

/** Most checks bring none, and the key of a finding is a text to be made. */
const areNone = (waivers: Waivers): boolean => Object.keys(waivers).length === 0;

/** Reasons that no finding asks for any more, and those given for other amounts, as clauses; null where there is none. */
export function reasonsAstray(findings: readonly Keyed[], waivers: Waivers): string | null {
  if (areNone(waivers)) return null;
  const known = new Map(findings.map((finding) => [findingKey(finding), finding]));
  const given = Object.entries(waivers).filter(([, { reason }]) => reason.trim() !== '');
  const astray = given.filter(([key]) => !known.has(key)).map(([key]) => key);
  const changed = [...known].filter(([key, one]) => waivers[key]?.reason.trim() && !waiverOf(one, waivers));
  const clauses = [
    ...(astray.length > 0 ? [`有 ${astray.length} 条理由对不上现在的错误：${astray.join('、')}`] : []),
    ...(changed.length > 0
      ? [`有 ${changed.length} 条理由写好以后数变了，请重新核定：${changed.map(([key]) => key).join('、')}`]
      : []),
  ];
  return clauses.length > 0 ? clauses.join('；') : null;
}

/** No errors, and yet nothing that may go out unseen: each is decided by a person. */
const DECIDED: ReadonlySet<string> = new Set([
  'table.missing',
  'table.unknown-row',
  'table.printed-sum',
  'table.columns-missing',
  'table.doubtful',
  'file.unread',
  'visibility.beside',
  'visibility.hidden',
  'visibility.hidden-sheet',
  'visibility.under-merge',
  'visibility.working-sheet',
]);

/** Errors of their own (what follows from another falls with it), persons and secrecy, what is hidden or not understood. */
export function needsReason({ rule, severity, class: kind, cause }: Omit<Weighed, 'message'>): boolean {
  if (cause !== null || severity === 'info') return false;
  return severity === 'error' || kind === 'privacy' || DECIDED.has(rule);
}

/** Those that nobody has given a reason for. */
export function unansweredOf<T extends Weighed>(findings: readonly T[], waivers: Waivers): T[] {
  const asked = findings.filter(needsReason);
  return areNone(waivers) ? asked : asked.filter((finding) => !waiverOf(finding, waivers));
}

export function blockingFindings(check: Check, waivers: Waivers = {}): Finding[] {
  return unansweredOf(check.findings, waivers);
}

export function waivedFindings(check: Check, waivers: Waivers = {}) {
  return check.findings.filter(needsReason).flatMap((finding) => {
    const waiver = waiverOf(finding, waivers);
    if (!waiver) return [];
    const { rests: _, former: __, ...told } = waiver;
    return [{ finding: finding.id, key: findingKey(finding), message: finding.message, ...told }];
  });
}
