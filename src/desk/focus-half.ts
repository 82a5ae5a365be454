/** The focus into one half of the page: the chosen cell, or the tab that is open. */
export function focusHalf(page: HTMLElement | null, to: 'pane' | 'sheet'): void {
  const target =
    to === 'sheet'
      ? page?.querySelector<HTMLElement>('.editor')
      : (page?.querySelector<HTMLElement>('.pane-half [role=tab][aria-selected=true]') ??
        page?.querySelector<HTMLElement>('.pane-half'));
  target?.focus();
}
