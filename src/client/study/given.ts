import { givenAnswer } from '../number-answer.ts';

/** What a reader answered, as it is kept. */
interface Given {
  /** id of the choice, or the number as it was typed */
  given: string;
  right: boolean;
}

/** The answer that stands in the fields of a question; undefined if none could be judged. */
export function givenIn(question: HTMLElement): Given | undefined {
  const list = question.querySelector<HTMLElement>('.answers ol');
  const field = question.querySelector<HTMLInputElement>('input[type="text"]');
  if (!list) return undefined;
  if (!field) {
    const radios = [...question.querySelectorAll<HTMLInputElement>('.choices input')];
    const item = list.children[radios.findIndex(({ checked }) => checked)];
    if (!item) return undefined;
    const given = item.id.slice(question.id.length + 1);
    return { given, right: item.hasAttribute('data-right') };
  }
  const items = [...list.querySelectorAll<HTMLElement>('[data-answer]')];
  const found = givenAnswer(
    field.value,
    list.dataset['unit'] ?? '',
    items.map(({ dataset }) => ({
      answer: Number(dataset['answer']),
      tolerance: Number(dataset['tolerance']),
    })),
  );
  if (typeof found === 'string') return undefined;
  const right = items[found]?.hasAttribute('data-right') ?? false;
  return { given: field.value.trim().slice(0, 100), right };
}
