/** The notebook's own script: the rest comes by itself. */
void import('./study/notes/notebook.ts').then(({ openNotebook }) => openNotebook());

export {};
