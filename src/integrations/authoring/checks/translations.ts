import { suggest } from '../../../course/findings.ts';
import type { ContentCheck } from '../check.ts';
import type { QuestionFile, TranslationFile } from '../../../course/read/lists.ts';
import { excerpt, type Report } from '../../../course/report.ts';

/** What a block of a translation may name by an id of the lesson. */
const KEYS = ['heading', 'after', 'figure', 'question', 'equation'] as const;

/** Each block of a translation belongs to a part that the lesson still has. */
export const checkTranslations: ContentCheck = ({ translations, questions, uses }, reportIn) => {
  for (const { slug, source, data } of translations) {
    const ids = uses.get(slug)?.ids;
    if (!ids) continue;
    data?.blocks.forEach((block, index) => {
      for (const key of KEYS) {
        const id = (block as Partial<Record<typeof key, string>>)[key];
        if (id === undefined || id === 'top' || ids.has(id)) continue;
        reportIn(source.file)(source.place(['blocks', index, key]), {
          problem: 'A translation of a part that the lesson does not have',
          expected: `an id of lessons/${slug}.mdx`,
          found: `${key} "${id}"`,
          repair: suggest(id, ids, 'take the block out'),
        });
      }
    });
    data?.blocks.forEach((block, index) => {
      const text = 'text' in block ? block.text : '';
      if (text.split('**').length % 2 === 1) return;
      reportIn(source.file)(source.place(['blocks', index, 'text']), {
        problem: 'An emphasis without a partner',
        expected: 'two asterisks right before and right after the words',
        found: excerpt(text),
        repair: 'write **words**',
      });
    });
    const asked = questions.find((file) => file.slug === slug);
    if (data && asked) checkQuestions({ slug, source, data }, asked, reportIn(source.file));
  }
};

/** A translation has every question of its lesson, and every choice by its id. */
function checkQuestions(
  { slug, source, data }: TranslationFile,
  asked: QuestionFile,
  report: Report,
): void {
  data?.questions.forEach((translated, index) => {
    const question = asked.questions.find(({ id }) => id === translated.id);
    const choices =
      question?.data?.kind === 'choice' ? question.data.choices.map(({ id }) => id) : undefined;
    const extra = translated.choices?.find(({ id }) => choices && !choices.includes(id));
    if (question && !extra) return;
    report(source.place(['questions', index]), {
      problem: 'A translation of a question that the lesson does not have',
      expected: `a question of questions/${slug}.json, and its choices`,
      found: extra ? `choice "${extra.id}" of "${translated.id}"` : `question "${translated.id}"`,
      repair: extra
        ? suggest(extra.id, choices ?? [], 'take it out')
        : suggest(
            translated.id,
            asked.questions.map(({ id }) => id),
            'take it out',
          ),
    });
  });
  for (const { id, data: question } of asked.questions) {
    const at = data?.questions.findIndex((translated) => translated.id === id) ?? -1;
    const translated = data?.questions[at];
    const missing = !translated
      ? `question "${id}"`
      : question?.kind === 'choice'
        ? question.choices
            .filter((choice) => !translated.choices?.some(({ id }) => id === choice.id))
            .map((choice) => `choice "${choice.id}" of "${id}"`)[0]
        : question && translated.why === undefined
          ? `the worked answer, "why", of "${id}"`
          : question && question.misses.length !== (translated.misses?.length ?? 0)
            ? `the misses of "${id}"`
            : undefined;
    if (missing === undefined) continue;
    report(source.place(at < 0 ? ['questions'] : ['questions', at]), {
      problem: 'A question that the translation does not have',
      expected: `every question of questions/${slug}.json, with its choices or misses`,
      found: `no translation of ${missing}`,
      repair: 'translate it',
    });
  }
}
