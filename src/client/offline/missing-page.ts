const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * What is shown in place of a page that is not kept while there is no network.
 * @param root address of the course's first page
 * @param lessons that are kept
 */
export function missingPage(
  root: string,
  lessons: readonly { href: string; title: string }[],
): Response {
  const items = lessons.map(
    ({ href, title }) => `<li><a href="${escape(href)}">${escape(title)}</a></li>`,
  );
  const kept =
    items.length > 0
      ? `<p>These lessons are kept in this browser:</p><ul>${items.join('')}</ul>`
      : '<p>No lesson is kept in this browser so far.</p>';
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src-attr 'unsafe-inline'"><title>No network</title></head><body style="max-width:34rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif"><h1>This page needs the network</h1><p>There is no connection now, and this page is not kept. With one, <a href="${escape(root)}offline/">Take it along</a> keeps the whole course.</p>${kept}</body></html>`;
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
