/** The border between workbook and pane: dragged, or moved with the arrow keys. */
const NARROWEST = 320;
const WIDEST = 800;
const STEP = 20;

export function splitPane(splitter: HTMLElement, pane: HTMLElement): void {
  const set = (width: number) => {
    const fitting = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    pane.style.width = `${fitting}px`;
    splitter.setAttribute('aria-valuenow', String(fitting));
  };
  splitter.setAttribute('aria-valuemin', String(NARROWEST));
  splitter.setAttribute('aria-valuemax', String(WIDEST));
  set(pane.offsetWidth);
  splitter.addEventListener('pointerdown', (down) => {
    const [from, width] = [down.clientX, pane.offsetWidth];
    document.body.classList.add('dragging');
    splitter.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => set(width + from - event.clientX);
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener(
      'lostpointercapture',
      () => {
        splitter.removeEventListener('pointermove', move);
        document.body.classList.remove('dragging');
      },
      { once: true },
    );
  });
  splitter.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') set(pane.offsetWidth + STEP);
    if (key === 'ArrowRight') set(pane.offsetWidth - STEP);
  });
}
