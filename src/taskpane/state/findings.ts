/** Which findings are shown, in which order, and what stands under what. */
import type { Severity } from '../../rule/finding';
import type { FindingView, Inspection } from '../core/contract';
import type { CheckView } from './state';

/** A cause, or a finding of its own, with what follows from it. */
export interface FindingGroup {
  readonly finding: FindingView;
  readonly follows: readonly FindingView[];
}

export function groupsOf(
  inspection: Pick<Inspection, 'findings'>,
  view: Pick<CheckView, 'hidden' | 'sheet'>,
): FindingGroup[] {
  const byId = new Map(inspection.findings.map((finding) => [finding.id, finding]));
  const names = ({ cells }: FindingView) =>
    view.sheet === null || cells.some((cell) => cell.sheet === view.sheet);
  return inspection.findings.flatMap((finding) => {
    if (finding.cause !== null && byId.has(finding.cause)) return [];
    if (view.hidden.includes(finding.severity)) return [];
    const follows = descendants(finding, byId);
    // A table is concerned by a cause elsewhere as well, if what follows from it stands in the table.
    return [finding, ...follows].some(names) ? [{ finding, follows }] : [];
  });
}

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
  const at = groups.findIndex(
    ({ finding, follows }) => finding.key === open || follows.some(({ key }) => key === open),
  );
  if (at < 0) return (step === 1 ? groups[0] : groups.at(-1))?.finding ?? null;
  return groups[(at + step + groups.length) % groups.length]?.finding ?? null;
}

export interface Count {
  readonly causes: number;
  readonly all: number;
}

export function countsOf(inspection: Inspection): Readonly<Record<Severity, Count>> {
  const causes = (severity: Severity) =>
    groupsOf(inspection, { hidden: [], sheet: null }).filter(({ finding }) => finding.severity === severity)
      .length;
  const { error, warning, info } = inspection.counts;
  return {
    error: { causes: causes('error'), all: error },
    warning: { causes: causes('warning'), all: warning },
    info: { causes: causes('info'), all: info },
  };
}
