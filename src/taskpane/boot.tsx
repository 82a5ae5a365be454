/** Puts the pane together: Excel on one side, the core on the other, React in front. */
import { createRoot } from 'react-dom/client';
import {
  canOpenCopy,
  canPrintPdf,
  displayLanguage,
  documentBytes,
  documentPdf,
  isOfficeDark,
  openCopy,
  openExcel,
  whenPaneHidden,
  writingPart,
} from '../excel/office';
import { findRecorder } from '../excel/record/find-recorder';
import { WorkbookError } from '../workbook/model';
import type { Core } from './core/contract';
import { deferred } from './core/remote';
import { noticeText, type Words, wordsFor } from './locale';
import { Pane, type PaneHost } from './pane';
import { saveFile } from './save';
import { initialState } from './state/state';
import { Store } from './state/store';
import { App } from './ui/App';
import { laterSteps } from './ui/later';
import { Plain } from './ui/Plain';
import { prepareStep } from './ui/prepare';
import { prepareTheme } from './ui/theme';

/** Null where the pane cannot be used here; it has said why. */
export async function boot(root: Element, core: Promise<Core>): Promise<Pane | null> {
  const store = new Store(initialState(new Date().getFullYear()));
  const screen = createRoot(root);
  let words: Words;
  let excel: PaneHost;
  try {
    excel = await openExcel({
      onState: (state) => store.dispatch({ type: 'waiting', waiting: state === 'waiting' }),
    });
  } catch (error) {
    words = await wordsFor(displayLanguage());
    await prepareTheme();
    const text =
      error instanceof WorkbookError
        ? { say: error.message }
        : ({ key: 'unexpected', detail: String(error) } as const);
    screen.render(<Plain title={words.title} text={noticeText(words, text)} />);
    return null;
  }
  [words] = await Promise.all([wordsFor(displayLanguage()), prepareTheme(isOfficeDark)]);
  document.documentElement.lang = words.language;
  const pane = new Pane(store, excel, {
    core: deferred(core),
    documentBytes,
    documentPdf: canPrintPdf() ? documentPdf : null,
    openCopy: canOpenCopy() ? openCopy : null,
    recorder: findRecorder(),
    isDark: isOfficeDark,
    save: saveFile,
  });
  screen.render(<App pane={pane} words={words} />);
  await pane.start();
  void prepareStep();
  void laterSteps();
  void writingPart();
  await whenPaneHidden(() => void pane.hidden());
  return pane;
}
