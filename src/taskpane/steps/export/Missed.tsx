/** The next way, for no page learns whether its download arrived: some web views drop it without a word (office-js #2700, #3385). */
import { Button } from '@fluentui/react-components';
import { useLaterWords } from '../../locale/later';
import { usePane, usePaneState } from '../../ui/context';
import { publishingOf } from '../../work/late';

export function Missed() {
  const words = useLaterWords().export;
  const publishing = publishingOf(usePane());
  const { doing, publish } = usePaneState();
  if (!publish.handed) return null;
  const ways = {
    open: [words.missedOpen, () => publishing.openHanded()],
    copy: [words.missedCopy, () => publishing.copyHanded()],
    elsewhere: null,
  } as const;
  const way = ways[publishing.next];
  return (
    <section className="section" data-testid="missed">
      <p className="hint">
        {words.missed(publish.handed.file)}
        {way ? null : words.missedElsewhere}
      </p>
      {way && (
        <Button
          className="start"
          disabledFocusable={doing !== null}
          data-testid="missed-way"
          onClick={() => void way[1]()}
        >
          {way[0]}
        </Button>
      )}
    </section>
  );
}
