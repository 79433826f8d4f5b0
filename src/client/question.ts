import { givenAnswer } from './number-answer.ts';

/** What is said to an answer; `right` is missing where there was none to judge. */
interface Verdict {
  right?: boolean | undefined;
  nodes: Node[];
}

/**
 * A question: the page holds choices and explained answers; this element lets the reader answer
 * first and then shows the reason that belongs to the answer.
 */
export class CourseQuestion extends HTMLElement {
  constructor() {
    super();
    // Once for the element, wherever on the page it is moved.
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.reveal();
    });
  }

  /** Shows the reason that belongs to the present answer. */
  reveal(): void {
    this.show(this.judge());
  }

  connectedCallback(): void {
    this.querySelector('fieldset')?.removeAttribute('disabled');
    this.querySelector('.question-actions')?.removeAttribute('hidden');
  }

  private show({ right, nodes }: Verdict): void {
    const verdict = this.querySelector<HTMLElement>('.verdict');
    if (!verdict) return;
    // Cleared first, so that the same verdict twice is announced twice.
    verdict.replaceChildren();
    verdict.dataset['verdict'] = right === undefined ? '' : right ? 'right' : 'wrong';
    for (const label of this.querySelectorAll<HTMLElement>('.choices label')) {
      const isChosen = label.querySelector('input')?.checked ?? false;
      label.dataset['verdict'] = isChosen ? (verdict.dataset['verdict'] ?? '') : '';
    }
    requestAnimationFrame(() => {
      verdict.replaceChildren(...nodes);
    });
  }

  /** What to show for the present answer. */
  private judge(): Verdict {
    const answers = this.querySelector<HTMLElement>('.answers ol');
    const input = this.querySelector<HTMLInputElement>('input[type="text"]');
    if (input && answers) return judgeNumber(input.value, answers);
    const radios = this.querySelectorAll<HTMLInputElement>('fieldset:not(.sureness) input');
    const chosen = [...radios].findIndex(({ checked }) => checked);
    // Choices and reasons stand in the same order.
    return chosen < 0
      ? { nodes: [new Text('Choose one of the answers first.')] }
      : reason(answers?.children[chosen]);
  }
}

/** @param list the explained answers, each with its number; the right one first */
function judgeNumber(text: string, list: HTMLElement): Verdict {
  const items = [...list.querySelectorAll<HTMLElement>('[data-answer]')];
  const found = givenAnswer(
    text,
    list.dataset['unit'] ?? '',
    items.map(({ dataset }) => ({
      answer: Number(dataset['answer']),
      tolerance: Number(dataset['tolerance']),
    })),
  );
  if (typeof found === 'string') return { nodes: [new Text(found)] };
  const item = items[found];
  if (item) return reason(item);
  return { right: false, nodes: [new Text('Not quite. Try again, or open the answer below.')] };
}

const reason = (item: Element | undefined): Verdict => ({
  right: item?.hasAttribute('data-right'),
  nodes: item ? [...item.cloneNode(true).childNodes] : [],
});

export function defineQuestion(): void {
  if (!customElements.get('course-question'))
    customElements.define('course-question', CourseQuestion);
}
