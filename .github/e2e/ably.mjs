// Checks Ably's response to a request with a token:
//   TOKEN=… ABLY=http://… node .github/e2e/ably.mjs METHOD CHANNEL STATUS [ERROR_CODE]
import assert from 'node:assert/strict';

const { TOKEN = '', ABLY = '' } = process.env;
const [method, channel, status, code] = process.argv.slice(2);
const response = await fetch(`${ABLY}/channels/${channel}/messages`, {
  method,
  headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
  body: method === 'POST' ? JSON.stringify({ name: 'deployed' }) : undefined,
});
const body = await response.json();
assert.deepEqual([response.status, body.error?.code], [Number(status), code && Number(code)]);
console.log(`${method} ${channel}: ${response.status} ${JSON.stringify(body)}`);
