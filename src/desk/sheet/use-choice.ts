import { type KeyboardEvent, type PointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Area } from '../../workbook/model';
import { areaAt, boxOf, type Geometry, HEAD_HEIGHT, HEAD_WIDTH, inSight } from './geometry';
import { moved } from './moves';
import { reveal } from './reveal';
import type { SheetViewProps } from './sheet-view-props';
import type { Window } from './use-scroll';

export const union = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export interface Choice {
  /** Moves to a cell; with `extend` the choice reaches from where it began to there. */
  readonly select: (next: Area, extend?: boolean) => void;
  /** Whether the key moves the choice. */
  readonly onMove: (event: KeyboardEvent) => boolean;
  readonly cellUnder: (event: PointerEvent) => Area | null;
}

/** The chosen cells of a sheet: by key, by pointer, or where the pane sends somebody. */
export function useChoice(
  { host, sight, sheet }: SheetViewProps,
  geometry: Geometry,
  box: RefObject<HTMLDivElement | null>,
  window: Window,
): Choice {
  const anchor = useRef<Area | null>(null);
  const { tops, lefts, frozenRows, rows } = geometry;
  const frozen = tops[frozenRows] ?? 0;
  const area = sight.selected?.area ?? { top: 0, left: 0, bottom: 0, right: 0 };

  const select = useCallback(
    (next: Area, extend = false) => {
      const from = extend ? (anchor.current ?? next) : next;
      if (!extend) anchor.current = next;
      host.select(sheet.name, extend ? union(from, next) : next);
      reveal(box.current, boxOf(geometry, next), frozen);
    },
    [host, sheet.name, geometry, frozen, box],
  );

  // Sent there by the pane: the cell comes into sight with some of what stands around it, once the table is seen.
  useEffect(() => {
    anchor.current = sight.selected?.area ?? null;
    if (sight.sent > 0 && sight.selected?.sheet === sheet.name)
      reveal(box.current, boxOf(geometry, union(areaAt(geometry, area.top, area.left), area)), frozen, 60);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when somebody is sent
  }, [sight.sent, sheet.name, window.width > 0]);

  const onMove = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((window.height - frozen) / 20) - 2);
    const extend = event.shiftKey && event.key.startsWith('Arrow');
    const start = anchor.current ?? area;
    // The end that moves is the one away from where the choice began.
    const from = extend
      ? {
          top: area.top < start.top ? area.top : area.bottom,
          bottom: area.top < start.top ? area.top : area.bottom,
          left: area.left < start.left ? area.left : area.right,
          right: area.left < start.left ? area.left : area.right,
        }
      : areaAt(geometry, area.top, area.left);
    const next = moved(geometry, from, event, page);
    if (next) select(next, extend);
    return next !== null;
  };

  const cellUnder = (event: PointerEvent): Area | null => {
    const bounds = box.current?.getBoundingClientRect();
    if (!bounds) return null;
    const x = event.clientX - bounds.left - HEAD_WIDTH + window.left;
    const y = event.clientY - bounds.top - HEAD_HEIGHT;
    if (x < 0 || y < 0) return null;
    const [row] = inSight(tops, y < frozen ? y : y + window.top, y);
    const [column] = inSight(lefts, x, x);
    return areaAt(geometry, Math.min(row, rows - 1), Math.min(column, geometry.columns - 1));
  };

  return { select, onMove, cellUnder };
}
