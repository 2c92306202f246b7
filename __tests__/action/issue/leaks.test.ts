import { expect, test } from '@jest/globals';
import { KEY } from '../support/command.ts';
import { findLeaks, garbled, visible } from '../support/leaks.ts';
import { replay } from '../support/runner.ts';
import { BAD_STEPS } from './bad-steps.ts';
import { GOOD_STEPS } from './good-steps.ts';

const OTHER_SECRETS = { 'another secret': 'another-made-up-secret' };

test.each(Object.entries({ ...GOOD_STEPS, ...BAD_STEPS }))('%s', async (_name, step) => {
  const run = await replay(step);
  const token = run.outputs['token'] ?? '';
  const given = (step.with?.['api-key'] || step.env?.['ABLY_API_KEY'] || KEY.text).trim();
  const secrets = {
    key: given,
    secret: given.slice(given.indexOf(':') + 1),
    'the made-up secret': KEY.secret,
    ...OTHER_SECRETS,
    token,
    signature: token.split('.')[2] ?? '',
  };
  expect(findLeaks(visible(run), secrets)).toEqual([]);
  expect(garbled(run)).toEqual([]);
  for (const mask of run.masks) {
    expect(mask.length).toBeGreaterThanOrEqual(4);
    expect(mask).not.toMatch(/[\r\n]/);
  }
  if (token)
    expect(
      run.masks.some((mask) =>
        ['demoApp', 'demoKey', 'demoApp.demoKey', token.split('.')[0], token.split('.')[1]].includes(mask),
      ),
    ).toBe(false);
});

test('masks come before anything else that is printed', async () => {
  for (const step of [...Object.values(GOOD_STEPS), ...Object.values(BAD_STEPS)].slice(0, 12)) {
    const lines = (await replay(step)).raw.stdout.split('\n');
    const first = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    const keyMasks = lines.slice(0, first).length;
    expect(keyMasks > 0).toBe(Boolean(step.with?.['api-key'] || step.env?.['ABLY_API_KEY']));
  }
});

test('a secret under four characters is not masked by itself', async () => {
  const run = await replay({ with: { 'api-key': 'demoApp.demoKey:abc' } });
  expect(run.masks).not.toContain('abc');
  expect(run.masks).toContain('demoApp.demoKey:abc');
});
