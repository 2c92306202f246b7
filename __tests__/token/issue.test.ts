import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import jsonwebtoken from 'jsonwebtoken';
import { issueToken } from '../../src/token/issue.ts';
import type { TokenRequest } from '../../src/token/request.ts';
import { aRequest, SECRET } from './support.ts';

/** 2027-01-15T08:00:00Z and a part of a second. */
const NOW = 1_800_000_000_999;
const JTI = '3f2b8a10-9c4d-4e5f-8a6b-7c8d9e0f1a2b';
const issue = (changes: Partial<TokenRequest> = {}) => issueToken(aRequest(changes), NOW, JTI);

/** The claims that every token of this table has. */
const FIRST = `"iat":1800000000,"exp":1800003600,"jti":"${JTI}"`;
const CAPABILITY = String.raw`"x-ably-capability":"{\"chat:*\":[\"publish\",\"subscribe\"]}"`;
const SERVER = '"x-ably-clientType":"server"';

// Header and payload are compared as texts, so that the order of the fields counts.
describe('issueToken signs', () => {
  test.each<[what: string, changes: Partial<TokenRequest>, payload: string]>([
    ['the usual', {}, `{${FIRST},${CAPABILITY},"x-ably-clientId":"deploy-bot",${SERVER}}`],
    ['no client ID', { clientId: null }, `{${FIRST},${CAPABILITY},${SERVER}}`],
    ['any client ID', { clientId: '*' }, `{${FIRST},${CAPABILITY},"x-ably-clientId":"*",${SERVER}}`],
    ['a device', { clientType: 'device' }, `{${FIRST},${CAPABILITY},"x-ably-clientId":"deploy-bot"}`],
    [
      'a revocation key',
      { clientId: null, revocationKey: 'run-1' },
      `{${FIRST},${CAPABILITY},${SERVER},"x-ably-revocation-key":"run-1"}`,
    ],
    [
      'further claims, last',
      { revocationKey: 'r', claims: { 'ably.channel.a': 'x', 'ably.limits.publish.b': 5, own: [null, { a: true }] } },
      `{${FIRST},${CAPABILITY},"x-ably-clientId":"deploy-bot",${SERVER},"x-ably-revocation-key":"r","ably.channel.a":"x","ably.limits.publish.b":5,"own":[null,{"a":true}]}`,
    ],
    [
      'claims whatever their names',
      { clientId: null, claims: JSON.parse('{"__proto__":{"a":1},"constructor":"b"}') },
      `{${FIRST},${CAPABILITY},${SERVER},"__proto__":{"a":1},"constructor":"b"}`,
    ],
    [
      'texts that are not ASCII, and half of a surrogate pair',
      { clientId: '日本🚀\ud800', clientType: 'device' },
      String.raw`{${FIRST},${CAPABILITY},"x-ably-clientId":"日本🚀\ud800"}`,
    ],
    ['another time to live', { ttl: 1, clientId: null }, `{${FIRST.replace('3600', '0001')},${CAPABILITY},${SERVER}}`],
  ])('%s', async (_, changes, payload) => {
    const { token, signature } = await issue(changes);
    const signed = ['{"typ":"JWT","alg":"HS256","kid":"app123.key456"}', payload]
      .map((part) => Buffer.from(part, 'utf8').toString('base64url'))
      .join('.');
    const hmac = createHmac('sha256', Buffer.from(SECRET, 'utf8')).update(signed).digest('base64url');
    expect(token.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'))[1]).toBe(payload);
    expect(token).toBe(`${signed}.${hmac}`);
    expect(signature).toBe(hmac);
  });

  test.each(['x', SECRET, 'sécret-日本', 'with:colon', 'c2VjcmV0', 's'.repeat(200)])(
    'with the bytes of the secret %j, as another library finds',
    async (secret) => {
      const { token } = await issue({ key: { appId: 'a', keyName: 'a.b', secret } });
      const options = { algorithms: ['HS256' as const], clockTimestamp: 1_800_000_000, complete: true as const };
      const { header, payload } = jsonwebtoken.verify(token, secret, options);
      expect(header).toEqual({ typ: 'JWT', alg: 'HS256', kid: 'a.b' });
      expect(payload).toEqual({
        iat: 1_800_000_000,
        exp: 1_800_003_600,
        jti: JTI,
        'x-ably-capability': '{"chat:*":["publish","subscribe"]}',
        'x-ably-clientId': 'deploy-bot',
        'x-ably-clientType': 'server',
      });
      expect(() => jsonwebtoken.verify(token, `${secret}.`, options)).toThrow('invalid signature');
    },
  );
});

describe('issueToken gives the facts', () => {
  test.each<[what: string, changes: Partial<TokenRequest>, facts: object]>([
    ['of the usual', {}, {}],
    ['of no client ID', { clientId: null }, { clientId: null }],
    ['of a device', { clientType: 'device' }, { clientType: 'device' }],
    [
      'of a capability',
      { capability: new Map([['*', ['*']]]) },
      { capability: '{"*":["*"]}', grants: new Map([['*', ['*']]]) },
    ],
    ['of a day', { ttl: 86_400 }, { ttl: 86_400, expires: '2027-01-16T08:00:00.000Z' }],
    ['of a revocation key', { revocationKey: 'run-1' }, { revocationKey: 'run-1' }],
    ['of a second', { ttl: 1 }, { ttl: 1, expires: '2027-01-15T08:00:01.000Z' }],
  ])('%s', async (_, changes, facts) => {
    const { token, signature, ...others } = await issue(changes);
    expect(token.endsWith(`.${signature}`)).toBe(true);
    expect(others).toEqual({
      appId: 'app123',
      keyName: 'app123.key456',
      clientId: 'deploy-bot',
      clientType: 'server',
      capability: '{"chat:*":["publish","subscribe"]}',
      grants: new Map([['chat:*', ['publish', 'subscribe']]]),
      ttl: 3600,
      revocationKey: undefined,
      issued: '2027-01-15T08:00:00.000Z',
      expires: '2027-01-15T09:00:00.000Z',
      ...facts,
    });
  });
});
