import { suggest } from '../../../course/findings.ts';
import type { ContentCheck } from '../check.ts';

/** What the schema of a single question cannot see: the widgets it opens, answers that overlap. */
export const checkQuestions: ContentCheck = ({ questions, widgets }, reportIn) => {
  const names = widgets.map(({ name }) => name);
  for (const { data, file, place } of questions.flatMap((each) => each.questions)) {
    if (data?.kind === 'choice') {
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
