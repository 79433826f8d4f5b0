/**
 * The address at which the course will stand, as `SITE_URL` gives it: a folder, with the slash at
 * its end that relative addresses need.
 * @param value of the environment variable; undefined or empty if there is none
 * @throws Error in an author's words if it is no such address
 */
export function siteUrl(value: string | undefined): string | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const url = URL.canParse(value.trim()) ? new URL(value.trim()) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      [
        'SITE_URL is not the address of a site',
        '  expected: a whole address without ? or #, such as https://example.org/course/',
        `  found:    ${value}`,
        '  repair:   correct SITE_URL, or leave it unset',
      ].join('\n'),
    );
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/**
 * Where a page or file of the course will stand.
 * @param site as `siteUrl` returns it
 * @param path from the root of the course, with or without a leading slash
 */
export const addressOn = (site: URL | string, path: string): string =>
  new URL(`./${path.replace(/^\/+/, '')}`, site).href;
