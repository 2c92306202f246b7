import { expect, test } from '@jest/globals';
import { readApiKeyInput, withVariables } from '../../src/cli/inputs.ts';

const apiKey = { text: 'demoApp.demoKey:a-made-up-secret', source: 'ABLY_API_KEY' };

test.each([
  ['the key', { ABLY_API_KEY: ' demoApp.demoKey:a-made-up-secret\n' }, apiKey.text],
  ['an empty key', { ABLY_API_KEY: '' }, ''],
  ['no key', {}, ''],
])('%s comes from its variable', (_name, environment, text) =>
  expect(readApiKeyInput(environment)).toEqual({ text, source: 'ABLY_API_KEY' }),
);

const from = (text: string, source: string) => ({ text, source });

test.each([
  ['nothing', {}, {}, {}],
  ['the app', {}, { ABLY_APP_ID: 'demoApp' }, { app: from('demoApp', 'ABLY_APP_ID') }],
  ['the client ID', {}, { ABLY_CLIENT_ID: ' me ' }, { 'client-id': from('me', 'ABLY_CLIENT_ID') }],
  ['the endpoint', {}, { ABLY_ENDPOINT: 'main' }, { endpoint: from('main', 'ABLY_ENDPOINT') }],
  ['an empty variable', {}, { ABLY_APP_ID: '', ABLY_CLIENT_ID: ' ' }, {}],
  [
    'an option instead of its variable',
    { 'client-id': from('given', '--client-id') },
    { ABLY_CLIENT_ID: 'variable' },
    { 'client-id': from('given', '--client-id') },
  ],
  ['no other variable', {}, { ABLY_TOKEN: 'x', ABLY_TTL: '60', ABLY_CAPABILITY: '{}', TTL: '60', INPUT_TTL: '60' }, {}],
])('reads %s', (_name, given, environment: Record<string, string>, expected) =>
  expect(withVariables(given, apiKey, environment)).toEqual({ ...expected, 'api-key': apiKey }),
);
