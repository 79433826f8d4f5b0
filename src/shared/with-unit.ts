/** A number with its unit, if it has one, as the course prints it: 12,000 words, 10.7%. */
export const withUnit = (value: number, unit = ''): string =>
  `${value.toLocaleString('en')}${unit === '%' || unit === '' ? '' : ' '}${unit}`;
