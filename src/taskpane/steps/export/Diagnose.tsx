/** 诊断: for whoever maintains the program; an officer meets it only when asked to. */
import { Button } from '@fluentui/react-components';
import { useLaterWords } from '../../locale/later';
import { usePane, usePaneState } from '../../ui/context';
import { publishingOf } from '../../work/late';

export function Diagnose() {
  const words = useLaterWords().export;
  const publishing = publishingOf(usePane());
  const { recording } = usePaneState().publish;
  if (!publishing.canRecord) return null;
  return (
    <details open={recording}>
      <summary>{words.diagnose}</summary>
      <p className="hint">{words.diagnoseHint}</p>
      <Button className="start" size="small" data-testid="diagnose" onClick={() => void publishing.record()}>
        {recording ? words.diagnoseStop : words.diagnoseStart}
      </Button>
    </details>
  );
}
