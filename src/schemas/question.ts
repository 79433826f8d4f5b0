import { z } from 'astro/zod';
import { identifier, sentence } from './text.ts';

/** Opens a widget at the state that shows why a choice is wrong. */
const demonstration = z.strictObject({
  /** the widget's name, as in its address */
  widget: identifier,
  /** the state, as behind the `?` of a shared link */
  state: sentence.refine((state) => !/^[?#]|#/.test(state), {
    message: 'what follows the ? of a link',
    params: { repair: 'take away what stands up to the ?, and the ? itself' },
  }),
  /** the text of the link */
  label: sentence,
});

const choice = z.strictObject({
  /** permanent and unique in its question: saved answers and links refer to it */
  id: identifier,
  text: sentence,
  /** exactly one choice of a question is right */
  right: z.boolean().default(false),
  /** why it is right, or which misconception it is */
  why: sentence,
  demo: demonstration.optional(),
});

const base = {
  /** permanent: saved answers refer to it */
  id: identifier,
  prompt: sentence,
};

const choiceQuestion = z.strictObject({
  ...base,
  kind: z.literal('choice'),
  choices: z
    .array(choice)
    .min(3)
    .max(5)
    .superRefine((choices, context) => {
      choices.forEach(({ id }, index) => {
        const first = choices.findIndex((choice) => choice.id === id);
        if (first === index) return;
        context.addIssue({
          code: 'custom',
          message: 'an id of its own for each choice of the question',
          path: [index, 'id'],
          params: {
            found: `"${id}", which choices[${first}] has too`,
            repair: 'rename the later one',
          },
        });
      });
      const right = choices.filter((choice) => choice.right).length;
      if (right === 1) return;
      context.addIssue({
        code: 'custom',
        message: 'exactly one choice with "right": true',
        params: {
          found: right === 0 ? 'no right choice' : `${right} right choices`,
          repair: right === 0 ? 'mark the right choice' : 'leave the mark on one of them',
        },
      });
    }),
});

const numberQuestion = z.strictObject({
  ...base,
  kind: z.literal('number'),
  answer: z.number(),
  /** largest distance from the answer that still counts as right, in the answer's unit */
  tolerance: z.number().positive(),
  /** printed behind the field */
  unit: sentence.optional(),
  /** the answer worked out */
  why: sentence,
  /** well-known wrong answers, each with its own explanation */
  misses: z
    .array(z.strictObject({ answer: z.number(), tolerance: z.number().positive(), why: sentence }))
    .default([]),
});

export const question = z.discriminatedUnion('kind', [choiceQuestion, numberQuestion]);
export type Question = z.infer<typeof question>;

/** One file a lesson: `questions/<slug>.json`. */
export const questionFile = z.strictObject({
  lesson: identifier,
  questions: z.array(question).min(1),
});
