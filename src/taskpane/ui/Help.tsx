/** The ? of a step: what it is for in a few lines, the keys that act here, and the guide's part about it. */
import { QuestionCircle16Regular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import { useWords } from '../locale';
import { usePaneState } from './context';
import { GuidePage } from './later';

export function Help() {
  const words = useWords().help;
  const { step } = usePaneState();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="help" data-testid="help" onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>
        <QuestionCircle16Regular aria-hidden /> {words.question}
      </summary>
      <ul className="bullets hint">
        {words.steps[step].map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{words.keys}</li>
      </ul>
      {isOpen && (
        <Suspense>
          <GuidePage step={step} />
        </Suspense>
      )}
    </details>
  );
}
