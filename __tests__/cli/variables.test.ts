import { expect, test } from '@jest/globals';
import { type Command, variableInputs } from '../../src/cli/options.ts';

const from = (text: string, source: string) => ({ text, source });

const EVERY = { ABLY_APP_ID: 'demoApp', ABLY_CLIENT_ID: ' me ', ABLY_ENDPOINT: 'main', ABLY_API_KEY: 'x' };
const app = from('demoApp', 'ABLY_APP_ID');
const endpoint = from('main', 'ABLY_ENDPOINT');

test.each<[string, Command, Record<string, string>, Record<string, unknown>]>([
  ['nothing', 'issue', {}, {}],
  ['all to issue', 'issue', EVERY, { app, endpoint, 'client-id': from('me', 'ABLY_CLIENT_ID') }],
  ['no client ID to revoke', 'revoke', EVERY, { app, endpoint }],
  ['no empty variable', 'issue', { ABLY_APP_ID: '', ABLY_CLIENT_ID: ' ' }, {}],
  [
    'no other variable',
    'issue',
    { ABLY_TOKEN: 'x', ABLY_TTL: '60', ABLY_CAPABILITY: '{}', TTL: '60', INPUT_TTL: '60' },
    {},
  ],
])('reads %s', (_name, command, environment, expected) =>
  expect(variableInputs(command, environment)).toEqual(expected),
);
