import type { Place, Report } from './report.ts';

/** Ids that a lesson's page uses itself. */
export const RESERVED_IDS: readonly string[] = [
  'check-yourself',
  'course-nav',
  'display',
  'display-open',
  'key-terms',
  'main',
  'nav-open',
  'references',
  'search-open',
];

/** Each id of a page and what has it; a second claim to one is reported. */
export class PageIds {
  readonly #owners = new Map(RESERVED_IDS.map((id) => [id, 'a part of every page']));
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  claim(id: string, owner: string, place: Place | undefined): void {
    const earlier = this.#owners.get(id);
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
