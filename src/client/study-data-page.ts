/** The script of the page of the reader's data: the rest comes by itself. */
void import('./study/data-page.ts').then(({ openData }) => {
  openData();
});

export {};
