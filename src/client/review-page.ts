/** The review page's own script: the rest comes by itself. */
void import('./study/calibration-page.ts').then(({ showCalibration }) => {
  showCalibration();
});
void import('./study/session.ts').then(({ openReview }) => openReview());

export {};
