import { FOLDED } from '../shared/folded.ts';

/** On paper, answers and data tables follow in an appendix; on the screen nothing changes. */
export function initPrint(): void {
  let appendix: HTMLElement | undefined;
  addEventListener('beforeprint', () => {
    const article = document.querySelector('article');
    const folded = article?.querySelectorAll(FOLDED) ?? [];
    if (!article || folded.length === 0) return;
    appendix?.remove();
    appendix = document.createElement('section');
    appendix.className = 'appendix';
    add(appendix, 'h2', 'Appendix: answers and data');
    for (const details of folded) {
      const title = details
        .closest('course-question, figure, .exercise')
        ?.querySelector('legend, .figure-number, h3');
      if (title) add(appendix, 'h3', title.textContent);
      for (const part of [...details.children].slice(1)) {
        const copy = part.cloneNode(true) as Element;
        for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
        appendix.append(copy);
      }
    }
    article.append(appendix);
  });
  addEventListener('afterprint', () => {
    appendix?.remove();
  });
}

function add(parent: Element, tag: string, text: string): void {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
}
