// Checks the signature, claims and expiry of a token, without any code of the action, and prints its claims:
//   TOKEN=… SECRET=… node .github/e2e/token.mjs '{"claim":"value","absent-claim":null}'
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';

const { TOKEN = '', SECRET = '' } = process.env;
const [header, payload, signature] = TOKEN.split('.');
assert.equal(signature, createHmac('sha256', SECRET).update(`${header}.${payload}`).digest('base64url'), 'signature');
const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
for (const [name, value] of Object.entries(JSON.parse(process.argv[2]))) {
  assert.deepEqual(claims[name] ?? null, value, name);
}
assert.ok(claims.exp * 1000 > Date.now(), 'expired');
console.log(JSON.stringify(claims));
