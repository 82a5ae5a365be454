/** The desk's own keys: F6 goes between table and pane, Ctrl+S saves, Ctrl+O opens, Ctrl+Z and Ctrl+Y take back and put again. */
import { useEffect } from 'react';
import { focusHalf } from './focus-half';
import type { OpenFile } from './desk-state';
import type { OpenFiles } from './open-files';

type Page = { readonly current: HTMLElement | null };

export function useKeys(page: Page, files: OpenFiles): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey;
      const letter = event.key.toLowerCase();
      if (event.key === 'F6')
        focusHalf(page.current, page.current?.querySelector('.pane-half:focus-within') ? 'sheet' : 'pane');
      else if (control && letter === 's') void files.save(event.shiftKey);
      else if (control && letter === 'o')
        page.current?.querySelector<HTMLButtonElement>('[data-open]')?.click();
      else if (control && (letter === 'z' || letter === 'y') && isOutsideText(event)) {
        const { file } = files.get();
        if (!file || !page.current?.querySelector('.pane-half')) return;
        takeBack(file, letter === 'y' || event.shiftKey).catch(files.fault);
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [page, files]);
}

const TEXT = 'textarea, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=button])';

/** What is being typed has a way back of its own, and so has the table; a question waits for its answer. */
function isOutsideText({ target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented) return false;
  return !(target instanceof Element) || target.closest(`${TEXT}, dialog, [role=dialog]`) === null;
}

/** The last change of the workbook, by whomever; said in the pane, where the focus is. */
export async function takeBack({ host, pane }: OpenFile, again: boolean): Promise<void> {
  const { undoable, redoable } = host.get();
  if ((again ? redoable : undoable) === 0 || pane.state.doing !== null) return;
  await (again ? host.redo() : host.undo());
  pane.tell('success', { key: again ? 'redone' : 'undone' });
}
