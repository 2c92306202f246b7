import { expect, test } from '@jest/globals';
import { renderToken } from '../../src/cli/output.ts';
import { issueToken } from '../../src/token/issue.ts';
import { resultOf } from '../../src/token/result.ts';
import type { TokenParams } from '../../src/token/token-params.ts';

const params: TokenParams = {
  key: { appId: 'demoApp', keyName: 'demoApp.demoKey', secret: 'a-made-up-secret' },
  capability: new Map([['say "hi"', ['publish']]]),
  clientId: 'me',
  clientType: 'server',
  issuedAt: 1_800_000_000,
  ttl: 90,
  revocationKey: null,
  claims: {},
};
const issued = await issueToken(params, 'an-identifier');
const report = (value: Partial<TokenParams>) =>
  issueToken({ ...params, ...value }, 'an-identifier').then((token) => renderToken(token, {}));

test('a report with the labels of the Ably CLI by default', () =>
  expect(renderToken(issued, {})).toBe(`Token: ${issued.token}
Type: JWT
Issued: 2027-01-15T08:00:00.000Z
Expires: 2027-01-15T08:01:30.000Z
TTL: 90 seconds
App ID: demoApp
Key ID: demoApp.demoKey
Client ID: me
Client Type: server
Capability: {"say \\"hi\\"":["publish"]}
`));

test.each([
  ['a revocation key', { revocationKey: 'nightly' }, /\nClient Type: server\nRevocation Key: nightly\nCapability: /],
  ['claims', { claims: { team: 'a', role: 'b' } }, /\nClient Type: server\nClaims: team, role\nCapability: /],
  ['an invisible character', { clientId: 'a\u200bb' }, /\nClient ID: a\\u\{200b\}b\n/],
])('the report of a token with %s', async (_name, value, line) => expect(await report(value)).toMatch(line));

test('the report of a token without a client ID has no line for it', async () =>
  expect(await report({ clientId: null })).not.toContain('Client ID'));

test('the token only', () => expect(renderToken(issued, { 'token-only': true })).toBe(`${issued.token}\n`));

test('JSON on one line', () =>
  expect(renderToken(issued, { json: true })).toBe(`${JSON.stringify(resultOf(issued))}\n`));

test('indented JSON', () =>
  expect(renderToken(issued, { 'pretty-json': true })).toBe(`${JSON.stringify(resultOf(issued), null, 2)}\n`));

test.each(['json', 'pretty-json'])('the token only, with --%s', (format) =>
  expect(JSON.parse(renderToken(issued, { 'token-only': true, [format]: true }))).toEqual({
    type: 'result',
    command: 'auth:issue-jwt-token',
    success: true,
    token: { value: issued.token },
  }),
);
