/** Where the control that was pressed is gone, the focus goes to what has come instead, not to the top of the page. */
import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * @param isBusy something is still at work, and what comes is not there yet
 * @returns what listens to the focus within `frame`
 */
export function useKeptFocus(
  frame: RefObject<HTMLElement | null>,
  isBusy: boolean,
): (event: FocusEvent) => void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    if (isBusy) return;
    const isLost = last.current?.isConnected === false && document.activeElement === document.body;
    // Where the officer is at work in Excel, the pane's document has no focus, and takes none.
    if (!isLost || !document.hasFocus()) return;
    const open = frame.current?.querySelector<HTMLElement>('.finding-head[aria-expanded=true]');
    (open ?? frame.current?.querySelector<HTMLElement>('#page'))?.focus({ preventScroll: true });
  }, [frame, isBusy]);
  return ({ target }) => {
    last.current = target;
  };
}
