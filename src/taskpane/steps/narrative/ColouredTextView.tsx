/**
 * The text with its figures by state: a mark beside the colour, and what each was compared with. For the keyboard
 * the figures are one stop, and the arrows go through them.
 */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ColouredRun, ColouredText, FigureState } from '../../../rule/narrative/colour';
import { useLaterWords } from '../../locale/later';
import type { LaterWords } from '../../locale/zh-cn-later';
import { paragraphId } from './show-sentence';

const MARKS: Readonly<Record<FigureState, string>> = {
  bound: '✓',
  arithmetic: '＝',
  unbound: '？',
  wrong: '✗',
};
const STATES = Object.keys(MARKS) as FigureState[];

export function ColouredTextView({ text }: { text: ColouredText }) {
  const words = useLaterWords();
  const [at, setAt] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const { blocks, figures } = useMemo(() => numbered(text), [text]);
  const current = figures[Math.min(at, figures.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, at, figures.length);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
    place.current?.querySelectorAll<HTMLElement>('.figure')[to]?.focus();
  };
  return (
    <div className="stack">
      <ul className="list legend">
        {STATES.map((state) => (
          <li key={state} className="hint">
            <span className={`figure ${state}`}>
              {figures.filter((run) => run.state === state).length} {MARKS[state]}
            </span>{' '}
            {words.narrative.figure[state]}
          </li>
        ))}
      </ul>
      <div className="coloured" ref={place} role="presentation" onKeyDown={onKeyDown} data-testid="coloured">
        {blocks.map(({ paragraph, heading, runs }) => {
          const Tag = heading ? 'h3' : 'p';
          return (
            <Tag
              key={paragraph}
              id={paragraphId(paragraph)}
              tabIndex={-1}
              className={heading ? 'heading' : 'wrap'}
            >
              {runs.map(({ run, number }, piece) =>
                number === null ? (
                  run.text
                ) : (
                  <FigureButton
                    key={piece}
                    run={run}
                    isStop={number === Math.min(at, figures.length - 1)}
                    onChoose={() => setAt(number)}
                  />
                ),
              )}
            </Tag>
          );
        })}
      </div>
      {current && (
        <div className="compared" data-testid="compared">
          <b>{current.text}</b> {saysOf(current, words)}
        </div>
      )}
    </div>
  );
}

interface FigureButtonProps {
  readonly run: ColouredRun;
  readonly isStop: boolean;
  readonly onChoose: () => void;
}

function FigureButton({ run, isStop, onChoose }: FigureButtonProps) {
  const says = saysOf(run, useLaterWords());
  return (
    <button
      type="button"
      className={`figure ${run.state ?? ''}`}
      title={says}
      aria-label={`${run.text}，${says}`}
      tabIndex={isStop ? 0 : -1}
      data-testid="figure"
      data-state={run.state}
      onFocus={onChoose}
      onClick={onChoose}
    >
      {run.text}
      <sup aria-hidden>{run.state && MARKS[run.state]}</sup>
    </button>
  );
}

function saysOf({ state, note }: ColouredRun, { narrative }: LaterWords): string {
  if (!state) return '';
  return note === undefined ? narrative.figure[state] : narrative.compared(narrative.figure[state], note);
}

function numbered({ blocks }: ColouredText) {
  const figures: ColouredRun[] = [];
  return {
    figures,
    blocks: blocks.map(({ paragraph, heading, runs }) => ({
      paragraph,
      heading,
      runs: runs.map((run) => ({ run, number: run.state ? figures.push(run) - 1 : null })),
    })),
  };
}

function target(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return Math.min(at + 1, count - 1);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
