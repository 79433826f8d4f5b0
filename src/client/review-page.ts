import { withPart } from './with-part.ts';

// The review page's own script: the rest comes by itself.
withPart(
  () => import('./study/calibration-page.ts'),
  ({ showCalibration }) => {
    showCalibration();
  },
);
withPart(
  () => import('./study/session.ts'),
  ({ openReview }) => openReview(),
);
