/** The table of departments by keys: one line is in the order of Tab, arrows, Home and End go on, Enter opens. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { Row } from './row';

type Body = HTMLTableSectionElement;

export const lineOf = ({ parcel: { entry } }: Row): string => `${entry.code} ${entry.name}`;

const LINE = 'tr[data-line]';
/** Lines that a page goes on. */
const PAGE = 10;

const linesIn = (body: Element): HTMLElement[] => [...body.querySelectorAll<HTMLElement>(LINE)];

/** @returns what the body of the table listens with */
export function useLines(
  body: RefObject<Body | null>,
  current: string | null,
  onCurrent: (line: string) => void,
) {
  const hasFocus = useRef(false);
  // Who comes back from a workbook stands where it was opened from; a line that is sorted elsewhere while it has the
  // focus would lose it.
  const cameBack = useRef(current !== null);
  useLayoutEffect(() => {
    const lost = hasFocus.current && document.activeElement === document.body;
    if (!lost && !cameBack.current) return;
    cameBack.current = false;
    const line = linesIn(body.current as Body).find(({ dataset }) => dataset['line'] === current);
    line?.focus({ preventScroll: lost });
  });
  const onFocus = useCallback(
    ({ target }: FocusEvent<Body>) => {
      hasFocus.current = true;
      const line = target.closest<HTMLElement>(LINE)?.dataset['line'];
      if (line !== undefined) onCurrent(line);
    },
    [onCurrent],
  );
  // Left for nothing: either the line was moved, or somebody pressed beside the table.
  const onBlur = useCallback(({ relatedTarget }: FocusEvent<Body>) => {
    if (relatedTarget !== null) hasFocus.current = false;
  }, []);
  useEffect(() => {
    const onPress = ({ target }: Event) => {
      if (!body.current?.contains(target as Node)) hasFocus.current = false;
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [body]);
  return { onFocus, onBlur, onKeyDown };
}

function onKeyDown(event: KeyboardEvent<Body>): void {
  const { target, key } = event;
  const line = (target as Element).closest<HTMLElement>(LINE);
  if (!line || event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = [...line.querySelectorAll('button')];
  const next = key === 'Enter' && target === line ? null : aim(key, line, target as Element, buttons);
  if (next === undefined) return;
  event.preventDefault();
  if (next === null) buttons[0]?.click();
  else next.focus();
}

/** @returns what the key goes to; undefined where it says nothing here */
function aim(
  key: string,
  line: HTMLElement,
  target: Element,
  buttons: readonly HTMLElement[],
): HTMLElement | undefined {
  const lines = linesIn(line.parentElement as Element);
  const at = lines.indexOf(line);
  const file = buttons.indexOf(target as HTMLElement);
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: Infinity,
  }[key];
  if (to !== undefined) return lines[Math.max(0, Math.min(lines.length - 1, to))];
  // Of a department with several workbooks each is reached within its line.
  if (key === 'ArrowRight') return buttons[file + 1] ?? (target as HTMLElement);
  if (key === 'ArrowLeft') return buttons[file - 1] ?? line;
  return undefined;
}

/** From the field that searches, an arrow goes to what was found. */
export function toFirstLine(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  event.currentTarget.ownerDocument.querySelector<HTMLElement>(`.departments ${LINE}`)?.focus();
}
