import type { TopicFile } from '../../shared/search/topic-file.ts';

export type Language = 'en' | 'ko';

/** The text of a page, as Pagefind keeps it. */
export interface PageText {
  readonly url: string;
  readonly content: string;
  /** places on the page that have an id, by the number of their first word */
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text?: string;
    readonly title?: string;
    readonly location: number;
  }[];
}

export interface PagefindInstance {
  init(): Promise<void>;
  search(query: string): Promise<{
    readonly results: readonly { data(): Promise<{ readonly url: string }> }[];
  }>;
}

/** What `search/<language>/engine.js` leaves for the page. */
export interface SearchEngine {
  /** Opens the index in a folder, given by its address with a slash at its end. */
  open(folder: string): PagefindInstance;
}

/** A page or a term that was found, for programs that ask. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  readonly kind: 'term' | 'lesson' | 'page';
}

/** Globals that scripts of the search hand to each other. */
export interface SearchGlobals {
  courseTopics?: TopicFile;
  courseEngines?: Partial<Record<Language, SearchEngine>>;
  courseSearchPacks?: Readonly<
    Record<string, { readonly files: Readonly<Record<string, string>> }>
  >;
  /** address of the course's first page, set by the page's loader */
  courseRoot?: string;
  /** what the search would show, best first; there once it has been opened */
  courseSearch?: (query: string) => Promise<readonly FoundPage[]>;
}
