import { withPart } from './with-part.ts';

// The notebook's own script: the rest comes by itself.
withPart(
  () => import('./study/notes/notebook.ts'),
  ({ openNotebook }) => openNotebook(),
);
