/** The way back from the last thing that the pane has done, always in sight. */
import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { noticeText, useWords } from '../locale';
import { usePane, usePaneState } from './context';

export function UndoBar() {
  const words = useWords();
  const pane = usePane();
  const { undoable, doing } = usePaneState();
  const last = undoable.at(-1);
  if (!last) return null;
  return (
    <div className="undo">
      <Button
        className="undo-button"
        size="small"
        appearance="subtle"
        icon={<ArrowUndo16Regular />}
        disabledFocusable={doing !== null}
        data-testid="undo"
        onClick={() => void pane.undo()}
      >
        {words.undoOf(noticeText(words, last).replace(/[。.]$/, ''))}
      </Button>
    </div>
  );
}
