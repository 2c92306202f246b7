import { expect, test } from '@jest/globals';
import { readEnvName } from '../../../src/action/issue/env-name.ts';
import { Diagnostics } from '../../../src/token/diagnostics.ts';

function check(name: string): string[] {
  const diagnostics = new Diagnostics();
  readEnvName(name, diagnostics.reporter('env-name'));
  return diagnostics.problems.map(({ found }) => found);
}

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
])('%.20s', (name) => expect(check(name)).toEqual([]));

test.each(['1A', 'ABLY-TOKEN', 'A B', 'A=B', 'A\nB', 'É'])('%j is not a name', (name) =>
  expect(check(name)).toEqual([`${JSON.stringify(name)} is not a variable name`]),
);

test('a name of 256 characters is too long', () =>
  expect(check('A'.repeat(256))).toEqual(['"…" (256 characters) is not a variable name']));

test.each([
  ...['PATHEXT', 'PathExt', 'COMSPEC', 'ComSpec', 'SYSTEMROOT', 'SystemRoot', 'PSMODULEPATH', 'PSModulePath'],
  ...['PATH', 'HOME', 'SHELL', 'ENV', 'IFS', 'CI', 'BASH_ENV', 'JAVA_TOOL_OPTIONS', 'Path', 'home'],
  ...['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'NPM_TOKEN', 'npm_config_registry', 'LD_NAME', 'DYLD_NAME'],
  ...['HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'ALL_PROXY', 'PYTHONPATH', 'PYTHON', 'PERL5LIB', 'RUBYOPT', 'RUBYLIB'],
  ...['DOTNET_ROOT', 'GIT_SSH_COMMAND', 'SSL_CERT_FILE', 'OPENSSL_CONF'],
  ...['GITHUB_TOKEN', 'GITHUB_ENV', 'RUNNER_TEMP', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_TTL', 'STATE_x', 'github_token'],
  ...['ABLY_API_KEY', 'ABLY_APP_ID', 'ABLY_CLIENT_ID', 'ABLY_ENDPOINT', 'ABLY_ACCESS_TOKEN', 'ably_api_key'],
])('%s is reserved', (name) => expect(check(name)).toEqual([`"${name}" is reserved`]));
