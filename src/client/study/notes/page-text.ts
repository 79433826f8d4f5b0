/** A heading's section: from `start` to the next heading. */
export interface Section {
  /** id of the heading, empty before the first */
  readonly id: string;
  /** place in the text, in UTF-16 units */
  readonly start: number;
}

/** A run of the text that stands in one node as it is, or for a whole formula. */
interface Piece {
  readonly at: number;
  length: number;
  readonly node: Text | Element;
  /** where in a text node it begins */
  readonly offset: number;
}

/** What readers read, as one text, and where each part of it stands on the page. */
interface PageText {
  readonly text: string;
  readonly sections: readonly Section[];
  /** Where the range begins and ends in the text; undefined if none of it is text. */
  placeOf(range: Range): { start: number; end: number } | undefined;
  /** What stands for a part of the text: a range for each run, a formula always whole. */
  rangesOf(start: number, end: number): Range[];
}

/**
 * No part of the text: what answers, what changes as one reads, and what readers brought
 * themselves, so that the text is the same at every visit.
 */
const SKIPPED =
  'script, style, svg, canvas, button, input, textarea, select, astro-island, [hidden], .anchor, ' +
  '.equation-number, .lesson-meta, .choices, .number-answer, .question-actions, .sureness, ' +
  '.verdict, .answers, .try-all, .translation, .changed-mark, .note-part, .appendix';

const BLOCKS = new Set(
  (
    'ARTICLE ASIDE BLOCKQUOTE BR CAPTION COURSE-QUESTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION ' +
    'FIGURE FORM H1 H2 H3 H4 HEADER HR LEGEND LI NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL'
  ).split(' '),
);

const texOf = (formula: Element): string =>
  formula.querySelector('annotation')?.textContent.trim() ?? formula.textContent.trim();

/**
 * Reads an article: white space as one space (in listings as it is), blocks on lines of their own,
 * formulas as TeX between dollar signs, as they are copied.
 */
export function readPage(article: Element): PageText {
  let text = '';
  /** what stands before the next character: nothing, a space of the page, or a new line */
  let gap: 'line' | { node: Text; offset: number } | undefined;
  const pieces: Piece[] = [];
  const sections: Section[] = [{ id: '', start: 0 }];

  const put = (run: string, node: Text | Element, offset: number) => {
    const last = pieces.at(-1);
    const goesOn =
      last?.node === node &&
      last.offset + last.length === offset &&
      last.at + last.length === text.length;
    if (goesOn) last.length += run.length;
    else pieces.push({ at: text.length, length: run.length, node, offset });
    text += run;
  };
  const closeGap = () => {
    if (gap === 'line') text += text === '' ? '' : '\n';
    else if (gap) put(' ', gap.node, gap.offset);
    gap = undefined;
  };
  const addText = (node: Text, isCode: boolean) => {
    if (isCode) {
      if (node.data !== '') closeGap();
      put(node.data, node, 0);
      return;
    }
    for (const { 0: run, index } of node.data.matchAll(/\s+|\S+/g)) {
      if (run.trim() === '') gap ??= text === '' ? undefined : { node, offset: index };
      else {
        closeGap();
        put(run, node, index);
      }
    }
  };
  const walk = (parent: Node, isCode: boolean) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) addText(node, isCode);
      if (!(node instanceof Element) || node.matches(SKIPPED)) continue;
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) gap = 'line';
      if (node.matches('h2[id], h3[id]')) sections.push({ id: node.id, start: text.length });
      if (node.classList.contains('katex')) {
        closeGap();
        put(`$${texOf(node)}$`, node, 0);
      } else walk(node, isCode || node.tagName === 'PRE');
      if (isBlock) gap = 'line';
    }
  };
  walk(article, false);

  return {
    text,
    sections,
    placeOf(range) {
      let start = Infinity;
      let end = -1;
      for (const { at, length, node, offset } of pieces) {
        if (!range.intersectsNode(node)) continue;
        let from = 0;
        let to = length;
        if (node instanceof Text) {
          if (node === range.startContainer) from = Math.max(0, range.startOffset - offset);
          if (node === range.endContainer) to = Math.min(length, range.endOffset - offset);
        }
        if (from >= to) continue;
        start = Math.min(start, at + from);
        end = at + to;
      }
      return start < end ? { start, end } : undefined;
    },
    rangesOf(start, end) {
      return pieces.flatMap(({ at, length, node, offset }) => {
        const from = Math.max(start, at);
        const to = Math.min(end, at + length);
        if (from >= to) return [];
        const range = document.createRange();
        if (node instanceof Text) {
          range.setStart(node, offset + from - at);
          range.setEnd(node, offset + to - at);
        } else range.selectNode(node);
        return [range];
      });
    },
  };
}
