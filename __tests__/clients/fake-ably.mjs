import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startAbly } from '../support/ably/server.mjs';
import { runOrThrow } from './processes.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const NAME = 'demoApp.demoKey';
const SECRET = 'a-made-up-secret';

/**
 * The server that a client connects to, with the key that signs its tokens.
 * @typedef {object} Fixture
 * @property {(args?: readonly string[], secret?: string) => Promise<string>} issue a token of the committed command
 *   line, with these options
 * @property {(revocationKey: string) => Promise<void>} revoke
 * @property {(seconds: number) => void} advance puts the server's clock ahead
 * @property {(token: string) => Promise<number>} errorCode of the server's response to
 *   `GET /stats` with a token, which a client may replace by its own; 0 for none
 * @property {(channel: string) => Promise<{ data?: unknown, clientId?: string }[]>} messages of a channel
 */

/**
 * @template T
 * @param {{ port: number, tls?: { key: string, cert: string } | undefined }} options
 * @param {(ably: Fixture) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withFakeAbly({ port, tls }, use) {
  let ahead = 0;
  const now = () => Date.now() + ahead * 1000;
  const server = await startAbly({ keys: { [NAME]: { secret: SECRET, revocable: true } }, now, port, tls });
  const basic = `Basic ${Buffer.from(`${NAME}:${SECRET}`).toString('base64')}`;
  const send = (/** @type {string} */ path, /** @type {string} */ authorization, body = '') =>
    sendRequest(`${server.url}${path}`, { authorization, body, ca: tls?.cert });
  try {
    return await use({
      issue: async (args = [], secret = SECRET) => {
        const env = { PATH: process.env['PATH'], ABLY_API_KEY: `${NAME}:${secret}` };
        return (await runOrThrow(process.execPath, [CLI, '--token-only', ...args], env)).trim();
      },
      revoke: async (revocationKey) => {
        const targets = JSON.stringify({ targets: [`revocationKey:${revocationKey}`] });
        const { status } = await send(`/keys/${NAME}/revokeTokens`, basic, targets);
        if (status !== 201) throw new Error(`the revocation failed with status ${status}`);
      },
      advance: (seconds) => {
        ahead += seconds;
      },
      errorCode: async (token) => (await send('/stats', `Bearer ${token}`)).body.error?.code ?? 0,
      messages: async (channel) => (await send(`/channels/${encodeURIComponent(channel)}/messages`, basic)).body,
    });
  } finally {
    await server.close();
  }
}

/**
 * @param {string} url
 * @param {{ authorization: string, body: string, ca: string | undefined }} options a body makes it a POST
 * @returns {Promise<{ status: number, body: any }>} the body as JSON
 */
function sendRequest(url, { authorization, body, ca }) {
  const headers = { authorization, 'content-type': 'application/json', 'x-ably-version': '6' };
  const request = ca === undefined ? httpRequest : httpsRequest;
  return new Promise((resolve, reject) => {
    request(url, { method: body === '' ? 'GET' : 'POST', headers, agent: false, ca }, (response) => {
      json(response).then((parsed) => resolve({ status: response.statusCode ?? 0, body: parsed }), reject);
    })
      .on('error', reject)
      .end(body);
  });
}
