/** What went wrong, in a sentence for somebody before a page. */
import { sentence } from '../taskpane/state/sentence';

export function said(error: unknown): string {
  const text = sentence(error);
  return 'say' in text ? forPages(text.say) : `没有做成：${String(error)}`;
}

/** What only the command line has (命令行用 --year) is not said on a page. */
export const forPages = (words: string): string => words.replaceAll(/（命令行用 [^）]*）/g, '');
