import { expect, test } from '@jest/globals';
import { resultOf, tokenOnlyResult } from '../../src/token/result.ts';
import { anIssuedToken } from './support.ts';

const envelope = (token: string) =>
  `{"type":"result","command":"auth:issue-jwt-token","success":true,"token":${token}}`;

// Compared as JSON, so that the order of the fields is tested.
test.each<[what: string, changes: Parameters<typeof anIssuedToken>[0], token: string]>([
  [
    'the fields of the Ably CLI, in its order',
    {},
    '{"appId":"app123","capability":{"chat:*":["publish","subscribe"]},"clientId":"deploy-bot","clientType":"server","expires":"2027-01-15T09:00:00.000Z","issued":"2027-01-15T08:00:00.000Z","keyId":"app123.key456","tokenType":"jwt","ttl":3600,"value":"header.payload.signature"}',
  ],
  [
    'null for no client ID, and no client type but server',
    { clientId: null, clientType: 'device' },
    '{"appId":"app123","capability":{"chat:*":["publish","subscribe"]},"clientId":null,"expires":"2027-01-15T09:00:00.000Z","issued":"2027-01-15T08:00:00.000Z","keyId":"app123.key456","tokenType":"jwt","ttl":3600,"value":"header.payload.signature"}',
  ],
  [
    'a revocation key if there is one, and a resource whatever its name',
    { revocationKey: 'run-1', capability: new Map([['__proto__', ['publish']]]) },
    '{"appId":"app123","capability":{"__proto__":["publish"]},"clientId":"deploy-bot","clientType":"server","expires":"2027-01-15T09:00:00.000Z","issued":"2027-01-15T08:00:00.000Z","keyId":"app123.key456","revocationKey":"run-1","tokenType":"jwt","ttl":3600,"value":"header.payload.signature"}',
  ],
])('the result has %s', (_, changes, token) => {
  expect(JSON.stringify(resultOf(anIssuedToken(changes)))).toBe(envelope(token));
});

test('the result for the token alone has only its value', () => {
  expect(JSON.stringify(tokenOnlyResult(anIssuedToken()))).toBe(envelope('{"value":"header.payload.signature"}'));
});
