/** The benchmark of the question: how many months passed until models passed its people. */
export const ASKED = 'glue';
export const MONTHS_ASKED = {
  min: 1,
  max: 100,
  whole: true,
  describe: 'a whole number of months from 1 to 100',
} as const;
