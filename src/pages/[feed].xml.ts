import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import changelog from '../../CHANGELOG.md?raw';
import { releasesOf } from '../course/releases.ts';
import { addressOn } from '../integrations/site-url.ts';
import { COURSE_DESCRIPTION, COURSE_TITLE } from '../layouts/site.ts';

/** A feed names whole addresses: there is one where the site's own is known. */
export const getStaticPaths = (() =>
  import.meta.env.SITE ? [{ params: { feed: 'feed' } }] : []) satisfies GetStaticPaths;

/** What changed, release by release. */
export const GET: APIRoute = ({ site }) => {
  const home = addressOn(site ?? '', '');
  return rss({
    title: COURSE_TITLE,
    description: COURSE_DESCRIPTION,
    site: home,
    items: releasesOf(changelog).map(({ version, date, changes }) => ({
      title: `${COURSE_TITLE} ${version}`,
      pubDate: new Date(date),
      link: `${home}#${version}`,
      description: changes.join(' '),
    })),
    customData: '<language>en</language>',
  });
};
