import { readFileSync } from 'node:fs';
import Ably from 'ably';
import { assertCode, ClientError } from './checks.mjs';

const { devDependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/**
 * As `@ably/pubsub-server` declares itself.
 * https://ably.com/docs/platform/errors/codes/40167-untrusted-client-type-declaration
 */
const SERVER = { agents: { 'ably-pubsub-server': '3.0.0' } };

/**
 * The package `ably` of npm, as this project's development dependencies pin it. REST only: Realtime needs a WebSocket,
 * which the fake Ably server does not have.
 * @returns {Promise<import('./checks.mjs').Client>}
 */
export async function installNpmSdk() {
  return {
    ...sdk(),
    name: `ably ${devDependencies.ably} of npm`,
    checks: {
      'is accepted as a server with a token of client type "server" alone': async (_, ably) => {
        const server = sdk(SERVER);
        await server.publish(ably.port, await ably.issue(), 'deploys', 'v1.2.3');
        const device = await ably.issue(['--client-type', 'device']);
        await assertCode(server.publish(ably.port, device, 'deploys', 'v1.2.4'), [40167]);
        await sdk().publish(ably.port, device, 'deploys', 'v1.2.5');
      },
    },
  };
}

/**
 * @param {object} [options]
 * @returns {Omit<import('./checks.mjs').Client, 'name'>}
 */
function sdk(options = {}) {
  const channelOf = (/** @type {number} */ port, /** @type {string} */ token, /** @type {string} */ channel) =>
    new Ably.Rest({ endpoint: 'localhost', tls: false, port, token, logLevel: 0, ...options }).channels.get(channel);
  return {
    publish: async (port, token, channel, data) => {
      await channelOf(port, token, channel).publish('released', data).catch(rethrow);
    },
    history: async (port, token, channel) => {
      const { items } = await channelOf(port, token, channel).history().catch(rethrow);
      return items.map(({ data, clientId }) => ({ data, clientId }));
    },
  };
}

/**
 * @param {unknown} error
 * @returns {never}
 */
function rethrow(error) {
  throw error instanceof Ably.ErrorInfo ? new ClientError(error.code) : error;
}
