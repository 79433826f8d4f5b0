import type { Page } from '@playwright/test';

/**
 * Labels of the figures on a page that stand on another label, on a line of their drawing or beyond
 * the edge of their figure, from the boxes that the browser drew; one sentence for each.
 *
 * @param page with nothing still moving
 * @param figures which elements are figures
 */
export const overlaps = (page: Page, figures: string): Promise<string[]> =>
  page.evaluate((selector) => {
    interface Label {
      text: string;
      element: Element;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    /** Text may touch: fonts have room above their letters and below. */
    const [SIDE, LEAD] = [1, 0.22];
    const LONGEST = 4000;
    const isSeen = (element: Element) =>
      element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
      }) && element.closest('.visually-hidden, .katex, option, script, style') === null;
    const scrollerOf = (element: Element): Element | undefined => {
      const up = element.parentElement;
      if (!up || up.localName === 'figure') return undefined;
      return /auto|scroll|hidden/.test(getComputedStyle(up).overflow) ? up : scrollerOf(up);
    };
    const shrunk = (text: string, element: Element, box: DOMRect): Label => {
      // What has been scrolled out of a scroller is not seen.
      const shown = scrollerOf(element)?.getBoundingClientRect();
      return {
        text: text.trim().replace(/\s+/g, ' ').slice(0, 40),
        element,
        left: box.left + SIDE,
        right: box.right - SIDE,
        top: Math.max(box.top + box.height * LEAD, shown?.top ?? -Infinity),
        bottom: Math.min(box.bottom - box.height * LEAD, shown?.bottom ?? Infinity),
      };
    };

    function labelsOf(figure: Element): Label[] {
      const labels: Label[] = [];
      const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent ?? '';
        if (!element || text.trim() === '' || !isSeen(element)) continue;
        // Kept for readers who listen only: a pixel wide, whatever it holds.
        if (element.getBoundingClientRect().width <= 1) continue;
        const drawn = element.closest('text');
        if (drawn) {
          if (labels.some((label) => label.element === drawn)) continue;
          labels.push(shrunk(drawn.textContent, drawn, drawn.getBoundingClientRect()));
          continue;
        }
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width > 2) labels.push(shrunk(text, element, box));
        }
      }
      return labels;
    }

    /** Points along what is stroked, every third pixel; leaders end at the edge of their label. */
    function linePoints(svg: SVGSVGElement) {
      const points: {
        x: number;
        y: number;
        grid: boolean;
      }[] = [];
      for (const line of svg.querySelectorAll<SVGGeometryElement>('line, path, polyline')) {
        const style = getComputedStyle(line);
        const matrix = line.getScreenCTM();
        if (style.stroke === 'none' || !matrix || !isSeen(line)) continue;
        // Patterns of squares and dots are no lines.
        if ((line.getAttribute('d')?.length ?? 0) > LONGEST) continue;
        // An empty path has no points to ask for.
        const length = line.getAttribute('d') === '' ? 0 : line.getTotalLength();
        for (let at = 0; at < length; at += 3 / matrix.a) {
          const { x, y } = line.getPointAtLength(at).matrixTransform(matrix);
          points.push({ x, y, grid: line.closest('.axes') !== null });
        }
      }
      return points;
    }

    const found: string[] = [];
    for (const figure of document.querySelectorAll(selector)) {
      const name = figure.closest('[id]')?.id ?? '';
      const labels = labelsOf(figure).sort((a, b) => a.top - b.top);
      const edge = figure.getBoundingClientRect();
      labels.forEach((a, index) => {
        // A space at the end of a line may hang over.
        const beyond = a.left < edge.left - 2 || a.right > edge.right + 5;
        if (beyond && !scrollerOf(a.element)) {
          found.push(`${name}: “${a.text}” stands beyond the edge`);
        }
        for (let next = index + 1; next < labels.length; next++) {
          const b = labels[next];
          if (!b || b.top >= a.bottom) break;
          if (a.top >= a.bottom || b.top >= b.bottom) continue;
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          if (wide > 0) found.push(`${name}: “${a.text}” stands on “${b.text}”`);
        }
      });
      for (const svg of figure.querySelectorAll('svg')) {
        const inside = labels.filter(({ element }) => svg.contains(element));
        const points = inside.length === 0 ? [] : linePoints(svg);
        for (const { text, element, left, right, top, bottom } of inside) {
          // A halo interrupts the grid behind a label; no halo makes up for a drawn line.
          const halo = getComputedStyle(element).paintOrder.startsWith('stroke');
          if (
            points.some(
              ({ x, y, grid }) => !(grid && halo) && x > left && x < right && y > top && y < bottom,
            )
          ) {
            found.push(`${name}: a line runs through “${text}”`);
          }
        }
      }
    }
    return [...new Set(found)];
  }, figures);
