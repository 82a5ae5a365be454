/** What is being done, and the way out where it is safe. Keeps its place, so that nothing jumps. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '../locale';
import { usePane, usePaneState } from './context';

/** Milliseconds; what is over sooner is not worth a line. */
const SOON = 300;

export function Progress() {
  const words = useWords();
  const pane = usePane();
  const { doing, cancellable, waiting, publish } = usePaneState();
  const [late, setLate] = useState(false);
  const busy = doing !== null;
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), SOON);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy]);
  const says =
    doing === 'packaging' && publish.step !== null
      ? words.packaging(publish.step)
      : doing && words.doing[doing];
  return (
    <>
      <div className="progress">{busy && <progress aria-label={words.doing[doing]} />}</div>
      <output>
        {busy && (late || waiting) && (
          <div className="doing" data-testid="progress">
            <span>{waiting ? words.waiting : says}</span>
            {cancellable && (
              <Button size="small" data-testid="cancel" onClick={() => pane.cancel()}>
                {words.cancel}
              </Button>
            )}
          </div>
        )}
      </output>
    </>
  );
}
