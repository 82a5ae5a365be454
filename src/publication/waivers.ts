/** Errors block the publication; each may be waived with a reason, which stays inside. */
import type { Check } from '../rule/check';
import type { Finding } from '../rule/finding';

export interface Waiver {
  readonly reason: string;
  /** Who decided; stays inside. */
  readonly by?: string;
}

/** By `findingKey`. */
export type Waivers = Readonly<Record<string, Waiver>>;

/** A finding known again after another check: by its rule and the cell to look at. */
export function findingKey({ rule, cells, quote }: Finding): string {
  const [cell] = cells;
  return `${rule}|${cell ? `${cell.sheet}!${cell.address}` : (quote ?? '')}`;
}

/** Errors that nobody has given a reason for. What follows from another finding falls with it. */
export function blockingFindings(check: Check, waivers: Waivers = {}): Finding[] {
  return waivable(check).filter((finding) => (waivers[findingKey(finding)]?.reason.trim() ?? '') === '');
}

export function waivedFindings(check: Check, waivers: Waivers = {}) {
  return waivable(check).flatMap((finding) => {
    const waiver = waivers[findingKey(finding)];
    if (!waiver || waiver.reason.trim() === '') return [];
    return [{ finding: finding.id, key: findingKey(finding), message: finding.message, ...waiver }];
  });
}

function waivable(check: Check): Finding[] {
  return check.findings.filter((finding) => finding.severity === 'error' && finding.cause === null);
}
