/** The pane as a whole: steps above, the step's own page, what is going on below the steps. */
import { FluentProvider } from '@fluentui/react-components';
import { type ComponentType, Suspense, useRef } from 'react';
import { useWords, WordsContext, type Words } from '../locale';
import type { Pane } from '../pane';
import type { Step } from '../state/state';
import { FillStep } from '../steps/fill/FillStep';
import { PaneContext, usePaneState } from './context';
import { Fallback } from './Fallback';
import { Help } from './Help';
import { CheckStep, ExportStep, NarrativeStep } from './later';
import { NoticeBar } from './NoticeBar';
import { PrepareStep } from './prepare';
import { Progress } from './Progress';
import { StepTabs } from './StepTabs';
import { useTheme } from './theme';
import { UndoBar } from './UndoBar';
import { useKeptFocus } from './use-kept-focus';

const PAGES: Record<Step, ComponentType> = {
  prepare: PrepareStep,
  fill: FillStep,
  check: CheckStep,
  narrative: NarrativeStep,
  export: ExportStep,
};

/** @param within the pane is part of a page that has a main part and a heading of its own */
export function App({ pane, words, within = false }: { pane: Pane; words: Words; within?: boolean }) {
  return (
    <FluentProvider theme={useTheme(pane.outside.isDark)}>
      <WordsContext value={words}>
        <PaneContext value={pane}>
          <Frame within={within} />
        </PaneContext>
      </WordsContext>
    </FluentProvider>
  );
}

function Frame({ within }: { readonly within: boolean }) {
  const Part = within ? 'section' : 'main';
  const words = useWords();
  const { step, phase, doing } = usePaneState();
  const frame = useRef<HTMLElement>(null);
  const onFocus = useKeptFocus(frame, doing !== null);
  const Page = PAGES[step];
  return (
    <Part ref={frame} className="frame" onFocus={onFocus} aria-busy={doing !== null} data-doing={doing ?? ''}>
      {!within && <h1 className="unseen">{words.title}</h1>}
      {phase !== 'unusable' && <StepTabs />}
      <Progress />
      <NoticeBar />
      <div
        className="page"
        id="page"
        role={phase === 'unusable' ? undefined : 'tabpanel'}
        aria-labelledby={phase === 'unusable' ? undefined : `step-${step}`}
        tabIndex={-1}
      >
        {phase === 'ready' && (
          <Fallback key={step}>
            <Suspense>
              <Page />
            </Suspense>
            <Help />
          </Fallback>
        )}
      </div>
      <UndoBar />
    </Part>
  );
}
