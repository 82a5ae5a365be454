/** Asked for by the later steps only, so that the first sight of the pane does without. */
import { answerOf, type Answer } from '../../publication/answer';
import type { Waivers } from '../../publication/waivers';
import { textRead } from '../../rule/text-read';
import type { Inspection } from '../core/contract';
import type { WritingState } from './writing';

/**
 * May it be published; null before the checks have run. The document is written from the same tables; a text of the
 * officer's own that was checked weighs as they do.
 */
export function answerFor(
  { findings, coverage }: Inspection,
  waivers: Waivers,
  text: WritingState['checked'],
): Answer | null {
  if (!coverage) return null;
  if (!text) return answerOf({ findings, coverage }, { waivers, written: true });
  return answerOf(
    { findings: [...findings, ...text.findings], coverage: { ...coverage, text: textRead(text) } },
    { waivers },
  );
}
