import { expect, test } from '@jest/globals';
import { checkUnknownInputs } from '../../src/action/unknown-inputs.ts';
import { Diagnostics } from '../../src/token/diagnostics.ts';

const NAMES = ['api-key', 'app', 'capability', 'ttl', 'claims', 'client-id', 'revocation-key'];

function check(variable: string): Diagnostics {
  const diagnostics = new Diagnostics();
  checkUnknownInputs({ [variable]: 'x' }, NAMES, { revoke: 'use another action' }, diagnostics);
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
  ['INPUT_REVOKE', 'use another action'],
])('%s is a problem', (variable, fix) => {
  const { problems, warnings } = check(variable);
  const input = variable.slice('INPUT_'.length).toLowerCase();
  expect(problems).toEqual([{ input, found: 'unknown input', expected: 'an input of this action', fix }]);
  expect(warnings).toEqual([]);
});

test.each(['INPUT_CLIENT_ID', 'INPUT_API_KEY', 'INPUT_APP_ID', 'INPUT_EXPIRES_IN'])('%s is a warning', (variable) => {
  const { problems, warnings } = check(variable);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    {
      input: variable.slice('INPUT_'.length).toLowerCase(),
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
  expect(check('INPUT_CAPABILITY\u001bc').problems).toMatchObject([{ input: String.raw`capability\u{1b}c` }]));
