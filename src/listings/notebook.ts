import type { Library } from '../schemas/listing.ts';
import { librariesOf, type Listing } from './listing.ts';

/** A text as nbformat keeps it: its lines, each with its line break. */
const lines = (text: string): string[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, at, all) => (at < all.length - 1 ? `${line}\n` : line));

const markdown = (id: string, text: string) => ({
  cell_type: 'markdown',
  id,
  metadata: {},
  source: lines(text),
});

const code = (id: string, source: string, output?: string) => ({
  cell_type: 'code',
  execution_count: null,
  id,
  metadata: {},
  outputs:
    output === undefined ? [] : [{ name: 'stdout', output_type: 'stream', text: lines(output) }],
  source: lines(source),
});

/** Versions that were never released cannot be asked for. */
const requirement = ({ name, version }: Library): string =>
  version === null || version.includes('dev') ? `"${name}"` : `"${name}==${version}"`;

/**
 * The listings of a lesson as a Jupyter notebook (nbformat 4.5), the same text at every build.
 * @param title of the lesson
 * @param about one sentence on the lesson
 */
export function notebook(
  listings: readonly Listing[],
  known: readonly Library[],
  { title, about }: { title: string; about: string },
): string {
  const needed = [...new Set(listings.flatMap((listing) => librariesOf(listing, known)))];
  const install =
    needed.length === 0
      ? []
      : [code('install', `%pip install ${needed.map(requirement).join(' ')}`)];
  const cells = [
    markdown('title', `# ${title}\n\n${about}`),
    ...install,
    ...listings.flatMap(({ id, title: heading, language, code: source, output }) => [
      markdown(`${id}-about`, `## ${heading}`),
      code(id, language === 'shell' ? `%%bash\n${source}` : source, output),
    ]),
  ];
  return `${JSON.stringify(
    {
      cells,
      metadata: {
        kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
        language_info: { name: 'python' },
      },
      nbformat: 4,
      nbformat_minor: 5,
    },
    undefined,
    1,
  )}\n`;
}
