import { afterAll, expect, test } from '@jest/globals';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, KEY } from '../support/command.ts';
import { findLeaks } from '../support/leaks.ts';
import { replay } from '../support/runner.ts';
import { createAuthority } from './certificate-authority.ts';
import { keysWith, runTogether } from './support.ts';

/** Node prints what its modules do. An earlier step can set the variable with text in GITHUB_ENV. */
const env = { NODE_DEBUG: '*' };
const authority = createAuthority();
afterAll(() => authority.remove());

/** Runs an entry point, with and without TLS. Returns all that it printed, unmasked, and what the server got. */
type Run = (endpoint: string) => Promise<string>;
const run = (runWith: Run, tls?: { key: string; cert: string }) => () =>
  withAbly({ keys: keysWith({ revocable: true }), tls }, async ({ url, requests }) => ({
    printed: await runWith(url.replace('127.0.0.1', 'localhost')),
    credentials: requests.map(({ headers }) => headers['authorization'] ?? ''),
  }));

const step = (action: 'issue' | 'revoke', inputs: Record<string, string>) => async (endpoint: string) => {
  const { stderr } = await replay({ action, with: { 'api-key': KEY.text, endpoint, ...inputs }, env });
  return stderr;
};

const CASES: Record<string, () => Promise<{ printed: string; credentials: string[] }>> = {
  'verify in a step': run(step('issue', { verify: 'true' })),
  'verify in a step, with TLS': run(step('issue', { verify: 'true', 'ca-file': authority.caFile }), authority.server),
  revoke: run(step('revoke', { 'revocation-key': 'nightly' })),
  'revoke, with TLS': run(
    step('revoke', { 'revocation-key': 'nightly', 'ca-file': authority.caFile }),
    authority.server,
  ),
  'verify on the command line': run(
    async (endpoint) =>
      (await ablyJwt(['--verify', '--endpoint', endpoint], { ABLY_API_KEY: KEY.text, ...env })).stderr,
  ),
};

const resultOf = runTogether(CASES);

test.each(Object.keys(CASES))('%s: NODE_DEBUG prints no credential', (name) => {
  const { printed, credentials } = resultOf(name);
  expect(printed).toMatch(/^[A-Z_]+ \d+: /m);
  expect(credentials).toHaveLength(1);
  const [credential = ''] = credentials.map((each) => each.replace(/^\w+ /, ''));
  const decoded = Buffer.from(credential, 'base64').toString();
  expect(findLeaks({ printed }, { key: KEY.text, secret: KEY.secret, token: decoded })).toEqual([]);
});
