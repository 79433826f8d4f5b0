/** Pagefind's own browser client, as the build of the index wrote it. */
declare module 'pagefind-client' {
  export const createInstance: (options: {
    basePath: string;
    baseUrl: string;
    language: string;
    noWorker: boolean;
    ranking: { metaWeights: Record<string, number> };
  }) => import('./engine-types.ts').PagefindInstance;
}

declare module 'search-facts' {
  export const language: import('./engine-types.ts').Language;
}
