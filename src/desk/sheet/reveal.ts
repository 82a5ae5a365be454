import { HEAD_HEIGHT, HEAD_WIDTH, type boxOf } from './geometry';

/** Scrolls as far as it takes and no further; `room` is left around the cell. Of one larger than the view, its beginning. */
export function reveal(
  box: HTMLElement | null,
  at: ReturnType<typeof boxOf>,
  frozen: number,
  room = 0,
): void {
  // In a narrow window the table may lie behind the pane.
  if (!box || box.clientWidth === 0) return;
  const width = box.clientWidth - HEAD_WIDTH;
  const height = box.clientHeight - HEAD_HEIGHT;
  if (at.x < box.scrollLeft + room) box.scrollLeft = Math.max(0, at.x - room);
  else if (at.x + at.width + room > box.scrollLeft + width)
    box.scrollLeft = Math.min(at.x, at.x + at.width + room - width);
  if (at.y >= frozen && at.y < box.scrollTop + frozen + room)
    box.scrollTop = Math.max(0, at.y - frozen - room);
  else if (at.y + at.height + room > box.scrollTop + height)
    box.scrollTop = Math.min(at.y - frozen, at.y + at.height + room - height);
}
