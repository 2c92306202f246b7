import { expect, test } from '@jest/globals';
import { verifyToken } from '../../src/ably/verify.ts';
import type { TokenParams } from '../../src/token/inputs.ts';
import type { Fault, KeyInfo } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, KEY } from '../support/command.ts';
import { findLeaks } from '../support/leaks.ts';
import { replay } from '../support/runner.ts';
import { mappingOf } from '../token/support.ts';
import { connectionTo, diagnose, issueNow, keysWith } from './support.ts';

interface Case {
  readonly fault?: Fault;
  /** What the fake Ably server knows of the key. */
  readonly key?: Partial<KeyInfo>;
  readonly params?: Partial<TokenParams>;
  /** The one problem; undefined if Ably accepts the token. */
  readonly problem?: string | RegExp;
}

const EXPECTED = 'Expected a token that Ably accepts.';
const UNCLEAR =
  /^verify: could not verify the token with Ably \(tried 127\.0\.0\.1:\d+: HTTP \d+, without a clear response from Ably\)\. Expected a token that Ably accepts\. Fix: check whether a proxy or firewall responds instead of Ably, and try again; the token itself may be fine$/;
const inconclusive = (tried: string) =>
  new RegExp(
    `^verify: could not verify the token with Ably \\(tried 127\\.0\\.0\\.1:\\d+: ${tried}\\)\\. ${EXPECTED} Fix: try again in 60 seconds; the token itself may be fine$`,
  );
const rejected = (code: number) => new RegExp(`^verify: Ably rejected the token with error ${code}: .+#${code}\\)$`);
const TOO_LARGE =
  /^verify: the token is too large for Ably: \d+ characters\. Expected a token that Ably accepts\. Fix: use fewer resources or claims, or namespaces such as chat:\*$/;

const raw = (status: number, body = '', headers: Record<string, string> = {}): Fault => ({
  raw: { status, body, headers },
});
const later = { 'retry-after': '60' };
const header = (code: number) => ({ 'x-ably-errorcode': String(code) });
const body = (code: number, message = 'operation not permitted') => JSON.stringify({ error: { code, message } });
const NOTHING_IN_COMMON = 'Key does not support requested capabilities';

const RESPONSES: Record<string, Case> = {
  '200 with a list': { fault: raw(200, '[]') },
  '201 with a list': { fault: raw(201, '[{}]') },
  '200 with a list as text': { fault: 'text' },
  '200 with an object': { fault: raw(200, '{}'), problem: UNCLEAR },
  '200 with null': { fault: raw(200, 'null'), problem: UNCLEAR },
  '200 with half a list': { fault: raw(200, '[{'), problem: UNCLEAR },
  '200 without a body': { fault: raw(200), problem: UNCLEAR },
  '204': { fault: raw(204), problem: UNCLEAR },
  '200 with a page': { fault: 'html-200', problem: UNCLEAR },
  '200 with a huge body': { fault: 'huge', problem: UNCLEAR },
  '200 with a list and an error': { fault: raw(200, '[]', header(40160)), problem: UNCLEAR },

  '40160 in header and body': { fault: { code: 40160, status: 401 } },
  '40160 in the body': { fault: { code: 40160, status: 401, only: 'body' } },
  '40160 that names a capability': {
    fault: { code: 40160, status: 401, message: 'Listing channels requires the channel-metadata capability' },
  },
  '40160 in the header': { fault: { code: 40160, status: 401, only: 'header' }, problem: UNCLEAR },
  '40160 in the header, another code in the body': { fault: raw(401, body(40144), header(40160)), problem: UNCLEAR },
  '40160 in the body, another code in the header': { fault: raw(401, body(40160), header(40144)), problem: UNCLEAR },
  '40160 with status 400': { fault: { code: 40160, status: 400 }, problem: UNCLEAR },
  '40160 with status 403': { fault: { code: 40160, status: 403 }, problem: UNCLEAR },
  '40160 with status 404': { fault: { code: 40160, status: 404 }, problem: UNCLEAR },
  '40160 with status 302': { fault: raw(302, body(40160), header(40160)), problem: UNCLEAR },
  '40160 with nothing in common': {
    fault: { code: 40160, status: 401, message: `${NOTHING_IN_COMMON}.` },
    problem: rejected(40160),
  },
  '40160 with nothing in common and status 403': {
    fault: { code: 40160, status: 403, message: NOTHING_IN_COMMON },
    problem: rejected(40160),
  },
  '40160 with nothing in common, in lower case': {
    fault: { code: 40160, status: 401, message: NOTHING_IN_COMMON.toLowerCase() },
    problem: rejected(40160),
  },

  'a code in header and body': {
    fault: { code: 40131, status: 401 },
    problem: `verify: Ably rejected the token with error 40131: the key is revoked. ${EXPECTED} Fix: create a new key in the Ably dashboard, and use it in place of this one (https://github.com/org/ably-jwt-action/blob/v1/docs/error-codes.md#40131)`,
  },
  'a code in the header': { fault: { code: 40101, status: 401, only: 'header' }, problem: rejected(40101) },
  'a code in the body': { fault: { code: 40101, status: 401, only: 'body' }, problem: rejected(40101) },
  'two codes': { fault: raw(401, body(40101), header(40144)), problem: UNCLEAR },
  'a code with status 400': { fault: { code: 40012, status: 400 }, problem: rejected(40012) },
  'a code with status 403': { fault: { code: 40300, status: 403 }, problem: rejected(40300) },
  'a code with status 499': {
    fault: { code: 49999, status: 499 },
    problem: `verify: Ably rejected the token with error 49999: unknown error code. ${EXPECTED} Fix: see https://help.ably.io/error/49999`,
  },
  'a code with status 302': { fault: raw(302, body(40101), header(40101)), problem: UNCLEAR },
  'a code with status 505': { fault: raw(505, body(40101), header(40101)), problem: UNCLEAR },
  'a message that repeats the token': { fault: 'echo', problem: rejected(40144) },

  '431': { fault: raw(431), problem: TOO_LARGE },
  '414': { fault: raw(414), problem: TOO_LARGE },
  '401 without a code': { fault: 'garbage-401', problem: UNCLEAR },
  '403 with a page': { fault: 'html-403', problem: UNCLEAR },
  '407 with a page': { fault: 'html-407', problem: UNCLEAR },
  'a redirect': { fault: 'redirect', problem: UNCLEAR },
  '431 with a code': { fault: { code: 40300, status: 431 }, problem: rejected(40300) },
  '414 with a code': { fault: { code: 40300, status: 414 }, problem: rejected(40300) },
  '431 with two codes': { fault: raw(431, body(40101), header(40144)), problem: TOO_LARGE },
  '431 of CloudFront': { fault: raw(431, '', { server: 'CloudFront' }), problem: TOO_LARGE },
  '408 with a code': { fault: { code: 40300, status: 408 }, problem: rejected(40300) },
  '403 of CloudFront with a code': {
    fault: { code: 40300, status: 403, headers: { server: 'CloudFront' } },
    problem: rejected(40300),
  },
  '40160 of CloudFront': { fault: { code: 40160, status: 401, headers: { server: 'CloudFront' } } },
  '200 of CloudFront': { fault: raw(200, '[]', { server: 'CloudFront' }) },
  '429 until the time is up': {
    fault: { code: 42910, status: 429, headers: later },
    problem: inconclusive('HTTP 429, error 42910: the rate limit is exceeded'),
  },
  '40160 with status 429': {
    fault: { code: 40160, status: 429, headers: later },
    problem: inconclusive('HTTP 429, error 40160: .+'),
  },
  '503 until the time is up': {
    fault: raw(503, body(50003), later),
    problem: inconclusive("HTTP 503, error 50003: an error on Ably's side"),
  },
  '403 of CloudFront until the time is up': {
    fault: raw(403, '', { ...later, server: 'CloudFront' }),
    problem: inconclusive('HTTP 403'),
  },

  'a good token': {},
  'a token that does not allow statistics': { params: { capability: new Map([['chat', ['publish']]]) } },
  'another secret': { key: { secret: 'another-made-up-secret' }, problem: rejected(40144) },
  'another app': {
    params: { key: { appId: 'otherApp', keyName: 'otherApp.demoKey', secret: KEY.secret } },
    problem: rejected(40400),
  },
  'another key': {
    params: { key: { appId: 'demoApp', keyName: 'demoApp.otherKey', secret: KEY.secret } },
    problem: rejected(40144),
  },
  'a revoked key': { key: { state: 'revoked' }, problem: rejected(40131) },
  'an expired key': { key: { state: 'expired' }, problem: rejected(40132) },
  'a ttl too long for a key with revocable tokens': {
    key: { revocable: true },
    params: { ttl: 7200 },
    problem: rejected(40003),
  },
  'nothing in common with the key': {
    key: { capability: { private: ['subscribe'] } },
    params: { capability: new Map([['chat', ['publish']]]) },
  },
  'a token from the future': { params: { issuedAt: Math.floor(Date.now() / 1000) + 3600 }, problem: /error 4\d{4}: / },
  'a token that has expired': { params: { issuedAt: Math.floor(Date.now() / 1000) - 3600 }, problem: rejected(40142) },
  'a token of 9,000 characters': { params: { claims: mappingOf([['note', 'x'.repeat(6500)]]) }, problem: TOO_LARGE },
};

test.each(Object.entries(RESPONSES))('%s', async (_name, { fault, key, params, problem }) => {
  const issued = await issueNow(params);
  const { problems, warnings, requests } = await withAbly({ keys: keysWith(key), fault }, async (ably) => ({
    ...(await diagnose((diagnostics) => verifyToken(issued, connectionTo(ably.url), diagnostics))),
    requests: ably.requests,
  }));
  const expected = problem instanceof RegExp ? expect.stringMatching(problem) : problem;
  expect({ problems, warnings }).toEqual({ problems: problem === undefined ? [] : [expected], warnings: [] });
  expect(findLeaks({ problems: problems.join('\n') }, { token: issued.token, signature: issued.signature })).toEqual(
    [],
  );
  // A redirect is not followed, and nothing that is conclusive is sent again.
  expect(requests.length).toBeLessThanOrEqual(1);
});

test('the token goes to /stats as the official SDKs send it', async () => {
  const issued = await issueNow();
  const requests = await withAbly({ keys: keysWith() }, async (ably) => {
    await diagnose((diagnostics) => verifyToken(issued, connectionTo(ably.url), diagnostics));
    return ably.requests;
  });
  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/stats?limit=1&unit=month',
      headers: expect.objectContaining({
        authorization: `Bearer ${Buffer.from(issued.token).toString('base64')}`,
        accept: 'application/json',
        'x-ably-version': '6',
      }),
      body: '',
    },
  ]);
});

/** The clocks are compared whatever Ably says. `Date` is exact to a second. */
test.each([
  ['20 seconds ahead', -20_000, null, undefined, /^clock: .* 2[01] seconds ahead/],
  ['20 seconds ahead, and a rejection', -20_000, null, { code: 40131, status: 401 }, /^clock: .* 2[01] seconds ahead/],
  ['20 seconds behind', 20_000, null, undefined, /^clock: .* (19|20) seconds behind/],
  ['4 seconds ahead', -4000, null, undefined, undefined],
  ['4 seconds ahead, with a revocation key', -4000, 'nightly', undefined, /^clock: .* a revocation .* does not cover/],
  ['0 seconds ahead, with a revocation key', 0, 'nightly', undefined, undefined],
])('a clock %s', async (_name, ahead, revocationKey, fault, warning) => {
  const issued = await issueNow({ revocationKey });
  const { warnings } = await withAbly({ keys: keysWith(), fault, now: () => Date.now() + ahead }, (ably) =>
    diagnose((diagnostics) => verifyToken(issued, connectionTo(ably.url), diagnostics)),
  );
  expect(warnings).toEqual(warning === undefined ? [] : [expect.stringMatching(warning)]);
});

test('the log and the command line claim only what /stats shows', () =>
  withAbly({ keys: keysWith() }, async ({ url }) => {
    const { log } = await replay({ with: { 'api-key': KEY.text, verify: 'true', endpoint: url } });
    const { stderr } = await ablyJwt(['--verify', '--token-only', '--endpoint', url], { ABLY_API_KEY: KEY.text });
    const claim = 'accepted the token in a request to /stats. The key may still not allow the operations in it.';
    expect(log.split('\n')).toContain(`Ably ${claim}`);
    expect(stderr).toBe(`ably-jwt: ${new URL(url).host} ${claim}\n`);
  }));
