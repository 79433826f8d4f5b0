import { z } from 'astro/zod';
import { sentence } from '../text.ts';

/** Where the memory of each card was read, by its name in gpu-cards.json. */
export const schema = z.strictObject({ source: sentence, cards: z.record(sentence, sentence) });
