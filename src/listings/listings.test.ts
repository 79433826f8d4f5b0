import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { knownLibraries, listings } from './course.ts';
import { highlight } from './highlight.ts';
import { librariesOf } from './listing.ts';
import { notebook } from './notebook.ts';
import { firstDifference, provenOutput } from './prove.ts';

const named = (id: string) => {
  const listing = listings.find((each) => each.id === id);
  if (!listing) throw new Error(id);
  return listing;
};

describe('a listing with an output', () => {
  const shown = listings.filter(({ output }) => output !== undefined);

  test.each(shown.map((listing) => [listing.id, listing] as const))(
    '%s prints it',
    (_, listing) => {
      expect(provenOutput(listing)).toBe(listing.output);
    },
  );

  test('fails if one digit of it is another', () => {
    for (const listing of shown) {
      const wrong = (listing.output ?? '').replace(/\d/, (digit) =>
        String((Number(digit) + 1) % 10),
      );
      if (wrong === listing.output) continue;
      expect(firstDifference(provenOutput(listing), wrong)).toBeDefined();
    }
  });

  test('prints something else if its code says something else', () => {
    const { code, output, language } = named('count-what-lora-trains');
    const changed = provenOutput({ code: code.replace('r=32', 'r=16'), language });
    expect(changed).not.toBe(output);
    expect(changed).toBe(
      'trainable params: 1,769,472 || all params: 249,347,328 || trainable%: 0.7096\n',
    );
  });
});

/** By sacrebleu 2.6.0 itself. */
const PRINTED = `chrF2 = 21.79
nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0
chrF2++ = 18.68
nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0
BLEU = 21.40 91.7/54.5/20.0/11.1 (BP = 0.659 ratio = 0.706 hyp_len = 12 ref_len = 17)
nrefs:1|case:mixed|eff:no|tok:char|smooth:exp|version:2.6.0
BLEU = 21.40 91.7/54.5/20.0/11.1 (BP = 0.659 ratio = 0.706 hyp_len = 12 ref_len = 17)
nrefs:1|case:mixed|eff:no|tok:zh|smooth:exp|version:2.6.0
`;

describe('what stands in for the libraries', () => {
  const run = (code: string) => provenOutput({ code, language: 'python' });

  test('counts as peft 0.21.0 printed', () => {
    const count = (config: string, classes: string) =>
      run(
        `from peft import ${classes}, get_peft_model\nfrom transformers import AutoModelForSeq2SeqLM\n` +
          `model = AutoModelForSeq2SeqLM.from_pretrained("google/flan-t5-base")\n` +
          `print(get_peft_model(model, ${config}).get_nb_trainable_parameters())`,
      ).trim();
    expect(count('LoraConfig(r=8, target_modules="all-linear")', 'LoraConfig')).toBe(
      '(3391488, 250969344)',
    );
    expect(
      count('LoraConfig(r=32, target_modules=["q", "v"], use_dora=True)', 'LoraConfig'),
    ).toContain('(3594240,');
    expect(count('LoraConfig(r=32)', 'LoraConfig')).toContain('(3538944,');
    expect(count('IA3Config()', 'IA3Config')).toContain('(104448,');
  });

  test('scores mistakes as sacrebleu 2.6.0 does', () => {
    const score = (call: string) =>
      run(`from sacrebleu.metrics import BLEU\nprint(${call})`).trim();
    expect(score('BLEU().corpus_score("It is cold", [["It is cold"]])')).toMatch(/^BLEU = 0\.00/);
    expect(score('BLEU().corpus_score(["It is cold"], [["It is cold"]])')).toMatch(
      /^BLEU = 0\.00 100\.0\/100\.0\/100\.0\/0\.0/,
    );
    expect(
      score('BLEU(effective_order=True).sentence_score("It is cold", ["It is cold"])'),
    ).toMatch(/^BLEU = 100\.00/);
  });

  test('prints chrF and other tokenisers as sacrebleu 2.6.0 does', () => {
    const printed = run(
      `from sacrebleu.metrics import BLEU, CHRF\n` +
        `for metric in (CHRF(), CHRF(word_order=2), BLEU(tokenize="char"), BLEU(tokenize="zh")):\n` +
        `    print(metric.corpus_score(["我很高兴，我在喝一杯茶。"], [["我非常高兴地说，我正在喝一杯热茶。"]]))\n` +
        `    print(metric.get_signature())`,
    );
    expect(printed).toBe(PRINTED);
    expect(() => run('from sacrebleu.metrics import BLEU\nBLEU(tokenize="chars")')).toThrow(
      'tokenize must be one of',
    );
  });

  test('refuses parameters that the library does not have', () => {
    expect(() => run('from peft import LoraConfig\nLoraConfig(rank=8)')).toThrow(
      "LoraConfig() got an unexpected keyword argument 'rank'",
    );
    expect(() => run('from sacrebleu.metrics import BLEU\nBLEU().get_signature()')).toThrow(
      'number of references',
    );
  });
});

test('emphasis and colours leave the text as it is', async () => {
  for (const listing of listings) {
    const html = await highlight(listing);
    const text = html
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(text).toBe(listing.code);
    expect(html).not.toContain('style=');
    expect(html.includes('<mark>')).toBe(listing.mark.length > 0);
  }
});

test('the libraries of a listing follow from its code', () => {
  const names = (id: string) => librariesOf(named(id), knownLibraries).map(({ name }) => name);
  expect(names('count-what-lora-trains')).toEqual(['peft', 'transformers']);
  expect(names('run-a-benchmark')).toEqual(['lm_eval[hf]', 'lighteval']);
  expect(names('hide-spans')).toEqual([]);
});

/** nbformat 4.5, the cells that we write. */
const text = z.array(z.string());
const cellBase = {
  id: z.string().regex(/^[a-zA-Z0-9-_]{1,64}$/),
  metadata: z.strictObject({}),
  source: text,
};
const output = z.strictObject({
  output_type: z.literal('stream'),
  name: z.enum(['stdout', 'stderr']),
  text,
});
const notebookFormat = z.strictObject({
  nbformat: z.literal(4),
  nbformat_minor: z.literal(5),
  metadata: z.strictObject({
    kernelspec: z.strictObject({
      name: z.string(),
      display_name: z.string(),
      language: z.string(),
    }),
    language_info: z.strictObject({ name: z.string() }),
  }),
  cells: z.array(
    z.discriminatedUnion('cell_type', [
      z.strictObject({ cell_type: z.literal('markdown'), ...cellBase }),
      z.strictObject({
        cell_type: z.literal('code'),
        execution_count: z.null(),
        outputs: z.array(output),
        ...cellBase,
      }),
    ]),
  ),
});

describe('a notebook', () => {
  const lessons = [...new Set(listings.map(({ lesson }) => lesson))];

  test.each(lessons)('%s is in nbformat 4.5', (lesson) => {
    const shown = listings.filter((listing) => listing.lesson === lesson);
    const made = notebook(shown, knownLibraries, { title: 'A', about: 'B.' });
    expect(made).toBe(notebook(shown, knownLibraries, { title: 'A', about: 'B.' }));
    const { cells } = notebookFormat.parse(JSON.parse(made));
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    for (const { id, code } of shown) {
      const source = cells.find((cell) => cell.id === id)?.source.join('');
      expect(`${source ?? ''}\n`).toContain(code);
    }
  });
});
