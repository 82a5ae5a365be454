/** A written 情况说明 checked against the facts, as the pane shows it: a chunk of its own. */
import { number, type Check } from '../../rule/check';
import type { LastAmounts } from '../../derive/last-year';
import { checkText } from '../../session/text';
import { readTextFile } from '../../session/text-file';
import type { Answers } from '../../narrative/write';
import type { FileToRead } from './contract';
import { findingView } from './finding-view';
import type { TextCheckView } from './written';

/**
 * @param answers what the officer has said in the pane; wordings of their own are left out, for figures typed by
 *   hand vouch for nothing
 * @throws WorkbookError or NarrativeRefusal where the file is no text that can be read
 */
export async function textCheckView(
  { facts, binding }: Check,
  file: FileToRead,
  answers: Answers,
  last: LastAmounts | null,
): Promise<TextCheckView> {
  const read = await readTextFile(file.bytes, file);
  const { drafts, coverage, notEvaluated, text } = checkText(read.text, facts, answers, last);
  return {
    findings: number(drafts, binding).map((finding) => findingView(finding, binding)),
    figures: coverage.figures,
    tables: coverage.tables,
    leftOut: coverage.leftOut ?? 0,
    unbound: coverage.unbound,
    text,
    notEvaluated,
    unread: read.unread,
  };
}
