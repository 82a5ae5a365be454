/** What went wrong, as a sentence: the core's and Excel's own where they have one. */
import { WorkbookError } from '../../workbook/model';
import type { NoticeText } from './state';

/** Errors whose message is for the officer. */
const IN_WORDS: ReadonlySet<string> = new Set(['PackError', 'SubjectListError', 'NarrativeRefusal']);

export const isAbort = (error: unknown) =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';

export function sentence(error: unknown): NoticeText {
  if (error instanceof WorkbookError || (error instanceof Error && IN_WORDS.has(error.name)))
    return { say: error.message };
  return { key: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}
