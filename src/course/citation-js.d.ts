/** The part of citation-js that the bibliography uses. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[]);
    format(
      type: 'bibliography',
      options: { format: 'html'; template: string; lang: string; asEntryArray: true },
    ): [id: string, entry: string][];
  }
}
declare module '@citation-js/plugin-csl';
