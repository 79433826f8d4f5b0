import { withPart } from './with-part.ts';

// The script of the page of the reader's data: the rest comes by itself.
withPart(
  () => import('./study/data-page.ts'),
  ({ openData }) => {
    openData();
  },
);
