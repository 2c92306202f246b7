import { expect, test } from '@jest/globals';
import { send } from '../../src/ably/send.ts';
import { codeOf } from '../../src/node/system-errors.ts';
import { basic } from '../support/ably/client.ts';
import type { Fault } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { connectionTo, keysWith } from './support.ts';

const request = { method: 'GET', path: '/stats', headers: basic(KEY.text) } as const;
/** In milliseconds: no limit that a busy machine could reach. */
const LONG = 20_000;
const sendTo = (url: string, timeout = LONG) => send(new URL(url), connectionTo(url), request, timeout);

test('a response has status, headers in lower case and body', async () => {
  const { response, requests } = await withAbly({ keys: keysWith() }, async ({ url, requests }) => ({
    response: await sendTo(url),
    requests,
  }));
  expect(response).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' }, body: '[]' });
  expect(requests).toEqual([
    { method: 'GET', path: '/stats', headers: expect.objectContaining(basic(KEY.text)), body: '' },
  ]);
});

/** Faults, the timeout, and the code of the error. */
test.each<[Fault, number, string]>([
  ['hang', 300, 'ETIMEDOUT'],
  ['hang-body', 300, 'ETIMEDOUT'],
  ['drip', 300, 'ETIMEDOUT'],
  ['reset', LONG, 'ECONNRESET'],
  ['cut', LONG, 'ECONNRESET'],
])('%s within %i ms ends with %s', async (fault, timeout, code) => {
  const error = await withAbly({ keys: keysWith(), fault }, ({ url }) =>
    sendTo(url, timeout).catch((thrown) => thrown),
  );
  expect(codeOf(error)).toBe(code);
});

test('a server without TLS at an https endpoint is an error', async () => {
  const error = await withAbly({ keys: keysWith() }, ({ port }) =>
    sendTo(`https://127.0.0.1:${port}`).catch((thrown) => thrown),
  );
  expect(codeOf(error)).toMatch(/^(EPROTO|ERR_SSL_\w+)$/);
});

test('a redirect is not followed', async () => {
  const { response, count } = await withAbly({ keys: keysWith(), fault: 'redirect' }, async ({ url, requests }) => ({
    response: await sendTo(url),
    count: requests.length,
  }));
  expect({ status: response.status, count }).toEqual({ status: 302, count: 1 });
});

test('a huge body is not read to its end', async () => {
  const { body } = await withAbly({ keys: keysWith(), fault: 'huge' }, ({ url }) => sendTo(url));
  expect(body.length).toBeLessThan(3_000_000);
});
