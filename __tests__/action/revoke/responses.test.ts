import { expect, test } from '@jest/globals';
import type { AblyOptions, Fault } from '../../support/ably/server.mjs';
import { KEY } from '../../support/command.ts';
import type { Replay } from '../../support/runner.ts';
import { expectEnding, expectNoLeaks, expectNothingSet } from '../checks.ts';
import { errorsOf, KEYS, revokeAt } from './steps.ts';

const target = 'revocationKey:ci-1';
const raw = (status: number, body: unknown): Fault => ({ raw: { status, body: JSON.stringify(body) } });
const success = { successCount: 1, failureCount: 0, results: [{ target, issuedBefore: Date.now() }] };

function expectFailure(run: Replay, error: RegExp): void {
  expectEnding(run, 1);
  expectNothingSet(run);
  expectNoLeaks(run, KEY.text);
  expect(errorsOf(run)).toEqual([expect.stringMatching(error)]);
  expect(run.log).not.toContain('Ably revoked');
}

const REJECTED: Record<string, [options: Partial<AblyOptions>, code: number]> = {
  'tokens of the key are not revocable': [{ keys: { [KEY.keyName]: { secret: KEY.secret } } }, 40163],
  'another secret': [{ keys: { [KEY.keyName]: { secret: 'another-secret', revocable: true } } }, 40101],
  'another key': [{ keys: { 'demoApp.otherKey': { secret: KEY.secret, revocable: true } } }, 40400],
  'a revoked key': [{ keys: { [KEY.keyName]: { secret: KEY.secret, revocable: true, state: 'revoked' } } }, 40131],
  'a key that signed no such token': [{ fault: { code: 40133, status: 401 } }, 40133],
  'a partial failure': [{ fault: { partial: 40163 } }, 40163],
  'a message that repeats the key': [{ fault: 'echo' }, 40144],
  'a code that the table lacks': [{ fault: { code: 40499, status: 404 } }, 40499],
};

test.concurrent.each(Object.entries(REJECTED))('Ably rejects: %s', async (_, [options, code]) => {
  const { run, ably } = await revokeAt(options);
  expectFailure(
    run,
    new RegExp(`^revoke: Ably rejected the revocation with error ${code}: .*the tokens are still valid`),
  );
  expect(ably.requests).toHaveLength(1);
});

const UNCLEAR: Record<string, Fault> = {
  'another target': 'other-target',
  'two results': 'two-results',
  'no results': 'no-results',
  'empty results': 'empty-results',
  'no issuedBefore': 'no-issued-before',
  'issuedBefore as a string': 'issued-before-text',
  'two successes': raw(201, { ...success, successCount: 2 }),
  'a failure in the counts': raw(201, { ...success, failureCount: 1 }),
  'an error in the result': raw(201, { ...success, results: [{ ...success.results[0], error: null }] }),
  'issuedBefore beyond every date': raw(201, { ...success, results: [{ target, issuedBefore: 1e300 }] }),
  'issuedBefore 25 hours ago': raw(201, {
    ...success,
    results: [{ target, issuedBefore: Date.now() - 90_000_000 }],
  }),
  'a list': raw(201, success.results),
  'a confirmation with status 302': raw(302, success),
  'a confirmation with status 400': raw(400, success),
  'an empty body': { raw: { status: 201 } },
  garbage: 'garbage',
  'garbage with status 401': 'garbage-401',
  'a redirect': 'redirect',
  'a page of a network': 'html-200',
  'a page of a firewall': 'html-403',
  'a page of a proxy': 'html-407',
};

test.concurrent.each(Object.entries(UNCLEAR))('not confirmed: %s', async (_, fault) => {
  const { run, ably } = await revokeAt({ fault });
  expectFailure(run, /^revoke: Ably did not confirm the revocation \(tried .*the tokens may still be valid/);
  expect(ably.requests).toHaveLength(1);
});

const CONFIRMED: Record<string, AblyOptions['fault']> = {
  'status 200': raw(200, success),
  'a body declared as plain text': 'text',
  'the second attempt': ['error-503'],
  'the third attempt': ['reset', 'rate-limited'],
  'the attempt after Retry-After': [{ code: 42910, status: 429, headers: { 'retry-after': '1' } }],
};

test.concurrent.each(Object.entries(CONFIRMED))('confirmed: %s', async (_, fault) => {
  const { run, ably } = await revokeAt({ fault });
  expectEnding(run, 0);
  expectNoLeaks(run, KEY.text);
  expect(run.outputs['issued-before']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(ably.requests).toHaveLength(Array.isArray(fault) ? fault.length + 1 : 1);
});

test('a Retry-After that exceeds the time left fails at once', async () => {
  const { run, ably } = await revokeAt({ fault: { code: 42910, status: 429, headers: { 'retry-after': '60' } } });
  expectFailure(run, /HTTP 429/);
  expect(ably.requests).toHaveLength(1);
});

// The clock of the fake server, in milliseconds ahead of this machine's.
test.concurrent.each([
  [-20_000, /^clock: The clock of this machine is (1[5-9]|20) seconds ahead of Ably's.*issued in the last \d+ seconds/],
  [-500, undefined],
  [5000, undefined],
  [20_000, /^clock: The clock of this machine is (19|20|21) seconds behind Ably's\. Set the clock/],
])('a clock that differs by %d', async (difference, warning) => {
  const { run } = await revokeAt({ keys: KEYS, now: () => Date.now() + difference });
  expectEnding(run, 0);
  expect(run.annotations.map(({ level, message }) => ({ level, message }))).toEqual(
    warning ? [{ level: 'warning', message: expect.stringMatching(warning) }] : [],
  );
});

test('a clock that differs is reported with a rejection, too', async () => {
  const { run } = await revokeAt({ fault: { code: 40163, status: 401 }, now: () => Date.now() - 20_000 });
  expectEnding(run, 1);
  expect(run.annotations.map(({ level }) => level).sort()).toEqual(['error', 'warning']);
});
