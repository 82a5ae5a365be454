/** The year that a budget is of: the one that headings, and then sentences, put before 预算. */

import type { NarrativeDocument } from '../read/document';
import type { Sentence } from '../read/sentence';
import { withoutTitles } from './document-titles';

const YEAR = /(20\d\d)\s*年(?=[^，。；\d]{0,30}(?:预算|决算|公开))/g;

/** What a sentence that begins with its year and compares it with the last says of money. */
const YEAR_OF_MONEY =
  /(?<=^|[。；、）]|本单位|本部门)(20\d\d)\s*年(?=[^。；]{0,30}(?:经费|收入|支出|收支)[^。；]{0,24}\d[^。；]{0,30}[比较](?:上年|20\d\d年))/g;

export function budgetYearOf(
  document: NarrativeDocument,
  sentences: readonly Sentence[],
): number | undefined {
  const counts = new Map<number, number>();
  const count = (words: string, weight: number, pattern = YEAR): void => {
    const text = withoutTitles(words);
    for (const match of text.matchAll(pattern)) {
      if (/[比较与同和至]/.test(text[match.index - 1] ?? '')) continue;
      // A reason may lie in any year: 增长原因是2021年…未编报预算.
      if (text.slice(0, match.index).includes('原因')) continue;
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + weight);
    }
  };
  // 目录 says the titles again.
  for (const { kind, text } of document.blocks) if (kind === 'heading' || kind === 'contents') count(text, 3);
  for (const sentence of sentences) count(sentence.clean.text, 1);
  // No title, no 预算: 2019年本部门“三公”经费29万元，比上年增加….
  if (counts.size === 0) for (const sentence of sentences) count(sentence.clean.text, 1, YEAR_OF_MONEY);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}
