/** A written 情况说明 checked against the facts, as the pane shows it: a chunk of its own. */
import { number, type Check } from '../../rule/check';
import type { LastAmounts } from '../../derive/last-year';
import { readNarrative } from '../../narrative/read';
import { checkText } from '../../session/text';
import type { Answers } from '../../narrative/write';
import { findingView } from './finding-view';
import type { TextCheckView } from './written';

/**
 * @param answers what the officer has said in the pane; wordings of their own are left out, for figures typed by
 *   hand vouch for nothing
 * @throws NarrativeRefusal where the file is no text that can be read
 */
export function textCheckView(
  { facts, binding }: Check,
  bytes: Uint8Array,
  answers: Answers,
  last: LastAmounts | null,
): TextCheckView {
  const { drafts, coverage, notEvaluated, text } = checkText(readNarrative(bytes), facts, answers, last);
  return {
    findings: number(drafts, binding).map((finding) => findingView(finding, binding)),
    figures: coverage.figures,
    tables: coverage.tables,
    leftOut: coverage.leftOut ?? 0,
    unbound: coverage.unbound,
    text,
    notEvaluated,
  };
}
