/** How 校验 is looked at: what is left out, in which order, what is open. */
import type { Severity } from '../../rule/finding';
import type { FindingKind } from '../core/contract';

/** Findings drawn at once; more on demand, so that thousands do not hold up the pane. */
export const PAGE = 50;

/** From one check to the next: causes that are gone, and such as were not there. */
export interface Since {
  readonly gone: number;
  readonly added: number;
}

export interface CheckView {
  /** False until the officer has asked for a check: then findings are shown and marked. */
  readonly asked: boolean;
  readonly hidden: readonly Severity[];
  /** Kinds that are left out. */
  readonly kinds: readonly FindingKind[];
  /** Words that all must be found in it. */
  readonly query: string;
  readonly order: 'weight' | 'sheet' | 'project';
  /** Causes as they were when the officer last checked or had something put right; null before. */
  readonly baseline: readonly string[] | null;
  readonly since: Since | null;
  /** Sheet name; null for all. */
  readonly sheet: string | null;
  /** Key of the finding that is open. */
  readonly open: string | null;
  readonly shown: number;
}

export const initialCheck: CheckView = {
  asked: false,
  hidden: [],
  kinds: [],
  query: '',
  order: 'weight',
  baseline: null,
  since: null,
  sheet: null,
  open: null,
  shown: PAGE,
};
