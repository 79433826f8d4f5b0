/**
 * Porter's suffix-stripping stemmer in NLTK's default variant.
 *
 * Porter (1980), "An algorithm for suffix stripping", Program 14(3), with the changes that NLTK 3.8
 * makes in its mode NLTK_EXTENSIONS. Step and condition names (m, *v*, *d, *o) are the paper's.
 */

/** Words whose stem is fixed before any rule is tried. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['sky', 'sky'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['news', 'news'],
  ['inning', 'inning'],
  ['innings', 'inning'],
  ['outing', 'outing'],
  ['outings', 'outing'],
  ['canning', 'canning'],
  ['cannings', 'canning'],
  ['howe', 'howe'],
  ['proceed', 'proceed'],
  ['exceed', 'exceed'],
  ['succeed', 'succeed'],
]);

type Rules = readonly (readonly [suffix: string, replacement: string])[];

const STEP_2: Rules = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['fulli', 'ful'],
  ['logi', 'log'],
];

const STEP_3: Rules = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

const STEP_4: Rules = (
  'al ance ence er ic able ible ant ement ment ent ' + 'ion ou ism ate iti ous ive ize'
)
  .split(' ')
  .map((suffix) => [suffix, ''] as const);

/** The word as a string of c (consonant) and v (vowel), section 2 of the paper. */
const consonantVowelForm = (word: string): string => {
  let form = '';
  for (const letter of word) {
    const vowel = letter === 'y' ? form.endsWith('c') : 'aeiou'.includes(letter);
    form += vowel ? 'v' : 'c';
  }
  return form;
};

/** m: how many times a vowel sequence is followed by a consonant sequence. */
const measure = (stem: string): number => consonantVowelForm(stem).split('vc').length - 1;

/** *v*: the stem contains a vowel. */
const containsVowel = (stem: string): boolean => consonantVowelForm(stem).includes('v');

const endsWithConsonant = (word: string): boolean => consonantVowelForm(word).endsWith('c');

/** *d: the word ends with a double consonant. */
const endsWithDoubleConsonant = (word: string): boolean =>
  word.length >= 2 && word.at(-1) === word.at(-2) && endsWithConsonant(word);

/** *o: consonant, vowel, consonant at the end, the last not w, x or y; NLTK adds whole words "vc". */
const endsWithShortSyllable = (word: string): boolean => {
  const form = consonantVowelForm(word);
  return form === 'vc' || (form.endsWith('cvc') && !/[wxy]$/.test(word));
};

/** The first suffix that fits decides, even when its condition then fails. */
const applyFirstRule = (
  word: string,
  rules: Rules,
  condition: (stem: string, suffix: string) => boolean,
): string => {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const [suffix, replacement] = rule;
  const stem = word.slice(0, word.length - suffix.length);
  return condition(stem, suffix) ? stem + replacement : word;
};

const step1a = (word: string): string => {
  if (word.endsWith('ies')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
};

const repairAfterStep1b = (stem: string): string => {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsWithDoubleConsonant(stem)) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsWithShortSyllable(stem) ? `${stem}e` : stem;
};

const step1b = (word: string): string => {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  for (const suffix of ['ed', 'ing']) {
    const stem = word.slice(0, -suffix.length);
    if (word.endsWith(suffix) && containsVowel(stem)) return repairAfterStep1b(stem);
  }
  return word;
};

const step1c = (word: string): string => {
  const stem = word.slice(0, -1);
  return word.endsWith('y') && stem.length > 1 && endsWithConsonant(stem) ? `${stem}i` : word;
};

const step2 = (word: string): string => {
  if (word.endsWith('alli') && measure(word.slice(0, -4)) > 0) return step2(word.slice(0, -2));
  return applyFirstRule(
    word,
    STEP_2,
    // The l of -logi counts as part of the stem, so that "geologi" behaves like "archaeologi".
    (stem, suffix) => measure(suffix === 'logi' ? `${stem}l` : stem) > 0,
  );
};

const step4 = (word: string): string =>
  applyFirstRule(
    word,
    STEP_4,
    (stem, suffix) => measure(stem) > 1 && (suffix !== 'ion' || /[st]$/.test(stem)),
  );

const step5 = (word: string): string => {
  let result = word;
  if (result.endsWith('e')) {
    const stem = result.slice(0, -1);
    const m = measure(stem);
    if (m > 1 || (m === 1 && !endsWithShortSyllable(stem))) result = stem;
  }
  return result.endsWith('ll') && measure(result.slice(0, -1)) > 1 ? result.slice(0, -1) : result;
};

/**
 * The stem of one word: a label for a family of words, not itself a word ("happiness" → "happi").
 *
 * @param word letters and digits; upper case is lowered first, as NLTK does. Digits count as
 *   consonants. Words of one or two letters stay as they are.
 */
export const stem = (word: string): string => {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const lower = word.toLowerCase();
  if (word.length <= 2) return lower;
  const afterStep2 = step2(step1c(step1b(step1a(lower))));
  return step5(step4(applyFirstRule(afterStep2, STEP_3, (rest) => measure(rest) > 0)));
};
