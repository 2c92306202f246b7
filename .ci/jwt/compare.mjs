// Checks that two other libraries read the same claims in a token, the ones expected: node compare.mjs A.json B.json
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [one, two] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));
assert.deepEqual(one, two);
const { iat, exp, jti, ...claims } = one.claims;
assert.deepEqual(one.header, { typ: 'JWT', alg: 'HS256', kid: 'demoApp.demoKey' });
assert.deepEqual(claims, {
  'x-ably-capability': '{"chat:*":["publish"]}',
  'x-ably-clientId': 'Jürgen 東京',
  'x-ably-clientType': 'server',
  team: ['red'],
});
assert.equal(exp - iat, 90);
assert.match(jti, /^[0-9a-f-]{36}$/);
