import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import jsonwebtoken from 'jsonwebtoken';
import { issueToken } from '../../src/token/issue.ts';
import type { TokenParams } from '../../src/token/token-params.ts';
import { SECRET } from './support.ts';

const JTI = '3f2b8a10-9c4d-4e5f-8a6b-7c8d9e0f1a2b';
const PARAMS: TokenParams = {
  key: { appId: 'app123', keyName: 'app123.key456', secret: SECRET },
  capability: new Map([['chat:*', ['publish', 'subscribe']]]),
  clientId: 'deploy-bot',
  clientType: 'server',
  issuedAt: 1_800_000_000,
  ttl: 3600,
  revocationKey: null,
  claims: {},
};
const issue = (changes: Partial<TokenParams>) => issueToken({ ...PARAMS, ...changes }, JTI);

/** The claims that every token of this table begins with. */
const FIRST = `"iat":1800000000,"exp":1800003600,"jti":"${JTI}"`;
const CAPABILITY = String.raw`"x-ably-capability":"{\"chat:*\":[\"publish\",\"subscribe\"]}"`;
const CLIENT = '"x-ably-clientId":"deploy-bot"';
const SERVER = '"x-ably-clientType":"server"';

// Header and payload are compared as strings, so that the order of the fields is tested.
describe('issueToken signs', () => {
  test.each<[what: string, changes: Partial<TokenParams>, payload: string]>([
    ['nothing unusual', {}, `{${FIRST},${CAPABILITY},${CLIENT},${SERVER}}`],
    ['no client ID', { clientId: null }, `{${FIRST},${CAPABILITY},${SERVER}}`],
    ['any client ID', { clientId: '*' }, `{${FIRST},${CAPABILITY},"x-ably-clientId":"*",${SERVER}}`],
    ['a device', { clientType: 'device' }, `{${FIRST},${CAPABILITY},${CLIENT}}`],
    [
      'another time',
      { issuedAt: 1_799_999_970, ttl: 1 },
      `{"iat":1799999970,"exp":1799999971,"jti":"${JTI}",${CAPABILITY},${CLIENT},${SERVER}}`,
    ],
    [
      'a revocation key',
      { revocationKey: 'run-1' },
      `{${FIRST},${CAPABILITY},${CLIENT},${SERVER},"x-ably-revocation-key":"run-1"}`,
    ],
    [
      'claims, last',
      { revocationKey: 'r', claims: { 'ably.channel.a': 'x', own: [null, { a: 5 }] } },
      `{${FIRST},${CAPABILITY},${CLIENT},${SERVER},"x-ably-revocation-key":"r","ably.channel.a":"x","own":[null,{"a":5}]}`,
    ],
    [
      'claims whatever their names',
      { clientId: null, claims: JSON.parse('{"__proto__":{"a":1},"constructor":"b"}') },
      `{${FIRST},${CAPABILITY},${SERVER},"__proto__":{"a":1},"constructor":"b"}`,
    ],
    [
      'strings that are not ASCII',
      { clientId: 'é日本🚀' },
      `{${FIRST},${CAPABILITY},"x-ably-clientId":"é日本🚀",${SERVER}}`,
    ],
  ])('%s', async (_, changes, payload) => {
    const { token, signature } = await issue(changes);
    const signed = ['{"typ":"JWT","alg":"HS256","kid":"app123.key456"}', payload]
      .map((part) => Buffer.from(part, 'utf8').toString('base64url'))
      .join('.');
    const hmac = createHmac('sha256', Buffer.from(SECRET, 'utf8')).update(signed).digest('base64url');
    expect(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')).toBe(payload);
    expect(token).toBe(`${signed}.${hmac}`);
    expect(signature).toBe(hmac);
  });

  test.each(['12345678', SECRET, '-_-_-_-_', 's'.repeat(200)])(
    'with the secret %j, as another library verifies',
    async (secret) => {
      const { token } = await issue({ key: { appId: 'a', keyName: 'a.b', secret } });
      const options = { algorithms: ['HS256' as const], clockTimestamp: 1_800_000_000, complete: true as const };
      const { header, payload } = jsonwebtoken.verify(token, secret, options);
      expect(header).toEqual({ typ: 'JWT', alg: 'HS256', kid: 'a.b' });
      expect(payload).toMatchObject({ 'x-ably-capability': '{"chat:*":["publish","subscribe"]}' });
      expect(() => jsonwebtoken.verify(token, `${secret}.`, options)).toThrow('invalid signature');
    },
  );
});

test.each<[what: string, changes: Partial<TokenParams>, facts: object]>([
  ['nothing unusual', {}, {}],
  ['no client ID', { clientId: null }, { clientId: null }],
  ['a device', { clientType: 'device' }, { clientType: 'device' }],
  [
    'a capability',
    { capability: new Map([['*', ['*']]]) },
    { capability: new Map([['*', ['*']]]), capabilityJson: '{"*":["*"]}' },
  ],
  [
    'another time',
    { issuedAt: 1_799_999_970, ttl: 86_400 },
    { ttl: 86_400, issued: '2027-01-15T07:59:30.000Z', expires: '2027-01-16T07:59:30.000Z' },
  ],
  ['a revocation key', { revocationKey: 'run-1' }, { revocationKey: 'run-1' }],
  ['claims', { claims: { own: 1, 'ably.channel.a': 'x' } }, { claimNames: ['own', 'ably.channel.a'] }],
])('issueToken returns the facts about a token with %s', async (_, changes, facts) => {
  const { token, signature, ...others } = await issue(changes);
  expect(others).toEqual({
    appId: 'app123',
    keyName: 'app123.key456',
    clientId: 'deploy-bot',
    clientType: 'server',
    capability: new Map([['chat:*', ['publish', 'subscribe']]]),
    capabilityJson: '{"chat:*":["publish","subscribe"]}',
    ttl: 3600,
    revocationKey: null,
    claimNames: [],
    issued: '2027-01-15T08:00:00.000Z',
    expires: '2027-01-15T09:00:00.000Z',
    ...facts,
  });
});
