/** A social card: what a link to a lesson looks like where it is shared. */
export const CARD = { width: 1200, height: 630 } as const;

/**
 * Turns the page of a lesson into its card: the lesson's number and title beside its first figure
 * that can be read there, drawn as large as the room lets it. Runs in the page.
 * @returns what the card says beside the figure
 */
export function composeCard({ width, height }: typeof CARD): string {
  const PAD = 64;
  /** Text of figures has 13 to 14 px; smaller than this, a card shows another figure. */
  const READABLE = 1.05;
  /** Characters below which a figure says nothing by itself. */
  const FEW = 20;
  const style = (element: HTMLElement | SVGElement, rules: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value);
  };
  const text = (words: string, rules: Readonly<Record<string, string>>): HTMLElement => {
    const element = document.createElement('div');
    element.textContent = words;
    style(element, { 'text-wrap': 'balance', ...rules });
    return element;
  };
  const wordsOf = (selector: string): string =>
    document.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  /** A figure without its caption, its number and what only a live one has. */
  const drawingOf = (figure: Element): HTMLElement => {
    const drawing = document.createElement('div');
    drawing.className = figure.className;
    const stage = figure.querySelector('.widget-stage');
    for (const part of stage ? [stage] : figure.children) {
      if (!part.matches('figcaption, details, .figure-number'))
        drawing.append(part.cloneNode(true));
    }
    drawing.querySelectorAll('details').forEach((details) => {
      details.remove();
    });
    style(drawing, { position: 'absolute', margin: '0', border: '0', 'transform-origin': '0 0' });
    return drawing;
  };

  const side = document.createElement('div');
  const emblem = document.querySelector<SVGElement>('.lesson-head .emblem')?.cloneNode(true);
  if (emblem instanceof SVGElement) {
    style(emblem, { width: '96px', height: 'auto', 'margin-bottom': '20px', display: 'block' });
    side.append(emblem);
  }
  const number = wordsOf('.lesson-head .eyebrow span').split(' of ')[0] ?? '';
  const title = wordsOf('h1');
  side.append(
    text(number, {
      font: '600 26px var(--serif)',
      color: 'var(--ink-soft)',
    }),
    text(title, { font: '600 58px/1.12 var(--serif)', margin: '12px 0 28px' }),
    text(wordsOf('.brand'), { font: '26px var(--serif)', color: 'var(--ink-soft)' }),
  );

  const card = document.createElement('div');
  style(card, {
    position: 'fixed',
    inset: '0',
    'z-index': '2147483647',
    width: `${width}px`,
    height: `${height}px`,
    background: 'var(--paper)',
    color: 'var(--ink)',
    overflow: 'hidden',
  });
  style(side, {
    position: 'absolute',
    left: `${PAD}px`,
    width: '440px',
    top: '50%',
    transform: 'translateY(-50%)',
  });
  card.append(side);
  document.body.append(card);

  const room = { left: 560, width: width - 560 - PAD, height: height - 2 * PAD };
  /** How large a figure can be drawn, and laid out to which width. */
  const fitOf = (drawing: HTMLElement) => {
    const fits = [300, 360, 420, 500, 600].map((wide) => {
      style(drawing, { width: `${wide}px` });
      const high = drawing.getBoundingClientRect().height;
      return { wide, high, scale: Math.min(room.width / wide, room.height / high, 1.7) };
    });
    return fits.reduce((best, fit) => (fit.scale > best.scale ? fit : best));
  };
  const isCut = (part: Element): boolean => part.scrollWidth > part.clientWidth + 1;
  const figures = [...document.querySelectorAll('article figure:not(:has(pre))')];
  const isWidget = (figure: Element): boolean => figure.querySelector('.widget-stage') !== null;
  const tried = [
    ...figures.filter((figure) => !isWidget(figure)),
    ...figures.filter(isWidget),
  ].flatMap((figure) => {
    const drawing = drawingOf(figure);
    card.append(drawing);
    const fit = fitOf(drawing);
    style(drawing, { width: `${fit.wide}px` });
    const scrolls = [...drawing.querySelectorAll('div')].some(isCut);
    drawing.remove();
    return scrolls || drawing.textContent.length < FEW ? [] : [{ drawing, ...fit }];
  });
  const [first] = tried;
  if (!first) return `${number}: ${title}`;
  const best = tried.reduce((a, b) => (b.scale > a.scale ? b : a), first);
  const { drawing, wide, high, scale } = tried.find((each) => each.scale >= READABLE) ?? best;
  style(drawing, {
    width: `${wide}px`,
    left: `${room.left + (room.width - wide * scale) / 2}px`,
    top: `${(height - high * scale) / 2}px`,
    transform: `scale(${scale})`,
  });
  card.append(drawing);
  return `${number}: ${title}`;
}
