/** What is known of an open folder. */
import type { Cover } from '../../bureau/cover';
import type { Placed } from '../../bureau/pairing';
import type { Roster } from '../../bureau/roster';
import type { PastRecord } from '../../bureau/since';
import type { Row, Wanted } from './row';

export interface FolderState {
  readonly phase: 'identifying' | 'checking' | 'done' | 'stopped';
  readonly progress: { readonly done: number; readonly total: number; readonly name: string };
  /** Files that were looked at, members of archives each. */
  readonly files: number;
  readonly rows: readonly Row[];
  readonly wanted: Wanted;
  /** The line that was last stood on: who comes back from a workbook stands there again. */
  readonly current: string | null;
  readonly unplaced: readonly Placed[];
  /** Once everything is checked. */
  readonly cover: Cover | null;
  readonly roster: { readonly name: string; readonly roster: Roster } | null;
  readonly past: PastRecord | null;
  /** As chosen; null: the one of most workbooks. */
  readonly year: number | null;
  /** The one that counts. */
  readonly ofYear: number | null;
}

export const EMPTY: FolderState = {
  phase: 'identifying',
  progress: { done: 0, total: 0, name: '' },
  files: 0,
  rows: [],
  wanted: { search: '', state: null, sorting: null },
  current: null,
  unplaced: [],
  cover: null,
  roster: null,
  past: null,
  year: null,
  ofYear: null,
};
