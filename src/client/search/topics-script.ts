import { loadOnce } from '../../shared/load-once.ts';
import { runScript } from '../run-script.ts';
import { siteRoot } from './root.ts';

/** What search answers from at first; fetched side by side with the code of the search. */
export const fetchTopics = /* @__PURE__ */ loadOnce(() =>
  runScript(new URL('search/topics.js', siteRoot()).href),
);
