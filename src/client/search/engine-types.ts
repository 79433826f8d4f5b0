export type Language = 'en' | 'ko';

/** A section of a page with matches in it; the part before the first heading has no anchor. */
export interface PagefindSubResult {
  readonly title: string;
  /** text with `&lt;` and `&gt;` for angle brackets */
  readonly plain_excerpt: string;
  readonly anchor?: { readonly id: string };
  readonly weighted_locations: readonly {
    readonly location: number;
    readonly balanced_score: number;
  }[];
}

/** A page with matches, as Pagefind's `data()` gives it. */
export interface PagefindPage {
  readonly url: string;
  /** text with `&lt;` and `&gt;` for angle brackets; words of Korean pages are set off by U+200B */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** places of the matching words among the words of the text */
  readonly locations: readonly number[];
  readonly sub_results: readonly PagefindSubResult[];
}

export interface PagefindInstance {
  init(): Promise<void>;
  search(query: string): Promise<{
    readonly results: readonly { data(): Promise<PagefindPage> }[];
  }>;
}

/** What `search/<language>/engine.js` leaves for the page. */
export interface SearchEngine {
  /** languages that the course has an index of */
  readonly languages: readonly Language[];
  /** words to try, before the reader has typed any */
  readonly suggestions: readonly string[];
  /** Opens the index in a folder, given by its address with a slash at its end. */
  open(folder: string): PagefindInstance;
  /** Reads a file of the index, from its pack where there is one. */
  read(address: string): Promise<Response>;
}

/** Globals that scripts of the search hand to each other. */
export interface SearchGlobals {
  courseSearch?: Partial<Record<Language, SearchEngine>>;
  courseSearchPacks?: Readonly<
    Record<string, { readonly files: Readonly<Record<string, string>> }>
  >;
  /** address of the course's first page, set by the page's loader */
  courseRoot?: string;
}
