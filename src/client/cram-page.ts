/** The script of the cram sheet: the rest comes by itself. */
void import('./study/cram-page.ts').then(({ openCram }) => openCram());

export {};
