/**
 * 说明: a place kept for the narrative. Its writer (src/narrative/write) takes the facts of a check; what it
 * needs of the pane goes through the contract of the core, as everything does.
 */
import { useWords } from '../../locale';

export function NarrativeStep() {
  const words = useWords().narrative;
  return (
    <div className="stack">
      <h2 className="heading">{words.title}</h2>
      <p className="hint">{words.soon}</p>
      <p className="hint">{words.meanwhile}</p>
    </div>
  );
}
