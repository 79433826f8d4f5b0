/** ROUGE-1, GPT-3, T5-XXL, n-gram: broken at the hyphen they read as two things. */
const NAME = /(\b(?:n-g|[A-Z]\w*-[A-Z\d])[\w.]*)/;

/** A text whose names stay on one line; it stays the same for copies and readers' ears. */
export const unbroken = (text: string) =>
  text.split(NAME).map((part, i) => (i % 2 ? <span class="nb">{part}</span> : part));

/** The same where only a string will do: a sign that is not seen forbids the break. */
export const joined = (text: string): string =>
  text
    .split(NAME)
    .map((part, i) => (i % 2 ? part.replace('-', '-\u2060') : part))
    .join('');
