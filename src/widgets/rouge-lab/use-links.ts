import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Match } from './matches.ts';

/** A line between two drawn units, as an SVG path in pixels of the container. */
interface Link {
  readonly match: number;
  readonly path: string;
}

const FLATTEST = 14;

function linksIn(container: HTMLElement, matches: readonly Match[]): Link[] {
  const origin = container.getBoundingClientRect();
  // Boxes are measured on the screen, and the lecture view enlarges what is drawn.
  const scale = container.offsetWidth / origin.width || 1;
  const boxes = new Map<string, DOMRect>();
  for (const element of container.querySelectorAll<HTMLElement>('[data-unit]')) {
    boxes.set(element.dataset['unit'] ?? '', element.getBoundingClientRect());
  }
  return matches.flatMap(({ reference, candidates }, match) =>
    candidates.flatMap((candidate) => {
      const from = boxes.get(`r${reference}`);
      const to = boxes.get(`c${candidate}`);
      if (!from || !to) return [];
      const [x1, y1] = [from.left + from.width / 2 - origin.left, from.bottom - origin.top];
      const [x2, y2] = [to.left + to.width / 2 - origin.left, to.top - origin.top];
      const bend = Math.max(FLATTEST / scale, (y2 - y1) / 2);
      const at = (x: number, y: number) => `${(x * scale).toFixed(1)} ${(y * scale).toFixed(1)}`;
      return [
        { match, path: `M${at(x1, y1)}C${at(x1, y1 + bend)} ${at(x2, y2 - bend)} ${at(x2, y2)}` },
      ];
    }),
  );
}

/** Measures where the units stand, again whenever their container changes its size. */
export function useLinks(
  container: RefObject<HTMLElement>,
  matches: readonly Match[],
): readonly Link[] {
  const [links, setLinks] = useState<readonly Link[]>([]);
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    const measure = () => {
      setLinks(linksIn(element, matches));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [container, matches]);
  return links;
}
