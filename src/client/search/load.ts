import { loadOnce } from '../../shared/load-once.ts';
import type { SearchGlobals } from './engine-types.ts';
import { fetchTopics } from './topics-script.ts';
import { openTopics } from './topics.ts';

/** What search answers from. @throws Error if its file cannot be read */
export const loadTopics = loadOnce(async () => {
  await fetchTopics();
  const { courseTopics } = globalThis as SearchGlobals;
  if (!courseTopics) throw new Error('search/topics.js has no topics');
  return openTopics(courseTopics);
});
