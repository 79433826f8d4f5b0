/** Scripts that run inside a page of the course, as bodies of async functions. */

/** Waits up to 30 seconds for what a function finds. */
export const UNTIL = `
  const until = async (what, find) => {
    for (let i = 0; i < 1200; i++) {
      const found = find();
      if (found) return found;
      await new Promise((next) => setTimeout(next, 25));
    }
    throw new Error('never: ' + what);
  };`;

/**
 * Hydrates the page's widget and works one control after the other until the figure changes; returns
 * whether it did and the milliseconds from the last event to the frame that shows the answer. What
 * only says that an answer is on its way is none.
 */
export const WORK_WIDGET = `${UNTIL}
  const widget = await until('widget', () => document.querySelector('.widget'));
  widget.scrollIntoView();
  await until('widget hydrated', () => widget.hasAttribute('data-live'));
  const shown = () => widget.querySelector('.widget-stage').innerHTML
    + widget.querySelector('.widget-reading').textContent;
  const waits = () => !!widget.querySelector('.widget-stage :is(progress, [aria-busy="true"])')
    || /One moment|still being/.test(widget.querySelector('.widget-reading').textContent)
    || /One moment/.test(widget.querySelector('.widget-stage').textContent);
  // What answers a question waits until the reader has guessed or will not.
  [...widget.querySelectorAll('.prediction button')].find((b) => b.textContent === 'Skip')?.click();
  await new Promise((next) => setTimeout(next, 100));
  const before = shown();
  const fire = (element, ...types) => {
    for (const type of types) element.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const work = (control) => {
    if (control.matches('button, [type=checkbox], [type=radio]')) control.click();
    else if (control.matches('select')) {
      control.selectedIndex = control.selectedIndex === 0 ? control.options.length - 1 : 0;
      fire(control, 'input', 'change');
    } else if (control.matches('[type=range]')) {
      control.stepUp(3);
      fire(control, 'input', 'change');
    } else {
      control.value += ' 2';
      fire(control, 'input', 'change');
    }
  };
  const controls = ':is(.widget-controls, .widget-stage) '
    + ':is(button[aria-pressed="false"], input, select, textarea)';
  let start = 0;
  const answers = async (frames) => {
    for (let frame = 0; frame < (waits() ? 600 : frames); frame++) {
      await new Promise((next) => requestAnimationFrame(next));
      if (shown() !== before && !waits()) return true;
    }
    return false;
  };
  const found = () => ({ answered: true, ms: performance.now() - start });
  for (const control of widget.querySelectorAll(controls)) {
    if (control.matches(':disabled')) continue;
    start = performance.now();
    work(control);
    if (await answers(30)) return found();
  }
  // The last one that answers may be slow, but those that need not answer hold nobody up.
  return (await answers(90)) ? found() : { answered: false, ms: 0 };`;

/** Opens the search and looks for a word; returns where the first result leads. */
export const SEARCH = `${UNTIL}
  const button = await until('search button', () => document.querySelector('#search-open:enabled'));
  button.click();
  const input = await until('search field', () => document.querySelector('dialog[open] input'));
  input.value = 'Chinchilla';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const link = await until('a result', () => document.querySelector('dialog[open] a[href]'));
  return { href: link.href, marked: !!document.querySelector('dialog[open] mark') };`;

/** Selects a paragraph of the lesson and highlights it; returns what the mark behind it says. */
export const HIGHLIGHT_TEXT = `${UNTIL}
  const paragraph = document.querySelector('.prose p, main article p');
  const words = paragraph.textContent.trim();
  getSelection().selectAllChildren(paragraph);
  const tool = await until('the bar', () => [...document.querySelectorAll('.note-bar button')]
    .find((each) => each.textContent.startsWith('Highlight') && each.offsetParent));
  tool.click();
  const mark = await until('the mark', () => document.querySelector('.note-mark'));
  return { named: mark.getAttribute('aria-label'), words };`;

/** Takes the whole course into this browser; returns what the page says at the end. */
export const TAKE_OFFLINE = `${UNTIL}
  const place = document.querySelector('#take-offline');
  const button = (words) => [...place.querySelectorAll('button')].find((each) => each.textContent === words);
  (await until('the button', () => button('Take the course offline'))).click();
  await until('the end', () => button('Remove it again') || button('Go on'));
  return place.querySelector('[role=status]').textContent;`;

/** What the mark of a note says that an earlier visit left. */
export const KEPT_HIGHLIGHT = `${UNTIL}
  const mark = await until('the kept mark', () => document.querySelector('.note-mark'));
  return mark.getAttribute('aria-label');`;
