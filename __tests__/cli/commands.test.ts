import { expect, test } from '@jest/globals';
import { renderToken } from '../../src/cli/commands.ts';
import type { IssuedToken } from '../../src/token/token.ts';
import { resultOf } from '../../src/token/token.ts';
import { anIssuedToken } from '../token/support.ts';

const issued = anIssuedToken({
  capability: new Map([['say "hi"', ['publish']]]),
  capabilityJson: '{"say \\"hi\\"":["publish"]}',
});
const report = (facts: Partial<IssuedToken>) => renderToken({ ...issued, ...facts }, {});

test('a report with the labels of the Ably CLI by default', () =>
  expect(renderToken(issued, {})).toBe(`Token: ${issued.token}
Type: JWT
Issued: 2027-01-15T08:00:00.000Z
Expires: 2027-01-15T09:00:00.000Z
TTL: 3600 seconds
App ID: app123
Key ID: app123.key456
Client ID: deploy-bot
Client Type: server
Capability: {"say \\"hi\\"":["publish"]}
`));

test.each([
  ['a revocation key', { revocationKey: 'nightly' }, /\nClient Type: server\nRevocation Key: nightly\nCapability: /],
  ['claims', { claimNames: ['team', 'role'] }, /\nClient Type: server\nClaims: team, role\nCapability: /],
  ['an invisible character', { clientId: 'a\u200bb' }, /\nClient ID: a\\u\{200b\}b\n/],
])('the report of a token with %s', (_name, facts, line) => expect(report(facts)).toMatch(line));

test('the report of a token without a client ID has no line for it', () =>
  expect(report({ clientId: null })).not.toContain('Client ID'));

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
