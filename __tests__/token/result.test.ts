import { expect, test } from '@jest/globals';
import { resultOf } from '../../src/token/result.ts';
import { anIssuedToken } from './support.ts';

// Compared as JSON texts, so that the order of the fields counts.
test.each<[what: string, changes: Parameters<typeof anIssuedToken>[0], json: string]>([
  [
    'has the fields of the Ably CLI, in its order',
    {},
    '{"token":{"appId":"app123","capability":{"chat:*":["publish","subscribe"]},"clientId":"deploy-bot","clientType":"server","expires":"2027-01-15T09:00:00.000Z","issued":"2027-01-15T08:00:00.000Z","keyId":"app123.key456","tokenType":"jwt","ttl":3600,"value":"header.payload.signature"}}',
  ],
  [
    'says null where there is no client ID, and no client type but server',
    { clientId: null, clientType: 'device', capability: '{"*":["*"]}', ttl: 60 },
    '{"token":{"appId":"app123","capability":{"*":["*"]},"clientId":null,"expires":"2027-01-15T09:00:00.000Z","issued":"2027-01-15T08:00:00.000Z","keyId":"app123.key456","tokenType":"jwt","ttl":60,"value":"header.payload.signature"}}',
  ],
  [
    'carries a resource whatever its name',
    { capability: '{"__proto__":["publish"],"constructor":["*"]}' },
    '{"token":{"appId":"app123","capability":{"__proto__":["publish"],"constructor":["*"]},"clientId":"deploy-bot","clientType":"server","expires":"2027-01-15T09:00:00.000Z","issued":"2027-01-15T08:00:00.000Z","keyId":"app123.key456","tokenType":"jwt","ttl":3600,"value":"header.payload.signature"}}',
  ],
])('the result %s', (_, changes, json) => expect(JSON.stringify(resultOf(anIssuedToken(changes)))).toBe(json));
