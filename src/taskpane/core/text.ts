/** A written 情况说明 checked against the facts, as the pane shows it: a chunk of its own. */
import { number, type Check } from '../../rule/check';
import type { LastAmounts } from '../../derive/last-year';
import { checkNarrative } from '../../rule/narrative/check';
import type { Answers } from '../../narrative/write';
import { outlineOf } from '../../templates/narrative';
import { findingView } from './finding-view';
import { lastYearFor } from './last-year-for';
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
  const outline = outlineOf(binding.template);
  const { drafts, coverage, notEvaluated, text } = checkNarrative(bytes, facts, {
    answers,
    ...(outline && { outline }),
    ...lastYearFor(facts, last),
  });
  return {
    findings: number(drafts, binding).map((finding) => findingView(finding, binding)),
    figures: coverage.figures,
    tables: coverage.tables,
    unbound: coverage.unbound,
    text,
    notEvaluated,
  };
}
