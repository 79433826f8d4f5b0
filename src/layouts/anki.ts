import type { StudyLesson } from '../shared/study-course.ts';
import type { ReviewCard } from './study.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A field of Anki's text import: quoted, so that it may hold what separates fields. */
const field = (html: string): string =>
  `"${html.replace(/\s+/g, ' ').trim().replaceAll('"', '""')}"`;

function sides({ show }: ReviewCard): [front: string, back: string] {
  if (show.kind === 'term') {
    return [`What does <b>${escape(show.term)}</b> mean?`, escape(show.definition)];
  }
  // Anki hands what stands between these to MathJax.
  if (show.kind === 'formula') return [escape(show.asks), `\\[${escape(show.tex)}\\]`];
  const { question } = show;
  if (question.kind === 'number') {
    const unit = question.unit ?? '';
    const answer = `${question.answer.toLocaleString('en')} ${unit}`.trim();
    return [escape(question.prompt), `<b>${escape(answer)}</b><br>${escape(question.why)}`];
  }
  const choices = question.choices.map(({ text }) => `<li>${escape(text)}</li>`).join('');
  const right = question.choices.find((choice) => choice.right);
  return [
    `${escape(question.prompt)}<ul>${choices}</ul>`,
    `<b>${escape(right?.text ?? '')}</b><br>${escape(right?.why ?? '')}`,
  ];
}

/** All cards as a text that Anki imports: front, back, a link between them, and a tag a lesson. */
export function ankiFile(
  lessons: readonly { lesson: Pick<StudyLesson, 'slug'>; cards: readonly ReviewCard[] }[],
): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#columns:Id\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
    '#deck:Adapting Language Models',
  ];
  const rows = lessons.flatMap(({ lesson, cards }) =>
    cards.map((card) =>
      [field(card.id), ...sides(card).map(field), `adapting-language-models::${lesson.slug}`].join(
        '\t',
      ),
    ),
  );
  return `${[...head, ...rows].join('\n')}\n`;
}
