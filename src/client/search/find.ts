import { answerOf } from './answer.ts';
import type { Answer } from './answer.ts';
import type { FoundPage, Language } from './engine-types.ts';
import { loadTopics } from './load.ts';
import { isPhrase, deepened } from './deepen.ts';
import { siteRoot } from './root.ts';
import type { Topics } from './topics.ts';

/** The language in which a reader asks. */
const language = (): Language => (document.documentElement.lang === 'ko' ? 'ko' : 'en');

/** Answers a query: at once by its words; a phrase, and what the topics leave out, by Pagefind. */
export const find = (topics: Topics, query: string): Answer | Promise<Answer> => {
  const answer = answerOf(topics, query, language());
  return isPhrase(query) || !topics.file.complete
    ? deepened(topics, answer, query, language())
    : answer;
};

/** What a search shows, best first. */
export const courseSearch = async (query: string): Promise<FoundPage[]> => {
  const { card, hits } = await find(await loadTopics(), query.trim());
  const url = (path: string, anchor = ''): string => {
    const address = new URL(path, siteRoot());
    address.hash = anchor;
    return address.href;
  };
  return [
    ...(card
      ? [{ url: url(card.path, card.anchor), title: card.name, kind: 'term' as const }]
      : []),
    ...hits.map(({ path, title, kind }) => ({ url: url(path), title, kind })),
  ];
};
