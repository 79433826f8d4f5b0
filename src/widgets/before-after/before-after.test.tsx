import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import file from '../../content/data/dialogues.json';
import { type Dialogue, score, speakers, SUMMARIES, summaryOf, swapNames } from './dialogue.ts';
import { settings } from './settings.ts';
import { BeforeAfterView } from './BeforeAfterView.tsx';

const dialogues: Dialogue[] = file.dialogues
  .slice(0, 6)
  .map(({ id, dialogue: lines, reference, good, weak }) => ({ id, lines, reference, good, weak }));

describe('summaries', () => {
  test('of the cat’s dinner get the scores that the lesson names', () => {
    const [cat] = dialogues;
    if (!cat) throw new Error('no dialogue');
    const swapped = summaryOf(cat, 'swapped', '');
    expect(swapped).toBe(
      'Nora fed the cat before leaving, but Iven gave her the other half of the tin. The cat should get no dinner tonight.',
    );
    expect(score(cat, swapped, true).rouge1.fmeasure).toBe(1);
    expect(score(cat, swapped, true).rouge2.fmeasure).toBeCloseTo(0.864, 3);
    expect(score(cat, cat.good, true).rouge1.fmeasure).toBeCloseTo(0.773, 3);
  });

  test('that are good score higher than weak ones', () => {
    for (const dialogue of dialogues) {
      const [good, weak] = [
        score(dialogue, dialogue.good, true),
        score(dialogue, dialogue.weak, true),
      ];
      expect(good.rouge1.fmeasure).toBeGreaterThan(weak.rouge1.fmeasure);
    }
  });

  test('swapped twice are themselves', () => {
    for (const { lines, reference } of dialogues) {
      const names = speakers(lines);
      expect(names).toHaveLength(2);
      expect(swapNames(swapNames(reference, names), names)).toBe(reference);
    }
  });
});

test('the state in a link is valid whatever the link says', () => {
  const keys = fc.constantFrom('dialogue', 'summary', 'stem', 'own', 'x');
  const values = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('d03', 'weak', 'swapped', 'own', 'no', 'yes'),
    fc.constant('a'.repeat(5000)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values), { maxLength: 5 }), (pairs) => {
      const { state } = settings.parse(new URLSearchParams(new URLSearchParams(pairs).toString()));
      expect(dialogues.map(({ id }) => id)).toContain(state.dialogue);
      expect(SUMMARIES).toContain(state.summary);
      expect(settings.parse(settings.serialise(state)).state).toEqual(state);
    }),
  );
});

test('the built page holds a scored summary and the published scores', () => {
  const html = renderToString(<BeforeAfterView id="fig" dialogues={dialogues} />);
  expect(html).toContain('ROUGE-\u20601 0.773');
  for (const published of ['0.2334', '0.4216', '0.4081']) expect(html).toContain(published);
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
