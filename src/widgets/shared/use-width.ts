import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Width of a drawing in CSS pixels, so that text in it keeps its size at every width of the page.
 *
 * @param element the box that the drawing fills
 * @param built width of the drawing in the built page, which stands until it is measured
 */
export function useWidth(element: RefObject<Element>, built: number): number {
  const [width, setWidth] = useState(built);
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
