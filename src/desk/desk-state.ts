/** What the desk shows: the open workbook, and what is said or asked beside it. */
import type { Pane } from '../taskpane/pane';
import type { Unsaved } from './file/recovery';
import type { FileWorkbook } from './host/file-workbook';

export interface OpenFile {
  readonly name: string;
  readonly host: FileWorkbook;
  readonly pane: Pane;
  readonly handle: FileSystemFileHandle | null;
}

export interface LockedFile {
  readonly name: string;
  /** One was given, and it is not the file's. */
  readonly isWrong: boolean;
  open(password: string): void;
}

export interface DeskState {
  readonly file: OpenFile | null;
  readonly busy: boolean;
  /** A sentence to be read; an error until it is closed. */
  readonly message: { readonly text: string; readonly isError: boolean } | null;
  readonly leftover: Unsaved | null;
  /** What waits for the officer to say whether unsaved work may go. */
  readonly asking: (() => void) | null;
  /** A file that wants its password; what waits for it. */
  readonly locked: LockedFile | null;
}
