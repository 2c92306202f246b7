import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import { render } from '../../src/cli/render.ts';
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
  issueToken({ ...params, ...value }, 'an-identifier').then((token) => render(token, {}, false));

test('a report by default', () =>
  expect(render(issued, {}, true)).toBe(`Ably JWT issued.
Token:          ${issued.token}
Type:           JWT
Issued:         2027-01-15T08:00:00.000Z
Expires:        2027-01-15T08:01:30.000Z
Time to live:   90 seconds
App ID:         demoApp
Key name:       demoApp.demoKey
Client ID:      me
Client type:    server
Capability:     {"say \\"hi\\"":["publish"]}
`));

test.each([
  ['no client ID', { clientId: null }, /^Client ID: +\(none\)$/m],
  ['a revocation key', { revocationKey: 'nightly' }, /^Revocation key: nightly$/m],
  ['full access', { capability: new Map([['*', ['*']]]) }, /^This token allows everything .* Set --capability to /m],
])('the report of a token with %s', async (_name, value, line) => expect(await report(value)).toMatch(line));

test('the report of a narrow token has no such advice', async () =>
  expect(await report({})).not.toContain('--capability'));

test('the token only', () => expect(render(issued, { 'token-only': true }, true)).toBe(`${issued.token}\n`));

test('JSON on one line', () =>
  expect(render(issued, { json: true }, true)).toBe(`${JSON.stringify(resultOf(issued))}\n`));

test('indented JSON', () =>
  expect(render(issued, { 'pretty-json': true }, false)).toBe(`${JSON.stringify(resultOf(issued), null, 2)}\n`));

test.each(['json', 'pretty-json'])('the token only, with --%s', (format) =>
  expect(JSON.parse(render(issued, { 'token-only': true, [format]: true }, false))).toEqual({
    type: 'result',
    command: 'auth:issue-jwt-token',
    success: true,
    token: { value: issued.token },
  }),
);

test('colored JSON is the same JSON, names in one color, strings in another', () => {
  const colored = render(issued, { 'pretty-json': true }, true);
  expect(stripVTControlCharacters(colored)).toBe(render(issued, { 'pretty-json': true }, false));
  expect(colored).toContain('\x1b[36m"appId"\x1b[39m: \x1b[32m"demoApp"\x1b[39m');
  expect(colored).toContain('\x1b[36m"say \\"hi\\""\x1b[39m: [');
});
