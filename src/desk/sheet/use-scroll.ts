/** What part of a scrolled box is in sight, told at most once a frame. */
import { type RefObject, useEffect, useState } from 'react';

export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function useScroll(box: RefObject<HTMLElement | null>): Window {
  const [seen, setSeen] = useState<Window>({ left: 0, top: 0, width: 1200, height: 800 });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let asked = 0;
    const look = () => {
      asked = 0;
      const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element;
      setSeen((before) =>
        before.left === left && before.top === top && before.width === width && before.height === height
          ? before
          : { left, top, width, height },
      );
    };
    const ask = () => {
      if (asked === 0) asked = requestAnimationFrame(look);
    };
    const resized = new ResizeObserver(ask);
    resized.observe(element);
    element.addEventListener('scroll', ask, { passive: true });
    look();
    return () => {
      cancelAnimationFrame(asked);
      resized.disconnect();
      element.removeEventListener('scroll', ask);
    };
  }, [box]);
  return seen;
}
