/** What a host of the bureau's mode brings: the files, and what it can do besides reading them. */
import type { ReadOptions } from '../reader/read-file';

export interface Source {
  /** As it is shown: a member of an archive bears the archive's name before its own. */
  readonly shown: string;
  /** `2024-02-10`; null where that is not known. */
  readonly changed: string | null;
  /** Why it cannot be used, where that is known already. */
  readonly fault?: string;
}

export interface Files {
  /**
   * @param file under the name that it is shown by
   * @throws Error with a Chinese sentence that does not name the file
   */
  readonly read: (file: string) => Promise<Uint8Array>;
  readonly options: ReadOptions;
}

/** What programs and systems leave behind: locks beside open files, thumbnails. */
const LEFTOVER = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$|__macosx$)/i;

export const isLeftover = (name: string): boolean => LEFTOVER.test(name);

/** What cannot be an archive of others' files is not opened to look. */
export const isNoArchive = (name: string): boolean => /\.(?:xlsx|docx|pdf|xls|doc)$/i.test(name);

/** Archives within archives are opened so far. */
export const DEEPEST = 3;

export const baseName = (file: string): string => file.split(/[\\/]/).pop() ?? file;

export function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const today = (): string => localDay(new Date());

/** In one line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');
