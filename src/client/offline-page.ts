import { withPart } from './with-part.ts';

// The script of the page on taking the course along. From disk it is along already.
if (location.protocol !== 'file:')
  withPart(
    () => import('./offline/offline-page.ts'),
    ({ openOfflinePage }) => openOfflinePage(),
  );
