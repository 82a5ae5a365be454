/** F6 goes between the grid and the pane, from either side: Tab alone never leaves the grid. */
export function goBetween(grid: HTMLElement, pane: HTMLIFrameElement): void {
  let last: HTMLElement | null = null;
  const toPane = () => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement !== pane) last = activeElement;
    pane.focus();
    const inner = pane.contentDocument;
    (inner?.querySelector<HTMLElement>('[role=tab][aria-selected=true]') ?? inner?.body)?.focus();
  };
  const toGrid = () => {
    window.focus();
    (last ?? grid.querySelector<HTMLElement>('[contenteditable=true], canvas'))?.focus();
  };
  const onKey = (to: () => void) => (event: KeyboardEvent) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    event.stopPropagation();
    to();
  };
  // Before the grid hears it.
  window.addEventListener('keydown', onKey(toPane), true);
  pane.addEventListener('load', () => pane.contentWindow?.addEventListener('keydown', onKey(toGrid), true));
}
