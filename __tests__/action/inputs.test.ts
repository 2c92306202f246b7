import { rootCertificates } from 'node:tls';
import { expect, test } from '@jest/globals';
import { ACTION_INPUTS, readActionConnection } from '../../src/action/inputs.ts';
import { Diagnostics, inputNamed } from '../../src/token/diagnostics.ts';
import { readInputs } from '../../src/token/reading.ts';
import { replay, type Step } from '../support/runner.ts';
import { aContext, checked, rawInputs } from '../token/support.ts';

/** The values of the inputs, and what is wrong with them. */
function read(inputs: Record<string, string>) {
  const context = aContext();
  const values = readInputs(ACTION_INPUTS, rawInputs(inputs), context);
  return { values, problems: context.diagnostics.problems.map(({ subject, found }) => `${subject.name}: ${found}`) };
}

test('without an input, nothing is done with a token but to set the outputs', () =>
  expect(read({})).toEqual({
    values: {
      tokenOnly: false,
      exportEnv: false,
      envName: 'ABLY_TOKEN',
      verify: false,
      endpoint: '',
      caFile: '',
      summary: false,
    },
    problems: [],
  }));

// https://yaml.org/spec/1.2.2/#10212-boolean
test.each([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])('%s', (text, verify) => expect(read({ verify: text })).toMatchObject({ values: { verify }, problems: [] }));

test.each([
  ...['yes', 'on', '1', 'tRUE', 'true false'].map((text) => [text, true] as const),
  ...['no', 'n', 'off', 'Off', '0', 'fALSE', 'falsch'].map((text) => [text, false] as const),
])('%s is not a boolean', (text, verify) =>
  expect(read({ verify: text })).toMatchObject({
    values: { verify },
    problems: [`verify: "${text}" is not a boolean`],
  }),
);

test.each([
  'ABLY_TOKEN',
  '_',
  'a1',
  'A'.repeat(255),
  'ABLY_API_KEY_2',
  'ABLY_CLIENT',
  'MY_PATH',
  'NODE',
  'PERL',
  'CIRCLE',
  'PROXY',
  'GITHUB',
  'GITLAB_TOKEN',
])('%.20s', (envName) => expect(read({ 'env-name': envName })).toMatchObject({ values: { envName }, problems: [] }));

const expectNoName = (text: string, found: string) => {
  const { values, problems } = read({ 'env-name': text });
  expect({ envName: values.envName, problems }).toEqual({ envName: undefined, problems: [`env-name: ${found}`] });
};

test.each(['1A', 'ABLY-TOKEN', 'A B', 'A=B', 'A\nB', 'É'])('%j is not a name', (name) =>
  expectNoName(name, `${JSON.stringify(name)} is not a variable name`),
);

test('a name of 256 characters is too long', () =>
  expectNoName('A'.repeat(256), '"…" (256 characters) is not a variable name'));

test.each([
  ...['PATHEXT', 'PathExt', 'COMSPEC', 'ComSpec', 'SYSTEMROOT', 'SystemRoot', 'PSMODULEPATH', 'PSModulePath'],
  ...['PATH', 'HOME', 'SHELL', 'ENV', 'IFS', 'CI', 'BASH_ENV', 'JAVA_TOOL_OPTIONS', 'Path', 'home'],
  ...['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'NPM_TOKEN', 'npm_config_registry', 'LD_NAME', 'DYLD_NAME'],
  ...['HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'ALL_PROXY', 'PYTHONPATH', 'PYTHON', 'PERL5LIB', 'RUBYOPT', 'RUBYLIB'],
  ...['DOTNET_ROOT', 'GIT_SSH_COMMAND', 'SSL_CERT_FILE', 'OPENSSL_CONF'],
  ...['GITHUB_TOKEN', 'GITHUB_ENV', 'RUNNER_TEMP', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_TTL', 'STATE_x', 'github_token'],
  ...['ABLY_API_KEY', 'ABLY_APP_ID', 'ABLY_CLIENT_ID', 'ABLY_ENDPOINT', 'ABLY_ACCESS_TOKEN', 'ably_api_key'],
])('%s is reserved', (name) => expectNoName(name, `"${name}" is reserved`));

async function connectWith(environment: Record<string, string>, endpoint = '') {
  const diagnostics = new Diagnostics();
  const connection = await readActionConnection(
    { endpoint: checked(endpoint), caFile: checked('') },
    environment,
    diagnostics,
  );
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
      subject: inputNamed('endpoint'),
      text: 'The variable ABLY_ENDPOINT is set but ignored. To use another endpoint, set the endpoint input.',
    }),
  );
});

const base = { repo: { full_name: 'octo-org/octo-repo' } };
const fork = { pull_request: { head: { repo: { full_name: 'them/repo' } }, base } };
const same = { pull_request: { head: base, base } };
const event = (name: string, payload: unknown): Step => ({ event: { name, payload } });

const FORK = /from a fork/;
const DEPENDABOT = /Dependabot/;
const API_KEY = /pass it with .*; the variable API_KEY is not read/;
const ABLY_API_KEY = /pass it with .*; the variable ABLY_API_KEY is not read/;
const GENERAL = /secrets\.NAME.*"environment:".*"secrets:"/;

test.concurrent.each<[cause: string, step: Step, fix: RegExp]>([
  ['a push', {}, GENERAL],
  ['a variable with another name', { env: { API_KEY: 'x' } }, API_KEY],
  ['a variable with another name, in revoke', { env: { API_KEY: 'x' }, action: 'revoke' }, API_KEY],
  ['an empty input and the variable', { env: { ABLY_API_KEY: 'x' } }, ABLY_API_KEY],
  ['the variable, in revoke', { env: { ABLY_API_KEY: 'x' }, action: 'revoke' }, ABLY_API_KEY],
  ['an empty variable', { env: { ABLY_API_KEY: ' ' } }, /in its caller$/],
  ['a pull request from a fork', event('pull_request', fork), FORK],
  ['a pull request from a fork, in revoke', { ...event('pull_request', fork), action: 'revoke' }, FORK],
  ['a review of one', event('pull_request_review', fork), FORK],
  ['a comment in a review of one', event('pull_request_review_comment', fork), FORK],
  ['a fork that was deleted', event('pull_request', { pull_request: { head: { repo: null }, base } }), FORK],
  ['an event that gets secrets even from a fork', event('pull_request_target', fork), GENERAL],
  ['a pull request of the same repository', event('pull_request', same), GENERAL],
  ['Dependabot', { actor: 'dependabot[bot]' }, DEPENDABOT],
  [
    "Dependabot's pull request, run by somebody else",
    event('pull_request', { pull_request: { user: { login: 'dependabot[bot]' } } }),
    DEPENDABOT,
  ],
  ['an event that cannot be read', { env: { GITHUB_EVENT_PATH: '/proc/self/status' } }, GENERAL],
])('no key, with %s', async (_, step, fix) => {
  const run = await replay({ ...step, with: { 'api-key': '', 'revocation-key': 'ci-1', ...step.with } });
  expect(run.exitCode).toBe(1);
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(new RegExp(`^api-key: no API key: .*Fix: .*${fix.source}`)),
  ]);
});
