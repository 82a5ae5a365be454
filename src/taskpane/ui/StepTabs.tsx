/** The five steps as tabs: arrows, Home and End move, as everywhere. */
import type { KeyboardEvent } from 'react';
import { useWords } from '../locale';
import { STEPS, type Step } from '../state/state';
import { usePane, usePaneState } from './context';

export function StepTabs() {
  const words = useWords();
  const pane = usePane();
  const { step } = usePaneState();
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, STEPS.indexOf(step));
    if (!to) return;
    event.preventDefault();
    pane.show(to, true);
    document.getElementById(`step-${to}`)?.focus();
  };
  return (
    <div className="steps" role="tablist" aria-label={words.title}>
      {STEPS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          className="step"
          id={`step-${one}`}
          aria-selected={one === step}
          aria-controls="page"
          tabIndex={one === step ? 0 : -1}
          data-testid={`step-${one}`}
          onClick={() => pane.show(one, true)}
          onKeyDown={onKeyDown}
        >
          {words.steps[one]}
        </button>
      ))}
    </div>
  );
}

function target(key: string, at: number): Step | undefined {
  if (key === 'Home') return STEPS[0];
  if (key === 'End') return STEPS.at(-1);
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return by === 0 ? undefined : STEPS[(at + by + STEPS.length) % STEPS.length];
}
