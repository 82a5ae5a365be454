/** What is known of a rule before it runs: docs/checks.md is written from it. */
import type { FindingClass, Severity } from './finding';

export interface Rule {
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly title: string;
  readonly reads: string;
  readonly example: string;
  readonly source: string;
}
