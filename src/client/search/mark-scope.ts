/** Never marked: formulas, controls and drawings, and answers that the reader has yet to give. */
const SKIPPED =
  '.katex, script, style, input, textarea, select, button, svg, astro-island, .anchor, .answers, ' +
  '.equation-number, .search-marks, [hidden]';

const level = (node: Node): number =>
  node instanceof HTMLHeadingElement ? Number(node.tagName.slice(1)) : Infinity;

/**
 * Text of a section: from its heading to the next of the same or a higher level. For any other
 * element its own text; without one, the text of the whole article.
 * @param article what is searched on this page
 * @param target the element that the fragment names
 */
export const textOfSection = (article: Element, target: Element | null): Text[] => {
  const inside = target && article.contains(target) ? target : null;
  const isHeading = inside instanceof HTMLHeadingElement;
  const walker = document.createTreeWalker(
    inside && !isHeading ? inside : article,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(SKIPPED)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  if (isHeading) walker.currentNode = inside;
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isHeading && level(node) <= level(inside)) break;
    if (node instanceof Text) texts.push(node);
  }
  return texts;
};
