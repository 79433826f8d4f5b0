import { suggest } from '../../../course/findings.ts';
import type { QuestionFile, TranslationFile } from '../../../course/read/lists.ts';
import type { Report } from '../../../course/report.ts';

/** A translation has every question of its lesson, and every choice by its id. */
export function checkTranslatedQuestions(
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
