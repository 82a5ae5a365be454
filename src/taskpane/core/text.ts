/** A written 情况说明 checked against the facts, as the pane shows it: a chunk of its own. */
import { number, type Check } from '../../check/check';
import { checkNarrative } from '../../narrative/check';
import { findingView } from './checks';
import type { TextCheckView } from './written';

/** @throws NarrativeRefusal where the file is no text that can be read */
export function textCheckView({ facts, binding }: Check, bytes: Uint8Array): TextCheckView {
  const { drafts, coverage, notEvaluated, text } = checkNarrative(bytes, facts);
  return {
    findings: number(drafts, binding).map((finding) => findingView(finding, binding)),
    figures: coverage.figures,
    unbound: coverage.unbound,
    text,
    notEvaluated,
  };
}
