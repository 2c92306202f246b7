// Checks a token as somebody who only has the key's secret would: node .github/e2e/token.mjs '{"claim":"value"}'
// Reads TOKEN and SECRET. Independent of the Action's own code.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';

const { TOKEN = '', SECRET = '' } = process.env;
const [header, claims, signature] = TOKEN.split('.');
assert.equal(createHmac('sha256', SECRET).update(`${header}.${claims}`).digest('base64url'), signature, 'signature');
const carried = JSON.parse(Buffer.from(claims, 'base64url').toString());
for (const [name, value] of Object.entries(JSON.parse(process.argv[2] ?? '{}'))) {
  assert.deepEqual(carried[name] ?? null, value, name);
}
assert.ok(carried.exp * 1000 > Date.now(), 'expired');
console.log(`The token is good, for ${carried.exp - carried.iat} seconds.`);
