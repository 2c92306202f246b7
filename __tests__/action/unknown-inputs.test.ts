import { expect, test } from '@jest/globals';
import { ACTION_INPUTS } from '../../src/action/inputs.ts';
import { checkUnknownInputs } from '../../src/action/unknown-inputs.ts';
import { Diagnostics, inputNamed } from '../../src/token/diagnostics.ts';
import { REVOKE_INPUTS, TOKEN_INPUTS } from '../../src/token/inputs.ts';

const INPUTS = { ...TOKEN_INPUTS, ...ACTION_INPUTS };

function check(variable: string, set: NodeJS.ProcessEnv = {}): Diagnostics {
  const diagnostics = new Diagnostics();
  const environment = {
    'INPUT_API-KEY': '$ABLY_API_KEY',
    INPUT_CAPABILITY: ' {"*":["*"]} ',
    INPUT_TTL: '3600',
    ...set,
  };
  checkUnknownInputs(INPUTS, { ...environment, [variable]: 'x' }, diagnostics);
  return diagnostics;
}

test.each([
  ['INPUT_CAPABILTY', 'did you mean "capability"?'],
  ['INPUT_CAPABILITIES', 'did you mean "capability"?'],
  ['INPUT_CLIENTID', 'did you mean "client-id"?'],
  ['INPUT_APIKEY', 'did you mean "api-key"?'],
  ['INPUT_TLL', 'did you mean "ttl"?'],
  ['INPUT_KEY', 'did you mean "api-key"?'],
  ['INPUT_APP-ID', 'did you mean "app"?'],
  ['INPUT_APPID', 'did you mean "app"?'],
  ['INPUT_CHANNELNAME', 'did you mean "capability"?'],
  ['INPUT_EXPIRESIN', 'did you mean "ttl"?'],
  ['INPUT_CHANNEL', 'did you mean "capability"?'],
  ['INPUT_CHANNELS', 'did you mean "capability"?'],
  ['INPUT_PERMISSIONS', 'did you mean "capability"?'],
  ['INPUT_SCOPES', 'did you mean "capability"?'],
  ['INPUT_EXPIRES-IN', 'did you mean "ttl"?'],
  ['INPUT_SCOPE', 'did you mean "capability"?'],
  ['INPUT_PERMISSION', 'did you mean "capability"?'],
  ['INPUT_OPERATIONS', 'did you mean "capability"?'],
  ['INPUT_EXPIRES', 'did you mean "ttl"?'],
  ['INPUT_DURATION', 'did you mean "ttl"?'],
  ...[
    'RESOURCE',
    'RESOURCES',
    'NAMESPACE',
    'NAMESPACES',
    'OPERATION',
    'CHANNEL-NAME',
    'CHANNEL-NAMES',
    'ROOM',
    'ROOMS',
  ].map((name) => [`INPUT_${name}`, 'did you mean "capability"?']),
  ...['TOPIC', 'TOPICS'].map((name) => [`INPUT_${name}`, 'did you mean "capability"?']),
  ...['EXPIRY', 'EXPIRIES', 'EXPIRATION', 'EXPIRATIONS', 'LIFETIME', 'LIFETIMES', 'DURATIONS'].map((name) => [
    `INPUT_${name}`,
    'did you mean "ttl"?',
  ]),
  ['INPUT_KEYS', 'did you mean "api-key"?'],
  ['INPUT_APP-IDS', 'did you mean "app"?'],
])('%s is a problem', (variable, fix) => {
  const { problems, warnings } = check(variable);
  const subject = inputNamed(variable.slice('INPUT_'.length).toLowerCase());
  const complete = `${fix} If ${variable} is a variable of the job, set it only in the steps that need it`;
  expect(problems).toEqual([{ subject, found: 'unknown input', expected: 'an input of this action', fix: complete }]);
  expect(warnings).toEqual([]);
});

test('an input of an earlier version is a problem, with its own fix', () =>
  expect(check('INPUT_REVOKE').problems).toMatchObject([
    {
      subject: inputNamed('revoke'),
      fix: 'remove it, and use org/ably-jwt-action/revoke@v1 in a separate step or job; if INPUT_REVOKE is a variable of the job, set it only in the steps that need it',
    },
  ]));

test('no input of revoke has ever had that name', () => {
  const diagnostics = new Diagnostics();
  checkUnknownInputs(REVOKE_INPUTS, { INPUT_REVOKE: 'true' }, diagnostics);
  expect(diagnostics).toEqual(new Diagnostics());
});

test.each<[variable: string, set: NodeJS.ProcessEnv]>([
  ['INPUT_CLIENT_ID', {}],
  ['INPUT_API_KEY', {}],
  ['INPUT_APP_ID', {}],
  ['INPUT_EXPIRES_IN', {}],
  ['INPUT_ENVIRONMENT', {}],
  ['INPUT_ENVIRONMENTS', {}],
  ['INPUT_ENVIRONMENT', { INPUT_ENDPOINT: 'main' }],
  ['INPUT_CAPABILTY', { INPUT_CAPABILITY: '{"a":["publish"]}' }],
  ['INPUT_CHANNEL', { INPUT_CAPABILITY: 'a: publish' }],
  ['INPUT_APP-ID', { INPUT_APP: 'demoApp' }],
  ['INPUT_KEY', { 'INPUT_API-KEY': 'x' }],
])('%s is a warning if %j is set', (variable, set) => {
  const { problems, warnings } = check(variable, set);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    {
      subject: inputNamed(variable.slice('INPUT_'.length).toLowerCase()),
      text: expect.stringMatching(
        new RegExp(
          `^Unknown input, which has no effect: did you mean ".+"\\? Ignore this if the job sets a variable ${variable}\\.$`,
        ),
      ),
    },
  ]);
});

test.each([
  'INPUT_CAPABILITY',
  'INPUT_TTL',
  'INPUT_REGION',
  'INPUT_CHANNEL-ID',
  'INPUT_CHANGES',
  'INPUT_EXPORTS',
  'INPUT_',
  'MY_INPUT_TLL',
  'CAPABILTY',
])('%s is neither', (variable) => {
  const { problems, warnings } = check(variable);
  expect([...problems, ...warnings]).toEqual([]);
});

test('control characters in a name are escaped', () =>
  expect(check('INPUT_CAPABILITY\u001bc').problems).toMatchObject([
    { subject: inputNamed(String.raw`capability\u{1b}c`) },
  ]));
