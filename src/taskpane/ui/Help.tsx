/** The ? of a step: what it is for, in a few lines, with the keys that act here. */
import { QuestionCircle16Regular } from '@fluentui/react-icons';
import { useWords } from '../locale';
import { usePaneState } from './context';

export function Help() {
  const words = useWords().help;
  const { step } = usePaneState();
  return (
    <details className="help" data-testid="help">
      <summary>
        <QuestionCircle16Regular aria-hidden /> {words.question}
      </summary>
      <ul className="bullets hint">
        {words.steps[step].map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{words.keys}</li>
      </ul>
    </details>
  );
}

/** Three lines for whoever opens it for the first time. */
export function FirstUse() {
  const words = useWords().help;
  return (
    <section aria-label={words.first} data-testid="first-use">
      <ol className="bullets hint">
        {words.start.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
