/** The page: puts the workbook, the files and the pane together. */
import { acceptFiles, mayLeave } from './files';
import { goBetween } from './keys';
import { blankFile, openSample } from './sample';
import { splitPane } from './splitter';
import { Workbench } from './workbench';

const PANE = 'pane/taskpane.html';

function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page lacks #${id}`);
  return element;
}

const notice = byId('notice', HTMLDivElement);
/** Stays until it is read. */
function notify(message: string): void {
  byId('notice-text', HTMLSpanElement).textContent = message;
  notice.hidden = false;
}
byId('notice-close', HTMLButtonElement).addEventListener('click', () => {
  notice.hidden = true;
});

const pane = byId('pane', HTMLIFrameElement);
const workbench = new Workbench({
  container: byId('grid', HTMLElement),
  notify,
  onOpened: ({ name }) => {
    byId('file', HTMLParagraphElement).textContent = name;
    // A pane belongs to one workbook, in Excel as here. What the pane's address says (`#…`) is the page's own.
    const address = `${PANE}${window.location.search}`;
    if (pane.getAttribute('src') === address) pane.contentWindow?.location.reload();
    else pane.src = address;
  },
});
// The bridge in the pane's frame looks for it here.
Object.assign(window, { workbench });

acceptFiles({
  workbench,
  input: byId('open', HTMLInputElement),
  save: byId('save', HTMLButtonElement),
  drop: byId('drop', HTMLDivElement),
  pane,
});
splitPane(byId('splitter', HTMLDivElement), pane);
goBetween(byId('grid', HTMLElement), pane);
byId('skip', HTMLAnchorElement).addEventListener('click', (event) => {
  event.preventDefault();
  pane.focus();
});
// Reload, close and Back: the browser asks.
window.addEventListener('beforeunload', (event) => {
  if (workbench.unsaved) event.preventDefault();
});
byId('blank', HTMLButtonElement).addEventListener('click', () => {
  if (mayLeave(workbench)) void blankFile().then((file) => workbench.show(file));
});
workbench.show(await openSample());
