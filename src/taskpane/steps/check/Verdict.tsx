/** The one answer, and what has changed since the last check: told aloud as well. */
import { useMemo } from 'react';
import { useLaterWords } from '../../locale/later';
import type { Inspection } from '../../core/contract';
import { answerFor } from '../../state/answer-for';
import { usePaneState } from '../../ui/context';

export function Verdict({ inspection }: { readonly inspection: Inspection }) {
  const words = useLaterWords().check;
  const { check, publish, writing } = usePaneState();
  const { waivers } = publish;
  const { checked } = writing;
  const answer = useMemo(() => answerFor(inspection, waivers, checked), [inspection, waivers, checked]);
  const { since } = check;
  return (
    <output className="verdict" data-testid="verdict">
      {answer && <span>{answer.sentence}</span>}
      {since && since.gone + since.added > 0 && (
        <strong data-testid="since">{words.since(since.gone, since.added)}</strong>
      )}
      {!check.asked && <span className="hint">{words.live}</span>}
    </output>
  );
}
