import { join } from 'node:path';
import { commandsOf, STANDARD } from '../../../listings/listing.ts';
import { unknownNames } from '../../../listings/names.ts';
import { firstDifference, provenOutput } from '../../../listings/prove.ts';
import { parsePython } from '../../../listings/python/parse.ts';
import { PythonError, type Statement } from '../../../listings/python/syntax.ts';
import {
  library,
  listing,
  type Library,
  type ListingDeclaration,
} from '../../../schemas/listing.ts';
import { suggest } from '../../../course/findings.ts';
import type { Course } from '../../../course/read-course.ts';
import { readJson } from '../../../course/read/lists.ts';
import {
  CODE,
  listingFiles,
  strayListingFiles,
  type ListingFile,
} from '../../../course/read/listing-files.ts';
import { mismatches } from '../../../course/read/schema-issues.ts';
import { readText } from '../../../course/read/text-file.ts';
import { excerpt, type Report } from '../../../course/report.ts';
import type { ContentCheck } from '../check.ts';

/** Characters that fit into the text column. */
const WIDEST = 74;

type ReportIn = (file: string) => Report;

/**
 * Each listing can be read, uses what its libraries have, prints what is shown, and is shown by its
 * lesson.
 */
export const checkListings: ContentCheck = (content, reportIn) => {
  for (const file of strayListingFiles(content.root))
    reportIn(file)(undefined, {
      problem: 'A file that nothing reads',
      expected: 'a name in lower-case words joined by hyphens, then .py, .sh, .json or .out',
      found: file,
      repair: 'rename it or move it out of this folder',
    });
  for (const files of listingFiles(content.root)) checkListing(files, content, reportIn);
};

function checkListing(files: ListingFile, content: Course, reportIn: ReportIn): void {
  const { lesson, id, ending, endings } = files;
  const base = `${CODE}/${lesson}/${id}`;
  if (ending === undefined || !endings.includes('json')) {
    reportIn(`${base}.${endings[0] ?? ''}`)(undefined, {
      problem: 'A listing that is not complete',
      expected: `the code, ${id}.py or ${id}.sh, and ${id}.json with its title`,
      found: endings.map((each) => `${id}.${each}`).join(', '),
      repair: 'add the file that is missing',
    });
    return;
  }
  const report = reportIn(`${base}.${ending}`);
  const code = readText(join(content.root, `${base}.${ending}`), report);
  if (code === undefined) return;
  if (code.trim() === '') {
    report(undefined, {
      problem: 'A listing that is not complete',
      expected: 'code',
      found: 'an empty file',
      repair: 'write the code, or take its files away',
    });
    return;
  }
  checkLines(code, report);
  const libraries = librariesIn(content);
  const declaration = readDeclaration(content.root, `${base}.json`, reportIn);
  if (declaration) checkDeclaration(declaration, code, libraries, `${base}.json`, reportIn);
  if (ending === 'py') {
    const statements = readPython(code, report);
    if (!statements) return;
    checkNames(statements, libraries, report);
    if (endings.includes('out')) checkOutput(code, content.root, `${base}.out`, report, reportIn);
  } else checkCommands(code, libraries, report);
  checkShown(content, files, report);
}

const librariesIn = ({ data }: Course): Library[] =>
  (data.get('libraries')?.entries ?? []).flatMap(
    (entry) => library.safeParse(entry.data).data ?? [],
  );

function checkLines(code: string, report: Report): void {
  code.split('\n').forEach((line, at) => {
    if (Array.from(line).length <= WIDEST) return;
    report(
      { line: at + 1, column: WIDEST + 1 },
      {
        problem: 'A line of code that is too long',
        expected: `at most ${WIDEST} characters`,
        found: `${Array.from(line).length}: ${excerpt(line)}`,
        repair: 'break it inside brackets',
      },
    );
  });
}

function readDeclaration(
  root: string,
  file: string,
  reportIn: ReportIn,
): ListingDeclaration | undefined {
  const source = readJson(root, file, reportIn(file));
  if (!source) return undefined;
  for (const { path, ...wording } of mismatches(listing, source.data))
    reportIn(file)(source.place(path), {
      problem: 'What is said of the listing does not fit its schema',
      ...wording,
    });
  return listing.safeParse(source.data).data;
}

function checkDeclaration(
  { mark, also }: ListingDeclaration,
  code: string,
  libraries: readonly Library[],
  file: string,
  reportIn: ReportIn,
): void {
  for (const text of mark) {
    if (code.includes(text)) continue;
    reportIn(file)(undefined, {
      problem: 'A mark that no line of the code has',
      expected: 'a text of the line that is to be emphasised',
      found: `"${text}"`,
      repair: 'take it out or copy it from the code',
    });
  }
  const names = libraries.map(({ name }) => name);
  for (const name of also) {
    if (names.includes(name)) continue;
    reportIn(file)(undefined, {
      problem: 'A library without a version',
      expected: 'a name of data/libraries.json',
      found: `"${name}"`,
      repair: suggest(name, names, 'add it there with its version'),
    });
  }
}

function readPython(code: string, report: Report): Statement[] | undefined {
  try {
    return parsePython(code);
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    report(
      { line: error.line },
      {
        problem: 'Code that cannot be read',
        expected: 'Python, as far as src/listings/python knows it',
        found: error.message,
        repair: 'mend the code, or teach the parser what it lacks',
      },
    );
    return undefined;
  }
}

function checkNames(
  statements: readonly Statement[],
  libraries: readonly Library[],
  report: Report,
): void {
  for (const { line, found, library, known } of unknownNames(statements, libraries)) {
    const last = /[\w]+(?==…)|\w+$/.exec(found)?.[0] ?? found;
    report(
      { line },
      library
        ? {
            problem: 'A name that its library does not have',
            expected: `a name or parameter of ${library.name}, as data/libraries.json lists them`,
            found,
            repair: suggest(
              last,
              known.map((name) => name.split('.').at(-1) ?? name),
              'add it there, after looking it up',
            ),
          }
        : {
            problem: 'A library without a version',
            expected: `a library of data/libraries.json, or ${[...STANDARD].join(', ')}`,
            found,
            repair: 'add it there with its version',
          },
    );
  }
}

function checkCommands(code: string, libraries: readonly Library[], report: Report): void {
  const known = libraries.flatMap(({ commands }) => commands);
  for (const { name, line } of commandsOf(code)) {
    if (known.includes(name)) continue;
    report(
      { line },
      {
        problem: 'A command without a version',
        expected: 'a command of a library of data/libraries.json',
        found: name,
        repair: suggest(name, known, 'add it there with its version'),
      },
    );
  }
}

function checkOutput(
  code: string,
  root: string,
  file: string,
  report: Report,
  reportIn: ReportIn,
): void {
  const shown = readText(join(root, file), reportIn(file));
  if (shown === undefined) return;
  try {
    const different = firstDifference(provenOutput({ code, language: 'python' }), shown);
    if (different)
      reportIn(file)(
        { line: different.line },
        {
          problem: 'An output that the code does not print',
          expected: different.printed,
          found: different.shown,
          repair: 'mend the output or the code',
        },
      );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    report(
      { line: error instanceof PythonError ? error.line : undefined },
      {
        problem: 'An output that cannot be proven',
        expected: 'code that the models of the course can run',
        found: error.message,
        repair: `mend the code, or take ${file.split('/').at(-1) ?? ''} away`,
      },
    );
  }
}

function checkShown({ uses, lessons }: Course, { lesson, id }: ListingFile, report: Report): void {
  const use = uses.get(lesson);
  if (use?.use.listings.includes(id)) return;
  const exists = lessons.some(({ slug }) => slug === lesson);
  if (exists && !use) return;
  report(undefined, {
    problem: 'A listing that no lesson shows',
    expected: exists
      ? `<Code id="${id}"> in lessons/${lesson}.mdx`
      : 'a folder named after a lesson',
    found: exists ? 'no such tag' : `"${lesson}"`,
    repair: exists ? 'show it there, or take its files away' : 'rename the folder',
  });
}
