import { parseNumber } from '../widgets/shared/parse-number.ts';

/**
 * A question: the page holds choices and explained answers; this element lets the reader answer
 * first and then shows the reason that belongs to the answer.
 */
class CourseQuestion extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const verdict = this.querySelector<HTMLElement>('.verdict');
    if (!form || !verdict) return;
    this.querySelector('fieldset')?.removeAttribute('disabled');
    this.querySelector('.question-actions')?.removeAttribute('hidden');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // Cleared first, so that the same verdict twice is announced twice.
      verdict.replaceChildren();
      const found = this.judge(form);
      requestAnimationFrame(() => {
        verdict.replaceChildren(...found);
      });
    });
  }

  /** What to show for the present answer. */
  private judge(form: HTMLFormElement): Node[] {
    const reasons = [...this.querySelectorAll<HTMLElement>('.answers li')];
    const answers = this.querySelector<HTMLElement>('.answers ol');
    if (answers?.dataset['answer'] === undefined) {
      const chosen = form.querySelector<HTMLInputElement>('input:checked');
      return chosen
        ? reason(reasons[Number(chosen.value)])
        : [new Text('Choose one of the answers first.')];
    }
    const parsed = parseNumber(form.querySelector('input')?.value ?? '');
    if (!parsed.ok) return [new Text(parsed.message)];
    const near = (answer: string | undefined, tolerance: string | undefined) =>
      Math.abs(parsed.value - Number(answer)) <= Number(tolerance) * (1 + 1e-9);
    if (near(answers.dataset['answer'], answers.dataset['tolerance'])) return reason(reasons[0]);
    const miss = reasons.find(
      ({ dataset }) => dataset['miss'] !== undefined && near(dataset['miss'], dataset['tolerance']),
    );
    return miss ? reason(miss) : [new Text('Not quite. Try again, or open the answer below.')];
  }
}

const reason = (item: HTMLElement | undefined): Node[] =>
  item ? [...item.cloneNode(true).childNodes] : [];

export function defineQuestion(): void {
  customElements.define('course-question', CourseQuestion);
}
