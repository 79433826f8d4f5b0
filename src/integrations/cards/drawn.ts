import { existsSync } from 'node:fs';

/** The card of the course itself. */
const COURSE_CARD = 'card.png';
/** What stands on each card that was drawn, by slug. */
export const WORDS = 'src/integrations/cards/words.json';

/** The card of a lesson, from the root of the site. */
export const cardOf = (slug: string): string => `cards/${slug}.png`;

/** The card of a page: its lesson's if that was drawn, else the course's. */
export const cardFor = (slug: string | undefined): string =>
  slug !== undefined && existsSync(`public/${cardOf(slug)}`) ? cardOf(slug) : COURSE_CARD;
