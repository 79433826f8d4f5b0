import { places } from './paths.ts';
import type { Place, Report } from './report.ts';

/** Ids that a lesson's page or its scripts use themselves. */
export const RESERVED_IDS: readonly string[] = [
  'card',
  'check-yourself',
  'course-end',
  'course-nav',
  'display',
  'display-open',
  'key-terms',
  'main',
  'nav-open',
  'references',
  'search-input',
  'search-label',
  'search-open',
];

/** How the ids begin that a lesson's page makes for its terms and references. */
const RESERVED_STARTS: readonly string[] = [places.reference(''), places.term('')];

/** Each id of a page and what has it; a second claim to one is reported. */
export class PageIds {
  readonly #owners: Map<string, string>;
  readonly #report: Report;

  /** @param made ids that the page makes for parts of this lesson, each with its owner */
  constructor(report: Report, made: Iterable<readonly [string, string]> = []) {
    this.#report = report;
    this.#owners = new Map([
      ...RESERVED_IDS.map((id) => [id, 'a part of every page'] as const),
      ...made,
    ]);
  }

  claim(id: string, owner: string, place: Place | undefined): void {
    const start = RESERVED_STARTS.find((each) => id.startsWith(each));
    const earlier = start === undefined ? this.#owners.get(id) : `the page's own ${start}…`;
    if (earlier !== undefined) {
      this.#report(place, {
        problem: 'Two parts of the page share one id',
        expected: 'an id of its own for each heading, figure, equation and question',
        found: `"${id}" on ${earlier} and on ${owner}`,
        repair: 'rename the later one',
      });
    }
    this.#owners.set(id, owner);
  }

  all(): ReadonlySet<string> {
    return new Set(this.#owners.keys());
  }
}
