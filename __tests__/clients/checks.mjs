import assert from 'node:assert/strict';

/**
 * @typedef {import('./fake-ably.mjs').Fixture} Fixture
 *
 * @typedef {{ data: unknown, clientId?: string | undefined }} Message
 *
 * A client that holds a token and nothing else. Both functions reject with a `ClientError` when the client reports one.
 * @typedef {object} Client
 * @property {string} name with its version
 * @property {(port: number, token: string, channel: string, data: string) => Promise<void>} publish
 * @property {(port: number, token: string, channel: string) => Promise<Message[]>} history
 * @property {Record<string, Check>} [checks] for this client alone
 *
 * @typedef {(client: Client, ably: Fixture) => Promise<void>} Check
 */

/** An error as the client reports it, by Ably's code. */
export class ClientError extends Error {
  /** @param {number | undefined} code */
  constructor(code) {
    super(`error ${code}`);
    this.code = code;
  }
}

/** "Need a new token": what an SDK with nothing but a token makes of each error from 40140 to 40149. */
const NEED_NEW_TOKEN = 40171;

const CHANNEL = 'deploys:web';
const CAPABILITY = ['--capability', '{"deploys:*":["publish","history"]}'];

/**
 * What must be true of every client.
 * @type {Record<string, Check>}
 */
export const checks = {
  'publishes and reads back': async (client, ably) => {
    const token = await ably.issue([...CAPABILITY, '--client-id', 'ci']);
    await client.publish(ably.port, token, CHANNEL, 'v1.2.3');
    const [message, ...others] = await client.history(ably.port, token, CHANNEL);
    assert.deepEqual([message?.data, message?.clientId, others.length], ['v1.2.3', 'ci', 0]);
  },

  'publishes with a token of 5,800 characters': async (client, ably) => {
    const withClaim = (/** @type {number} */ length) =>
      ably.issue([...CAPABILITY, '--client-id', 'ci', '--claims', JSON.stringify({ filler: 'x'.repeat(length) })]);
    const { length } = await withClaim(0);
    const token = await withClaim(Math.floor(((5800 - length) * 3) / 4));
    assert.ok(token.length > 5790 && token.length <= 5800, `the token has ${token.length} characters`);
    await client.publish(ably.port, token, CHANNEL, 'v1.2.3');
  },

  'is refused on another channel': async (client, ably) => {
    const token = await ably.issue(CAPABILITY);
    await assertCode(client.publish(ably.port, token, 'elsewhere', 'v1.2.3'), [40160]);
    await assertCode(client.history(ably.port, token, 'elsewhere'), [40160]);
    assert.equal(await ably.messages('elsewhere'), 0);
  },

  'is refused an operation that the token does not allow': async (client, ably) => {
    const publishOnly = await ably.issue(['--capability', '{"deploys:*":["publish"]}']);
    await client.publish(ably.port, publishOnly, CHANNEL, 'v1.2.3');
    await assertCode(client.history(ably.port, publishOnly, CHANNEL), [40160]);
    const historyOnly = await ably.issue(['--capability', '{"deploys:*":["history"]}']);
    await assertCode(client.publish(ably.port, historyOnly, CHANNEL, 'v1.2.4'), [40160]);
    assert.equal(await ably.messages(CHANNEL), 1);
  },

  'is refused with a token of another secret': async (client, ably) => {
    const token = await ably.issue(CAPABILITY, 'another-made-up-secret');
    await assertTokenRefused(client, ably, token, 40144);
  },

  'is refused with an expired token': async (client, ably) => {
    const token = await ably.issue([...CAPABILITY, '--ttl', '10m']);
    await client.publish(ably.port, token, 'deploys:earlier', 'v1.2.3');
    ably.advance(601);
    await assertTokenRefused(client, ably, token, 40142);
  },

  'is refused with a revoked token': async (client, ably) => {
    const token = await ably.issue([...CAPABILITY, '--revocation-key', 'run-1']);
    await client.publish(ably.port, token, 'deploys:earlier', 'v1.2.3');
    // A revocation covers what was issued before it, to the millisecond.
    ably.advance(1);
    await ably.revoke('run-1');
    await assertTokenRefused(client, ably, token, 40141);
  },
};

/**
 * @param {Client} client
 * @param {Fixture} ably
 * @param {string} token
 * @param {number} code the server's
 */
async function assertTokenRefused(client, ably, token, code) {
  assert.equal(await ably.errorCode(token), code, "the server's own code");
  await assertCode(client.publish(ably.port, token, CHANNEL, 'v1.2.3'), [code, NEED_NEW_TOKEN]);
  assert.equal(await ably.messages(CHANNEL), 0);
}

/**
 * @param {Promise<unknown>} call
 * @param {readonly number[]} codes of which the client reports one
 */
export async function assertCode(call, codes) {
  const error = await call.then(
    () => undefined,
    (reason) => reason,
  );
  assert.ok(error !== undefined, 'it was not refused');
  if (!(error instanceof ClientError)) throw error;
  assert.ok(codes.includes(error.code ?? 0), `the client reported ${error.code}, not ${codes.join(' or ')}`);
}
