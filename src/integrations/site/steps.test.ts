import { expect, test } from 'vitest';
import { AuthorError } from '../../course/findings.ts';
import type { Site } from './site.ts';
import { runSteps } from './steps.ts';

const site: Site = { dist: '', pages: [], files: new Set(), problems: [] };

test('steps run in order, each named before it runs', async () => {
  const heard: string[] = [];
  const step = (name: string) => ({
    name,
    run: async () => {
      await Promise.resolve();
      heard.push(`${name} ran`);
    },
  });
  await runSteps(site, [step('one'), step('two')], (name) => heard.push(name));
  expect(heard).toEqual(['one', 'one ran', 'two', 'two ran']);
});

test('a failing step is named, and none runs after it', async () => {
  const heard: string[] = [];
  const failing = {
    name: 'fonts',
    run: () => {
      throw new Error('no such table');
    },
  };
  const steps = [failing, { name: 'later', run: () => undefined }];
  await expect(runSteps(site, steps, (name) => heard.push(name))).rejects.toThrow(
    'The step "fonts" failed: no such table',
  );
  expect(heard).toEqual(['fonts']);
});

test('what authors have to repair is printed as it is', async () => {
  const error = new AuthorError([]);
  const step = {
    name: 'links',
    run: () => {
      throw error;
    },
  };
  await expect(runSteps(site, [step], () => undefined)).rejects.toBe(error);
});
