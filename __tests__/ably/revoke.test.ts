import { expect, test } from '@jest/globals';
import { revokeTokens } from '../../src/ably/revoke.ts';
import type { RevocationTarget } from '../../src/token/identity.ts';
import { basic } from '../support/ably/client.ts';
import type { AblyOptions, Fault } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { findLeaks } from '../support/leaks.ts';
import { checked } from '../token/support.ts';
import { connectionTo, diagnose, keysWith } from './support.ts';

const { appId, keyName, secret } = KEY;
const NOW = Date.now();
const HOUR = 3_600_000;
const TARGET: RevocationTarget = { type: 'revocationKey', value: checked('nightly') };

/** Revokes the tokens of a target. Returns the problems, the confirmation, and what the fake Ably server has seen. */
function revoke(options: Partial<AblyOptions>, target = TARGET, key = { appId, keyName, secret }) {
  return withAbly({ keys: keysWith({ revocable: true }), ...options }, async (ably) => ({
    ...(await diagnose((diagnostics) => revokeTokens(key, target, connectionTo(ably.url), diagnostics))),
    requests: ably.requests,
    revoked: ably.revoked,
  }));
}

test.each<RevocationTarget>([TARGET, { type: 'clientId', value: checked('a b/ü') }])(
  '$type is revoked',
  async (target) => {
    const { result, problems, requests, revoked } = await revoke({}, target);
    const specifier = `${target.type}:${target.value}`;
    expect(problems).toEqual([]);
    expect(revoked).toEqual([
      expect.objectContaining({ keyName, target: specifier, issuedBefore: result?.issuedBefore }),
    ]);
    expect(requests).toEqual([
      {
        method: 'POST',
        path: `/keys/${keyName}/revokeTokens`,
        headers: expect.objectContaining({
          ...basic(KEY.text),
          'content-type': 'application/json',
          'x-ably-version': '6',
        }),
        body: JSON.stringify({ targets: [specifier] }),
      },
    ]);
  },
);

test('a revocation that takes effect later', async () => {
  const { result } = await revoke({ fault: 'applies-later' });
  expect(result?.appliesAt).toBeGreaterThan(result?.issuedBefore ?? Number.NaN);
});

test.each<[string, Fault]>([
  ['as text', 'text'],
  ['with status 200', confirm({}, 200)],
  ['without appliesAt', confirm({ appliesAt: undefined })],
  ['with issuedBefore 23 hours ago', confirm({ issuedBefore: NOW - 23 * HOUR })],
  ['with issuedBefore in 23 hours', confirm({ issuedBefore: NOW + 23 * HOUR })],
])('a confirmation %s', async (_name, fault) => {
  const { result, problems } = await revoke({ fault });
  expect({ problems, isConfirmed: result !== undefined }).toEqual({ problems: [], isConfirmed: true });
});

/** A confirmation as Ably sends it, with changes to its one result and to the rest. */
function confirm(result: object, status = 201, rest: object = {}, headers: Record<string, string> = {}): Fault {
  const target = `${TARGET.type}:${TARGET.value}`;
  const results = [{ target, issuedBefore: NOW, appliesAt: NOW, ...result }];
  return { raw: { status, headers, body: JSON.stringify({ successCount: 1, failureCount: 0, results, ...rest }) } };
}

const EXPECTED = 'Expected a revocation that Ably confirms.';
const UNTIL_THEN = 'until then the tokens may still be valid';
const UNCLEAR = new RegExp(
  `^revoke: Ably did not confirm the revocation \\(tried 127\\.0\\.0\\.1:\\d+: HTTP \\d+, without a clear response from Ably\\)\\. ${EXPECTED} Fix: check whether a proxy or firewall responds instead of Ably, and try again; ${UNTIL_THEN}$`,
);
const OTHER_TIME = new RegExp(
  `^revoke: Ably did not confirm the revocation \\(tried 127\\.0\\.0\\.1:\\d+: HTTP 201, with an issuedBefore that is not a number of milliseconds within 24 hours of this machine's clock\\)\\. ${EXPECTED} Fix: set the clock of this machine, or check the endpoint; ${UNTIL_THEN}$`,
);
const inconclusive = (tried: string) =>
  new RegExp(
    `^revoke: Ably did not confirm the revocation \\(tried 127\\.0\\.0\\.1:\\d+: ${tried}\\)\\. ${EXPECTED} Fix: try again in 60 seconds; ${UNTIL_THEN}$`,
  );
const rejected = (code: number) =>
  new RegExp(
    `^revoke: Ably rejected the revocation with error ${code}: .+; the tokens are still valid\\. ${EXPECTED} Fix: .+$`,
  );
const later = { 'retry-after': '60' };

test.each<[name: string, fault: Fault, problem: RegExp]>([
  ['another target', 'other-target', UNCLEAR],
  ['two results', 'two-results', UNCLEAR],
  ['no issuedBefore', 'no-issued-before', UNCLEAR],
  ['issuedBefore as a string', 'issued-before-text', UNCLEAR],
  ['no results', 'no-results', UNCLEAR],
  ['an empty list of results', 'empty-results', UNCLEAR],
  ['issuedBefore that is no date', confirm({ issuedBefore: 1e300 }), OTHER_TIME],
  ['issuedBefore 0', confirm({ issuedBefore: 0 }), OTHER_TIME],
  ['issuedBefore in seconds', confirm({ issuedBefore: Math.floor(NOW / 1000) }), OTHER_TIME],
  ['issuedBefore with a fraction', confirm({ issuedBefore: NOW + 0.5 }), OTHER_TIME],
  ['issuedBefore 25 hours ago', confirm({ issuedBefore: NOW - 25 * HOUR }), OTHER_TIME],
  ['issuedBefore in 25 hours', confirm({ issuedBefore: NOW + 25 * HOUR }), OTHER_TIME],
  ['an error beside the success', confirm({}, 201, { error: { code: 40101 } }), UNCLEAR],
  ['an error in the header', confirm({}, 201, {}, { 'x-ably-errorcode': '40101' }), UNCLEAR],
  ['an error of another target', confirm({ target: 'clientId:x', error: { code: 40000 } }), UNCLEAR],
  ['a target without its type', confirm({ target: 'nightly' }), UNCLEAR],
  ['a result with an error', confirm({ error: {} }), UNCLEAR],
  ['two successes', confirm({}, 201, { successCount: 2 }), UNCLEAR],
  ['no successCount', confirm({}, 201, { successCount: undefined }), UNCLEAR],
  ['no failureCount', confirm({}, 201, { failureCount: undefined }), UNCLEAR],
  ['a failure beside the success', confirm({}, 201, { failureCount: 1 }), UNCLEAR],
  ['a confirmation with status 302', confirm({}, 302), UNCLEAR],
  ['a confirmation with status 400', confirm({}, 400), UNCLEAR],
  ['a list, as older versions of the API send it', { raw: { status: 201, body: '[{}]' } }, UNCLEAR],
  ['no body', { raw: { status: 201 } }, UNCLEAR],
  ['half a body', 'garbage', UNCLEAR],
  ['a page', 'html-200', UNCLEAR],
  ['403 with a page', 'html-403', UNCLEAR],
  ['a redirect', 'redirect', UNCLEAR],
  [
    'two codes',
    { raw: { status: 401, body: '{"error":{"code":40101}}', headers: { 'x-ably-errorcode': '40144' } } },
    UNCLEAR,
  ],
  ['a key whose tokens cannot be revoked', { code: 40163, status: 401 }, rejected(40163)],
  ['a rejection in the header', { code: 40164, status: 401, only: 'header' }, rejected(40164)],
  ['an app without revocation', { code: 40121, status: 401 }, rejected(40121)],
  ['a batch that failed', { code: 40020, status: 400 }, rejected(40020)],
  ['a partial failure', { partial: 40163 }, rejected(40163)],
  ['a partial failure with an unknown code', { partial: 49999 }, rejected(49999)],
  ['a message that repeats the key', 'echo', rejected(40144)],
  ['a rejection with status 408', { code: 40163, status: 408 }, rejected(40163)],
  ['a rejection by CloudFront', { code: 40163, status: 403, headers: { server: 'CloudFront' } }, rejected(40163)],
  ['a failure of the target with status 505', confirm({ error: { code: 40163 } }, 505), UNCLEAR],
  ['a failure of the target with status 302', confirm({ error: { code: 40163 } }, 302), UNCLEAR],
  [
    '429 until the time is up',
    { code: 42910, status: 429, headers: later },
    inconclusive('HTTP 429, error 42910: the rate limit is exceeded'),
  ],
  [
    '503 until the time is up',
    { code: 50003, status: 503, headers: later },
    inconclusive("HTTP 503, error 50003: an error on Ably's side"),
  ],
])('%s is a problem', async (_name, fault, problem) => {
  const { result, problems, requests } = await revoke({ fault });
  expect({ result, problems }).toEqual({ result: undefined, problems: [expect.stringMatching(problem)] });
  expect(findLeaks({ problems: problems.join('\n') }, { key: KEY.text, secret })).toEqual([]);
  expect(requests).toHaveLength(1);
});

test.each([
  ['a key without revocable tokens', { keys: keysWith() }, secret, 40163],
  ['another secret', {}, 'another-made-up-secret', 40101],
])('%s is rejected', async (_name, options, given, code) => {
  const { problems, revoked } = await revoke(options, TARGET, { appId, keyName, secret: given });
  expect({ problems, revoked }).toEqual({ problems: [expect.stringMatching(rejected(code))], revoked: [] });
});

test.each<[string, Fault]>([
  ['a reset', 'reset'],
  ['503', 'error-503'],
  ['429', 'rate-limited'],
  ['408', { raw: { status: 408 } }],
  ['403 of CloudFront', { raw: { status: 403, headers: { server: 'CloudFront' } } }],
])('after %s the revocation is sent again', async (_name, fault) => {
  const { result, problems, requests } = await revoke({ fault: [fault] });
  expect({ problems, isConfirmed: result !== undefined }).toEqual({ problems: [], isConfirmed: true });
  expect(requests).toHaveLength(2);
});
