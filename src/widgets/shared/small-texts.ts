import type { Texts } from './text-examples.ts';

/** Texts that are counted at every keystroke: about 300 words each take a few milliseconds. */
const MOST_CHARACTERS = 4000;
const MOST_LINES = 40;

/** Whether texts can be counted between two frames, even on a slow phone. */
export function areSmall({ references, candidate }: Texts): boolean {
  const texts = [...references, candidate];
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return (
    characters <= MOST_CHARACTERS &&
    // ROUGE-Lsum compares each line with each.
    texts.every((text) => text.split('\n').length <= MOST_LINES)
  );
}
