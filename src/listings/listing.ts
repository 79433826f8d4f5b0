import type { Language, Library, ListingDeclaration } from '../schemas/listing.ts';
import { parsePython } from './python/parse.ts';
import type { Statement } from './python/syntax.ts';

/** A program or some commands, with what the reader is told of them. */
export interface Listing extends ListingDeclaration {
  /** slug of the lesson that shows it */
  lesson: string;
  /** id on the page of the lesson */
  id: string;
  /** as in the download */
  file: string;
  language: Language;
  /** ends with a line break */
  code: string;
  /** what it prints, proven; undefined where nothing is shown */
  output: string | undefined;
}

/** The modules that a program imports, each once. */
export function importedModules(
  statements: readonly Statement[],
): { name: string; line: number }[] {
  const found = new Map<string, number>();
  const visit = (list: readonly Statement[]): void => {
    for (const statement of list) {
      const { line } = statement;
      if (statement.kind === 'import')
        for (const { name } of statement.names) found.set(name, found.get(name) ?? line);
      if (statement.kind === 'from')
        for (const { name } of statement.names) {
          const full = `${statement.module}.${name}`;
          found.set(full, found.get(full) ?? line);
        }
      if ('body' in statement) visit(statement.body);
      if (statement.kind === 'if') visit(statement.otherwise);
    }
  };
  visit(statements);
  return [...found].map(([name, line]) => ({ name, line }));
}

/** Modules that come with Python. */
export const STANDARD = new Set(['math', 'collections', 'json', 're', 'random']);

const knows = ({ names }: Library, name: string): boolean =>
  Object.keys(names).some((known) => known === name || known.startsWith(`${name}.`));

/** The library that has a name, by its dotted name. */
export const libraryOf = (name: string, known: readonly Library[]): Library | undefined =>
  known.find((library) => knows(library, name));

/** The first words of the lines of a shell script, lines that go on left out. */
export const commandsOf = (code: string): { name: string; line: number }[] => {
  const lines = code.split('\n');
  return lines.flatMap((text, at) => {
    const goesOn = lines[at - 1]?.endsWith('\\') ?? false;
    const name = /^\s*([\w.-]+)/.exec(text)?.[1];
    return name === undefined || goesOn || /^\s*#/.test(text) ? [] : [{ name, line: at + 1 }];
  });
};

/** What a listing needs to be installed, in the order in which it comes up. */
export function librariesOf(
  { code, language, also }: Pick<Listing, 'code' | 'language' | 'also'>,
  known: readonly Library[],
): Library[] {
  const used =
    language === 'python'
      ? importedModules(parsePython(code)).map(({ name }) => libraryOf(name, known))
      : commandsOf(code).map((command) =>
          known.find(({ commands }) => commands.includes(command.name)),
        );
  const named = also.map((name) => known.find((library) => library.name === name));
  return [...new Set([...used, ...named])].filter((library) => library !== undefined);
}

/** The lines, counted from 0, that a listing emphasises. */
export const markedLines = ({ code, mark }: Pick<Listing, 'code' | 'mark'>): Set<number> =>
  new Set(
    code.split('\n').flatMap((line, at) => (mark.some((text) => line.includes(text)) ? [at] : [])),
  );
