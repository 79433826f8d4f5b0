import type { TranslatedBlock, Translation } from '../schemas/translation.ts';

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
  const { default: translation } = await load();
  const places = blocksBySection(article);
  for (const block of translation.blocks) {
    const original =
      'heading' in block
        ? document.getElementById(block.heading)
        : places.get(block.after)?.[block.index];
    if (original) pairUp(original, block);
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

function pairUp(original: Element, block: TranslatedBlock): void {
  const pair = document.createElement('div');
  pair.className = 'pair';
  original.replaceWith(pair);
  const korean = document.createElement('div');
  korean.lang = 'ko';
  korean.className = 'translation';
  if ('heading' in block) korean.classList.add('translation-heading');
  const lines = 'kind' in block && block.kind === 'table' ? block.text.split('\n') : [block.text];
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.append(...inline(line));
    korean.append(paragraph);
  }
  pair.append(original, korean);
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
