import { rootCertificates } from 'node:tls';
import { expect, test } from '@jest/globals';
import { readActionConnection } from '../../src/action/ably.ts';
import { Diagnostics } from '../../src/token/diagnostics.ts';

async function connectWith(environment: Record<string, string>, endpoint?: string) {
  const diagnostics = new Diagnostics();
  const raw = endpoint === undefined ? {} : { endpoint: { text: endpoint, source: 'endpoint' } };
  const connection = await readActionConnection(raw, environment, diagnostics);
  return { connection, diagnostics };
}

test("trusts only Node's own root certificates, whatever variables name", async () => {
  const { connection } = await connectWith({ NODE_EXTRA_CA_CERTS: '/ca.pem', SSL_CERT_FILE: '/ca.pem' });
  expect(connection?.ca).toEqual(rootCertificates);
});

test.each([
  ['set, without the input', { ABLY_ENDPOINT: 'other' }, undefined, 1],
  ['set, with the input', { ABLY_ENDPOINT: 'other' }, 'nonprod:sandbox', 0],
  ['empty', { ABLY_ENDPOINT: '' }, undefined, 0],
] as const)('ABLY_ENDPOINT %s', async (_, environment, endpoint, warnings) => {
  const { connection, diagnostics } = await connectWith(environment, endpoint);
  expect(connection?.primary.host).toBe(endpoint ? 'sandbox.realtime.ably-nonprod.net' : 'main.realtime.ably.net');
  expect(diagnostics.problems).toEqual([]);
  expect(diagnostics.warnings).toEqual(
    Array(warnings).fill({
      input: 'endpoint',
      text: 'The variable ABLY_ENDPOINT is set but ignored. To use another endpoint, set the endpoint input.',
    }),
  );
});
