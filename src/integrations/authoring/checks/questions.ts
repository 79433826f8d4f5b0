import { suggest } from '../../../course/findings.ts';
import type { ContentCheck } from '../check.ts';

/** What the schema of a single question cannot see: the widgets it opens, answers that overlap. */
export const checkQuestions: ContentCheck = ({ questions, widgets }, reportIn) => {
  const names = widgets.map(({ name }) => name);
  for (const { data, file, place } of questions.flatMap((each) => each.questions)) {
    if (data?.kind === 'choice') {
      const texts = data.choices.map(({ text }) => text.trim().toLowerCase());
      texts.forEach((text, index) => {
        if (texts.indexOf(text) === index) return;
        reportIn(file)(place('choices', index, 'text'), {
          problem: 'Two choices with one text',
          expected: 'choices that a reader can tell apart',
          found: `"${data.choices[index]?.text ?? ''}" a second time`,
          repair: 'rewrite one of the two',
        });
      });
      data.choices.forEach(({ demo }, index) => {
        if (!demo || names.includes(demo.widget)) return;
        reportIn(file)(place('choices', index, 'demo', 'widget'), {
          problem: 'Unknown widget',
          expected: 'the name of a folder of src/widgets',
          found: `"${demo.widget}"`,
          repair: suggest(demo.widget, names, 'make the widget'),
        });
      });
    }
    if (data?.kind === 'number') {
      const { answer, tolerance } = data;
      data.misses.forEach((miss, index) => {
        const hides = data.misses
          .slice(0, index)
          .find((other) => Math.abs(other.answer - miss.answer) <= other.tolerance);
        if (hides) {
          reportIn(file)(place('misses', index, 'answer'), {
            problem: 'A wrong answer that another one hides',
            expected: `an answer farther than ${hides.tolerance} from ${hides.answer}, the one before`,
            found: String(miss.answer),
            repair: 'join the two, or make the tolerance of the first smaller',
          });
        }
        if (Math.abs(miss.answer - answer) > tolerance) return;
        reportIn(file)(place('misses', index, 'answer'), {
          problem: 'A wrong answer that counts as right',
          expected: `an answer farther than ${tolerance} from ${answer}`,
          found: String(miss.answer),
          repair: 'mend the answer, or make the tolerance smaller',
        });
      });
    }
  }
};
