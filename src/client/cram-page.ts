import { withPart } from './with-part.ts';

// The script of the cram sheet: the rest comes by itself.
withPart(
  () => import('./study/cram-page.ts'),
  ({ openCram }) => openCram(),
);
