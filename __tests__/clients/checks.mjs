import assert from 'node:assert/strict';

/**
 * @typedef {import('./fake-ably.mjs').Fixture} Fixture
 * @typedef {import('./page.mjs').Row} Row
 *
 * A client that holds a token and nothing else.
 * @typedef {object} Client
 * @property {Row} row what docs/clients.md says of it
 * @property {(variant: string, token: string) => Promise<string>} run runs a program with a token; resolves to `v1.2.3`,
 *   which it has published and read back, or to the code of Ably's error
 *
 * @typedef {(client: Client, ably: Fixture) => Promise<string>} Check resolves to the result
 */

const CHANNEL = 'ci-events';
const READ = ['history', 'subscribe'];
const PUBLISHED = 'v1.2.3';

/** "Need a new token": what some clients make of each error from 40140 to 40149. */
const NEED_NEW_TOKEN = '40171';

/** @param {Record<string, string[]>} value */
const capability = (value) => ['--capability', JSON.stringify(value)];
const CAPABILITY = capability({ [CHANNEL]: ['publish', ...READ] });

/**
 * What must be true of every client.
 * @type {Record<string, Check>}
 */
export const checks = {
  'publishes and reads back': async (client, ably) => {
    const token = await ably.issue([...CAPABILITY, '--client-id', 'ci']);
    const result = await client.run('plain', token);
    assert.equal(result, PUBLISHED);
    assert.deepEqual(clientIds(await ably.messages(CHANNEL)), ['ci']);
    return result;
  },

  'publishes with a token of 5,800 characters': async (client, ably) => {
    const withClaim = (/** @type {number} */ length) =>
      ably.issue([...CAPABILITY, '--client-id', 'ci', '--claims', JSON.stringify({ filler: 'x'.repeat(length) })]);
    const { length } = await withClaim(0);
    const token = await withClaim(Math.floor(((5800 - length) * 3) / 4));
    assert.ok(token.length > 5790 && token.length <= 5800, `the token has ${token.length} characters`);
    const result = await client.run('plain', token);
    assert.equal(result, PUBLISHED);
    return result;
  },

  'its own client ID': async (client, ably) => {
    const result = await client.run('own-client-id', await ably.issue([...CAPABILITY, '--client-id', 'ci']));
    assert.equal(result, PUBLISHED);
    return result;
  },

  'another client ID': async (client, ably) => {
    const result = await client.run('other-client-id', await ably.issue([...CAPABILITY, '--client-id', 'ci']));
    assert.ok(!clientIds(await ably.messages(CHANNEL)).includes('someone'));
    return expectCell(client.row.otherClient, result === PUBLISHED ? 'not noticed' : result);
  },

  'another channel': async (client, ably) => {
    const token = await ably.issue(capability({ elsewhere: ['publish', ...READ] }));
    return expectRefused(client, ably, token, client.row.refused);
  },

  'an operation that the token does not allow': async (client, ably) => {
    const token = await ably.issue(capability({ [CHANNEL]: READ }));
    return expectRefused(client, ably, token, client.row.refused);
  },

  'a token of another secret': async (client, ably) => {
    const token = await ably.issue(CAPABILITY, 'another-made-up-secret');
    return expectTokenRefused(client, ably, token, '40144');
  },

  'an expired token': async (client, ably) => {
    const token = await ably.issue([...CAPABILITY, '--ttl', '10m']);
    ably.advance(601);
    return expectTokenRefused(client, ably, token, '40142');
  },

  'a revoked token': async (client, ably) => {
    const token = await ably.issue([...CAPABILITY, '--revocation-key', 'run-1']);
    // A revocation covers what was issued before it, to the millisecond.
    ably.advance(1);
    await ably.revoke('run-1');
    return expectTokenRefused(client, ably, token, '40141');
  },

  'a name with a space': async (client, ably) => {
    assert.equal(await client.run('space', await ably.issue()), PUBLISHED);
    const arrived = (await ably.messages('ci events')).length;
    const elsewhere = (await ably.messages('ci+events')).length;
    assert.equal(arrived + elsewhere, 1, 'it is in one of the two channels');
    return expectCell(client.row.space, arrived === 1 ? 'arrives' : 'becomes `+`');
  },
};

/**
 * A client that declares itself a server needs a token with the client type `server`.
 * @type {Check}
 */
export async function checkServer(client, ably) {
  assert.equal(await client.run('server', await ably.issue(CAPABILITY)), PUBLISHED);
  const device = await ably.issue([...CAPABILITY, '--client-type', 'device']);
  assert.equal(await client.run('plain', device), PUBLISHED);
  const result = await client.run('server', device);
  assert.equal(result, '40167');
  return result;
}

/**
 * What a client with an API key beside the token does once the token has expired.
 * @param {Client} client
 * @param {readonly import('./renewal-server.mjs').Credential[]} used
 */
export async function checkKey(client, used) {
  const result = await client.run('with-key', 'an.expired.token');
  if (used.includes('renewal')) return expectCell(client.row.key, 'renews the token');
  if (used.includes('key')) return expectCell(client.row.key, 'used instead');
  assert.deepEqual(used, ['token']);
  return expectCell(client.row.key, `not used, ${result}`);
}

/** @param {readonly { clientId?: string }[]} messages */
function clientIds(messages) {
  return messages.map(({ clientId }) => clientId);
}

/**
 * @param {string} cell of the page
 * @param {string} result
 */
function expectCell(cell, result) {
  assert.ok(cell.includes(result), `the result is "${result}", but docs/clients.md says "${cell}"`);
  return result;
}

/** @type {(client: Client, ably: Fixture, token: string, cell: string) => Promise<string>} */
async function expectRefused(client, ably, token, cell) {
  const result = await client.run('plain', token);
  assert.match(result, /^\d{5}$/, 'it was not refused');
  assert.deepEqual(await ably.messages(CHANNEL), []);
  return expectCell(cell, result);
}

/** @type {(client: Client, ably: Fixture, token: string, code: string) => Promise<string>} */
async function expectTokenRefused(client, ably, token, code) {
  assert.equal(String(await ably.errorCode(token)), code, "the server's own code");
  const hidden = client.row.expired.includes(NEED_NEW_TOKEN);
  const result = await expectRefused(client, ably, token, hidden ? NEED_NEW_TOKEN : code);
  if (code === '40142') expectCell(client.row.expired, result);
  return result;
}
