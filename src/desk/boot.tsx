/** Puts the desk on the page. */
import { createRoot } from 'react-dom/client';
import type { Core } from '../taskpane/core/contract';
import { deferred } from '../taskpane/core/remote';
import { wordsFor } from '../taskpane/locale';
import { prepareTheme } from '../taskpane/ui/theme';
import { DeskApp } from './DeskApp';
import { recovery } from './file/recovery';
import { OpenFiles } from './open-files';

export async function boot(root: Element, core: Promise<Core>): Promise<void> {
  // The desk speaks Chinese alone, and the pane beside it with it.
  const [words] = await Promise.all([wordsFor('zh-CN'), prepareTheme()]);
  const files = new OpenFiles(deferred(core), await recovery.find());
  document.documentElement.lang = words.language;
  window.addEventListener('beforeunload', (event) => {
    if (files.get().file?.host.get().unsaved) event.preventDefault();
  });
  createRoot(root).render(<DeskApp files={files} words={words} />);
}
