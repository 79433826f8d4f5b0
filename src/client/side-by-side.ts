import { loadTwice } from '../shared/load-once.ts';
import type { TranslatedQuestion, Translation } from '../schemas/translation.ts';

const translations = import.meta.glob<{ default: Translation }>('../content/ko-full/*.json');

let underWay: Promise<boolean> | undefined;

/**
 * Puts the Korean text of a lesson beside each of its blocks, and takes it away again. What is asked
 * while the text is on its way changes nothing.
 *
 * @returns whether the translation is shown now
 */
export function toggleTranslation(slug: string): Promise<boolean> {
  underWay ??= toggle(slug).finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function toggle(slug: string): Promise<boolean> {
  const article = document.querySelector('article');
  if (!article) return false;
  const pairs = article.querySelectorAll('.pair');
  if (pairs.length > 0) {
    for (const pair of pairs) {
      const original = pair.firstElementChild;
      if (original) pair.replaceWith(original);
    }
    return false;
  }
  const load = translations[`../content/ko-full/${slug}.json`];
  if (!load) return false;
  const { default: translation } = await loadTwice(load);
  const places = blocksBySection(article);
  for (const block of translation.blocks) {
    if ('question' in block) continue;
    const original =
      'heading' in block
        ? document.getElementById(block.heading)
        : places.get(block.after)?.[block.index];
    if (!original) continue;
    const korean = pairUp(original);
    if ('heading' in block) korean.classList.add('translation-heading');
    korean.append(
      'kind' in block && block.kind === 'table' ? table(block.text) : paragraph(block.text),
    );
  }
  for (const question of translation.questions) {
    const original = document.getElementById(question.id);
    if (original) pairUp(original).append(...questionParts(question, original));
  }
  return true;
}

/** The blocks of each section in order, as the translation counts them. */
function blocksBySection(article: Element): Map<string, Element[]> {
  const sections = new Map<string, Element[]>();
  let current: Element[] = [];
  sections.set('top', current);
  for (const element of article.children) {
    if (element.matches('header')) continue;
    if (element.matches('section')) break;
    if (element.matches('h2, h3')) {
      current = [];
      sections.set(element.id, current);
    } else if (!element.matches('.errata-link, link, script, style')) current.push(element);
  }
  return sections;
}

/** Makes room beside a block; @returns where its translation goes */
function pairUp(original: Element): HTMLElement {
  const pair = document.createElement('div');
  pair.className = 'pair';
  original.replaceWith(pair);
  const korean = document.createElement('div');
  korean.lang = 'ko';
  korean.className = 'translation';
  pair.append(original, korean);
  return korean;
}

function create(tag: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

const paragraph = (text: string) => create('p', ...inline(text));

/** Rows are lines, the first one the head; cells are separated by ` | `. */
function table(text: string): HTMLElement {
  const rows = text
    .split('\n')
    .map((line, index) =>
      create(
        'tr',
        ...line.split(' | ').map((cell) => create(index === 0 ? 'th' : 'td', ...inline(cell))),
      ),
    );
  const scroller = create('div', create('table', create('tbody', ...rows)));
  Object.assign(scroller, { className: 'scroller', tabIndex: 0 });
  scroller.setAttribute('role', 'group');
  scroller.setAttribute('aria-label', '표');
  return scroller;
}

/** The choices in the order of the original, and the reasons folded until they are wanted. */
function questionParts({ prompt, choices, why, misses }: TranslatedQuestion, original: Element) {
  const shown = [...original.querySelectorAll('.answers li')].flatMap(({ id }) => {
    const choice = choices?.find((choice) => id.endsWith(`.${choice.id}`));
    return choice ? [choice] : [];
  });
  const reasons =
    choices === undefined
      ? [why ?? '', ...(misses ?? [])]
      : shown.map(({ text, why }) => `${text}. ${why}`);
  const list = (texts: readonly string[]) =>
    create('ol', ...texts.map((text) => create('li', text)));
  return [
    paragraph(prompt),
    ...(choices === undefined ? [] : [list(shown.map(({ text }) => text))]),
    create('details', create('summary', '정답과 풀이'), list(reasons)),
  ];
}

/** Plain text with *italic* and **bold** as nodes. */
function inline(text: string): Node[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).map((part) => {
    const tag = part.startsWith('**') ? 'strong' : part.startsWith('*') ? 'em' : null;
    if (tag === null) return new Text(part);
    const element = document.createElement(tag);
    element.textContent = part.replaceAll('*', '');
    return element;
  });
}
