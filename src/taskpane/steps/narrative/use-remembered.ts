/** Looks up what the workbook remembers of the officer's writing, once, as soon as nothing else is going on. */
import { useEffect } from 'react';
import { usePane, usePaneState } from '../../ui/context';
import { writingOf } from '../../work/late';

export function useRemembered(): void {
  const pane = usePane();
  const { inspection, writing, doing } = usePaneState();
  const due = inspection?.checked === true && writing.remembered === 'no' && doing === null;
  useEffect(() => {
    if (due) void writingOf(pane).recallWriting();
  }, [pane, due]);
}
