import { beforeEach, describe, expect, test } from 'vitest';
import { calibrationOf, interval } from './calibration.ts';
import { reading, showCalibration } from './calibration-page.ts';
import { study } from './reader.ts';

beforeEach(() => {
  study.forget();
  document.body.innerHTML = `
    <article data-card="question:q0"><legend>What is it?</legend>
      <a class="review-source" href="lessons/one/index.html#q0">Read it again</a></article>
    <div id="calibration-plot"><p>Without a script.</p></div>`;
});

const put = (rows: readonly [sure: 1 | 2 | 3 | undefined, right: number, of: number][]) => {
  let n = 0;
  for (const [sure, right, of] of rows) {
    for (let i = 0; i < of; i++) {
      const answer = { at: n, question: `q${n}`, given: 'a', right: i >= of - right };
      study.put('answers', [[`a${n++}`, { ...answer, ...(sure ? { sure } : {}) }]]);
    }
  }
};
const place = () => document.getElementById('calibration-plot');

test('the interval is Wilson’s', () => {
  // 81 of 263: Newcombe, 1998, Statistics in Medicine 17, 857–872, Table I, method 3.
  expect(interval(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(interval(81, 263).high).toBeCloseTo(0.3662, 4);
  expect(interval(0, 20)).toMatchObject({ low: 0, high: expect.closeTo(0.1611, 4) as number });
  expect(interval(0, 0)).toEqual({ low: 0, high: 1 });
});

describe('how sure and how right', () => {
  test('without data is a sentence', () => {
    showCalibration();
    expect(place()?.textContent).toMatch(/^Say with an answer how sure you are/);
    expect(place()?.querySelector('table')).toBeNull();
    put([[undefined, 1, 2]]);
    expect(place()?.textContent).toMatch(/^You have said of none of your 2 answers how sure/);
  });

  test('is counted from every answer that says how sure, as a table with a picture', () => {
    put([
      [3, 8, 10],
      [1, 1, 2],
      [undefined, 4, 4],
    ]);
    showCalibration();
    const rows = [...(place()?.querySelectorAll('tbody tr') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(rows).toEqual(['Certain8 of 10, 80%', 'Fairly surenone yet', 'A guess1 of 2, 50%']);
    expect(place()?.querySelector('circle')?.getAttribute('cx')).toBe('80.0%');
    expect(place()?.textContent).toContain(
      'Of 10 answers of which you were certain, 2 were wrong.',
    );
    expect(place()?.querySelector('a')?.textContent).toBe('What is it?');
  });

  test('says little of a few answers', () => {
    put([[3, 1, 2]]);
    expect(reading(calibrationOf(study))).toContain('2 answers so far: too few');
  });

  test('forgets a surprise once it is answered rightly', () => {
    put([[3, 0, 1]]);
    expect(calibrationOf(study).surprises).toEqual(['q0']);
    study.put('answers', [['later', { at: 99, question: 'q0', given: 'b', right: true }]]);
    expect(calibrationOf(study).surprises).toEqual([]);
  });
});
