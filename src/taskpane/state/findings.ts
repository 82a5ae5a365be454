/** Which findings are shown, in which order, and what stands under what. */
import type { Severity } from '../../rule/finding';
import type { FindingKind, FindingView, Inspection } from '../core/contract';
import type { CheckView, Since } from './check-view';

/** A cause, or a finding of its own, with what follows from it. */
export interface FindingGroup {
  readonly finding: FindingView;
  readonly follows: readonly FindingView[];
  /** The same said of other places. */
  readonly alike: readonly FindingView[];
}

export type Shown = Pick<CheckView, 'hidden' | 'sheet'> &
  Partial<Pick<CheckView, 'kinds' | 'query' | 'order'>>;

export function groupsOf(inspection: Pick<Inspection, 'findings'>, view: Shown): FindingGroup[] {
  const byId = new Map(inspection.findings.map((finding) => [finding.id, finding]));
  const { hidden, sheet, kinds = [], query = '', order = 'weight' } = view;
  const words = query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const isNamed = ({ cells }: FindingView) => sheet === null || cells.some((cell) => cell.sheet === sheet);
  const isSought = (finding: FindingView) => words.every((word) => textOf(finding).includes(word));
  const groups = inspection.findings.flatMap((finding) => {
    if (finding.cause !== null && byId.has(finding.cause)) return [];
    if (hidden.includes(finding.severity) || kinds.includes(finding.kind)) return [];
    const all = [finding, ...descendants(finding, byId)];
    // A table is concerned by a cause elsewhere as well, if what follows from it stands in the table.
    return all.some(isNamed) && all.some(isSought) ? [{ finding, follows: all.slice(1), alike: [] }] : [];
  });
  const told = together(groups, order);
  return order === 'sheet' || order === 'project'
    ? sectionsOf(told, order).flatMap((section) => section.groups)
    : inOrder(told);
}

/** The same sentence of several places is one finding: what is offered for it is offered for all of them. */
function together(groups: readonly FindingGroup[], order: CheckView['order']): FindingGroup[] {
  const told = new Map<string, FindingGroup>();
  for (const group of groups) {
    const { finding, follows } = group;
    const { id, rule, severity, says, fix, insert, sides } = finding;
    const isAmount = follows.length > 0 || fix || insert || sides;
    const key = isAmount ? id : `${rule} ${severity} ${titleOf(finding, order) ?? ''} ${says}`;
    const same = told.get(key);
    told.set(key, same ? { ...same, alike: [...same.alike, finding] } : group);
  }
  return [...told.values()];
}

export interface Section {
  /** Sheet or project; null where the list is one. */
  readonly title: string | null;
  readonly groups: readonly FindingGroup[];
}

/** Under each sheet or project, in the order in which they first come. */
export function sectionsOf(groups: readonly FindingGroup[], order: CheckView['order']): Section[] {
  if (order === 'weight') return [{ title: null, groups }];
  const sections = new Map<string | null, FindingGroup[]>();
  for (const group of inOrder(groups)) {
    const title = titleOf(group.finding, order);
    const section = sections.get(title);
    if (section) section.push(group);
    else sections.set(title, [group]);
  }
  return [...sections].map(([title, ofTitle]) => ({ title, groups: ofTitle }));
}

/** What it stands under. */
function titleOf({ project, cells }: FindingView, order: CheckView['order']): string | null {
  if (order === 'weight') return null;
  return (order === 'project' ? project : cells[0]?.sheet) ?? null;
}

const KINDS: readonly FindingKind[] = ['secrecy', 'money', 'indicator', 'text'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Persons and secrecy first, then what keeps it from being published; amounts by size, the rest as it stands in the form. */
function inOrder(groups: readonly FindingGroup[]): FindingGroup[] {
  const size = ({ difference, kind }: FindingView) =>
    kind === 'money' ? Math.abs(Number(difference ?? 0)) : 0;
  const rank = ({ kind, severity }: FindingView) =>
    (kind === 'secrecy' && severity !== 'info' ? 0 : 100) +
    10 * SEVERITIES.indexOf(severity) +
    KINDS.indexOf(kind);
  return groups
    .map((group, at) => ({ group, at, rank: rank(group.finding), size: size(group.finding) }))
    .sort((a, b) => a.rank - b.rank || b.size - a.size || a.at - b.at)
    .map(({ group }) => group);
}

const textOf = ({ message, cells, quote = '', ruleTitle, project = '' }: FindingView) =>
  `${message} ${cells.map(({ sheet, address, value }) => `${sheet}!${address} ${value}`).join(' ')} ${quote} ${ruleTitle} ${project}`.toLowerCase();

function descendants(finding: FindingView, byId: ReadonlyMap<string, FindingView>): FindingView[] {
  return finding.consequences.flatMap((id) => {
    const one = byId.get(id);
    return one ? [one, ...descendants(one, byId)] : [];
  });
}

/** Findings to be gone through one by one: causes only, for the rest goes with them. */
export function neighbour(
  groups: readonly FindingGroup[],
  open: string | null,
  step: 1 | -1,
): FindingView | null {
  if (groups.length === 0) return null;
  const at = indexOf(groups, open);
  if (at < 0) return (step === 1 ? groups[0] : groups.at(-1))?.finding ?? null;
  return groups[(at + step + groups.length) % groups.length]?.finding ?? null;
}

export const indexOf = (groups: readonly FindingGroup[], key: string | null): number =>
  groups.findIndex(({ finding, follows, alike }) =>
    [finding, ...follows, ...alike].some((one) => one.key === key),
  );

export interface Count {
  readonly causes: number;
  readonly all: number;
}

export function countsOf(inspection: Inspection): Readonly<Record<Severity, Count>> {
  const groups = rootsOf(inspection);
  const causes = (severity: Severity) => groups.filter((one) => one.severity === severity).length;
  const { error, warning, info } = inspection.counts;
  return {
    error: { causes: causes('error'), all: error },
    warning: { causes: causes('warning'), all: warning },
    info: { causes: causes('info'), all: info },
  };
}

/** Kinds that there is something of, each with its number of causes. */
export function kindsOf(inspection: Pick<Inspection, 'findings'>): [FindingKind, number][] {
  const roots = rootsOf(inspection);
  return KINDS.flatMap((kind): [FindingKind, number][] => {
    const count = roots.filter((one) => one.kind === kind).length;
    return count > 0 ? [[kind, count]] : [];
  });
}

export const rootsOf = ({ findings }: Pick<Inspection, 'findings'>): FindingView[] => {
  const ids = new Set(findings.map(({ id }) => id));
  return findings.filter(({ cause }) => cause === null || !ids.has(cause));
};

export function sinceOf(before: readonly string[], { findings }: Pick<Inspection, 'findings'>): Since {
  const now = new Set(rootsOf({ findings }).map(({ key }) => key));
  const then = new Set(before);
  return {
    gone: before.filter((key) => !now.has(key)).length,
    added: [...now].filter((key) => !then.has(key)).length,
  };
}
