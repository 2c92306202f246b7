import { afterAll, expect, test } from '@jest/globals';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, KEY } from '../support/command.ts';
import { replay } from '../support/runner.ts';
import { createAuthority } from './certificate-authority.ts';
import { keysWith, runTogether } from './support.ts';

const authority = createAuthority();
const other = createAuthority();
afterAll(() => {
  authority.remove();
  other.remove();
});

type Strings = Record<string, string>;

interface Case {
  /** Runs an entry point that connects to the endpoint. */
  readonly run: (endpoint: string) => Promise<{ code: number | null; output: string; problems: string }>;
  /** What names the way to trust a CA; undefined if the server is trusted. */
  readonly advice?: string;
}

/** Variables by which an earlier step could make Node trust the CA, or nothing be checked. */
const FROM_EARLIER_STEP: Strings = {
  NODE_EXTRA_CA_CERTS: authority.caFile,
  SSL_CERT_FILE: authority.caFile,
  NODE_USE_SYSTEM_CA: '1',
  NODE_TLS_REJECT_UNAUTHORIZED: '0',
};

function step(action: 'issue' | 'revoke', inputs: Strings, env: Strings): Case['run'] {
  return async (endpoint) => {
    const run = {
      action,
      with: { 'api-key': KEY.text, endpoint, ...inputs },
      env: { GITHUB_WORKSPACE: authority.folder, ...env },
    };
    const { exitCode, outputs, annotations } = await replay(run);
    const output = Object.keys(outputs).join();
    return { code: exitCode, output, problems: annotations.map(({ message }) => message).join('\n') };
  };
}

const verify = (inputs: Strings, env: Strings = {}) => step('issue', { verify: 'true', ...inputs }, env);
const revoke = (inputs: Strings, env: Strings = {}) => step('revoke', { 'revocation-key': 'nightly', ...inputs }, env);

function command(variables: Strings): Case['run'] {
  return async (endpoint) => {
    const args = ['--verify', '--token-only', '--endpoint', endpoint];
    const { code, stdout, stderr } = await ablyJwt(args, { ABLY_API_KEY: KEY.text, ...variables });
    return { code, output: stdout, problems: stderr };
  };
}

const CASES: Record<string, Case> = {
  'verify with ca-file relative to the workspace': { run: verify({ 'ca-file': 'ca.pem' }) },
  'verify with an absolute ca-file': { run: verify({ 'ca-file': authority.caFile }) },
  'revoke with ca-file': { run: revoke({ 'ca-file': 'ca.pem' }) },
  'the command line with NODE_EXTRA_CA_CERTS': { run: command({ NODE_EXTRA_CA_CERTS: authority.caFile }) },

  'verify with variables': { run: verify({}, FROM_EARLIER_STEP), advice: 'ca-file' },
  'verify with variables and another CA': {
    run: verify({ 'ca-file': other.caFile }, FROM_EARLIER_STEP),
    advice: 'ca-file',
  },
  'revoke with variables': { run: revoke({}, FROM_EARLIER_STEP), advice: 'ca-file' },
  'revoke with variables and another CA': {
    run: revoke({ 'ca-file': other.caFile }, FROM_EARLIER_STEP),
    advice: 'ca-file',
  },
  'the command line': { run: command({}), advice: 'NODE_EXTRA_CA_CERTS' },
  'the command line with another CA': {
    run: command({ NODE_EXTRA_CA_CERTS: other.caFile }),
    advice: 'NODE_EXTRA_CA_CERTS',
  },
  'the command line with NODE_TLS_REJECT_UNAUTHORIZED': {
    run: command({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }),
    advice: 'NODE_EXTRA_CA_CERTS',
  },
};

const resultOf = runTogether(
  Object.fromEntries(
    Object.entries(CASES).map(([name, { run }]) => [
      name,
      () =>
        withAbly({ keys: keysWith({ revocable: true }), tls: authority.server }, async ({ port, requests }) => ({
          ...(await run(`https://localhost:${port}`)),
          count: requests.length,
        })),
    ]),
  ),
);

test.each(Object.entries(CASES))('%s', (name, { advice }) => {
  const { code, output, problems, count } = resultOf(name);
  if (advice === undefined) {
    expect({ code, count }).toEqual({ code: 0, count: 1 });
    expect(problems).not.toContain('certificate');
  } else {
    expect({ code, count, output }).toEqual({ code: 1, count: 0, output: '' });
    expect(problems).toMatch(new RegExp(`the certificate is not trusted \\([A-Z_]+\\)\\).* Fix: .*\\b${advice}\\b`));
  }
});
