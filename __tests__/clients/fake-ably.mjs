import { fileURLToPath } from 'node:url';
import { startAbly } from '../support/ably/server.mjs';
import { runOrThrow } from './processes.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const NAME = 'demoApp.demoKey';
const SECRET = 'a-made-up-secret';

/**
 * The server that a client connects to, with the key that signs its tokens.
 * @typedef {object} Fixture
 * @property {number} port on localhost, without TLS
 * @property {(args?: readonly string[], secret?: string) => Promise<string>} issue a token of the committed command
 *   line, with these options
 * @property {(revocationKey: string) => Promise<void>} revoke
 * @property {(seconds: number) => void} advance puts the server's clock ahead
 * @property {(token: string) => Promise<number>} errorCode of the server's response to
 *   `GET /stats` with a token, which a client may replace by its own; 0 for none
 * @property {(channel: string) => Promise<number>} messages how many a channel has
 */

/**
 * @param {(ably: Fixture) => Promise<void>} use
 */
export async function withFakeAbly(use) {
  let ahead = 0;
  const now = () => Date.now() + ahead * 1000;
  const server = await startAbly({ keys: { [NAME]: { secret: SECRET, revocable: true } }, now });
  const basic = { authorization: `Basic ${Buffer.from(`${NAME}:${SECRET}`).toString('base64')}` };
  try {
    await use({
      port: server.port,
      issue: async (args = [], secret = SECRET) => {
        const env = { PATH: process.env['PATH'], ABLY_API_KEY: `${NAME}:${secret}` };
        return (await runOrThrow(process.execPath, [CLI, '--token-only', ...args], env)).trim();
      },
      revoke: async (revocationKey) => {
        const { status } = await fetch(`${server.url}/keys/${NAME}/revokeTokens`, {
          method: 'POST',
          headers: { ...basic, 'content-type': 'application/json', 'x-ably-version': '6' },
          body: JSON.stringify({ targets: [`revocationKey:${revocationKey}`] }),
        });
        if (status !== 201) throw new Error(`the revocation failed with status ${status}`);
      },
      advance: (seconds) => {
        ahead += seconds;
      },
      errorCode: async (token) => {
        const { headers } = await fetch(`${server.url}/stats`, { headers: { authorization: `Bearer ${token}` } });
        return Number(headers.get('x-ably-errorcode') ?? 0);
      },
      messages: async (channel) => {
        const response = await fetch(`${server.url}/channels/${encodeURIComponent(channel)}/messages`, {
          headers: basic,
        });
        return /** @type {unknown[]} */ (await response.json()).length;
      },
    });
  } finally {
    await server.close();
  }
}
