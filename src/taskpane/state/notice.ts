/** What the pane has to tell: a key with its particulars, put into words by the language. */
import type { ProposalRequest } from '../core/proposal';

export type NoticeText =
  /** A Chinese sentence from the core or from Excel. */
  | { readonly say: string }
  | { readonly key: 'scaffolded'; readonly tables: number }
  | { readonly key: 'bound'; readonly tables: number }
  | { readonly key: 'fixed'; readonly place: string; readonly cells: number }
  | { readonly key: 'inserted'; readonly place: string }
  | { readonly key: 'rowsPut'; readonly sheet: string; readonly rows: number }
  /** `empty`: nobody has typed a number into these. */
  | { readonly key: 'interrupted'; readonly sheets: readonly string[]; readonly empty: readonly string[] }
  | { readonly key: 'dropped'; readonly sheets: readonly string[] }
  | { readonly key: 'copied' }
  | { readonly key: 'textCopied'; readonly file: string }
  | { readonly key: 'rowsInserted'; readonly sheet: string; readonly rows: number }
  | { readonly key: 'noMissingRows'; readonly sheet: string }
  | { readonly key: 'proposalApplied'; readonly what: ProposalRequest['kind']; readonly cells: number }
  | { readonly key: 'proposalChanged' }
  | { readonly key: 'undone' }
  | { readonly key: 'redone' }
  | { readonly key: 'undoRefused' }
  | { readonly key: 'changedMeanwhile'; readonly place: string }
  | { readonly key: 'exported'; readonly file: string }
  | { readonly key: 'packLoaded'; readonly title: string }
  | { readonly key: 'subjectsLoaded'; readonly count: number }
  | { readonly key: 'notMarked'; readonly sheets: readonly string[] }
  | { readonly key: 'nothingRecognised' }
  /** A workbook with something in it, and no 公开表. */
  | { readonly key: 'foreign' }
  | { readonly key: 'recalculated'; readonly formulas: number }
  | { readonly key: 'unexpected'; readonly detail: string };

export interface Notice {
  readonly intent: 'error' | 'warning' | 'success' | 'info';
  readonly text: NoticeText;
}
