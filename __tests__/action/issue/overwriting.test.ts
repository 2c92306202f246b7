import { expect, test } from '@jest/globals';
import { warnOfOverwriting } from '../../../src/action/issue/overwriting.ts';
import { anIssuedToken, observe } from '../../token/support.ts';

const OPTIONS = { tokenOnly: false, exportEnv: true, envName: 'MY_TOKEN', verify: false, summary: false };
const CAPABILITY = '{"chat:*":["publish","subscribe"]}';

/** A token without a valid signature, which nothing checks here. */
const tokenOf = (header: object, claims: object) =>
  [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
    .concat('.c2ln');
const held = (claims: object = {}, kid = 'app123.key456') =>
  tokenOf({ kid }, { 'x-ably-capability': CAPABILITY, 'x-ably-clientId': 'deploy-bot', ...claims });

const warningsFor = (value: string | undefined, clientId: string | null = 'deploy-bot', options = OPTIONS) =>
  observe((report) => {
    const environment = value === undefined ? {} : { [options.envName]: value };
    warnOfOverwriting(anIssuedToken({ clientId }), options, environment, report);
  }).warnings;

test.each<[what: string, value: string | undefined, clientId: string | null]>([
  ['no variable', undefined, 'deploy-bot'],
  ['an empty one', '', 'deploy-bot'],
  ['the same token', held(), 'deploy-bot'],
  ['one without a client ID', held({ 'x-ably-clientId': undefined }), null],
  ['one of another time', held({ iat: 1, exp: 2, jti: 'x' }), 'deploy-bot'],
  ['another default client ID', held({ 'x-ably-clientId': 'github-actions-1-0123abcd' }), 'github-actions-1-dcba3210'],
])('%s is overwritten in silence', (_, value, clientId) => expect(warningsFor(value, clientId)).toEqual([]));

test('nothing is overwritten without export-env', () =>
  expect(warningsFor('x', null, { ...OPTIONS, exportEnv: false })).toEqual([]));

test('a method of objects is no value', () =>
  expect(warningsFor(undefined, null, { ...OPTIONS, envName: 'toString' })).toEqual([]));

test.each<[what: string, value: string, clientId: string | null]>([
  ['key', held({}, 'app123.other'), 'deploy-bot'],
  ['capability', held({ 'x-ably-capability': '{"*":["*"]}' }), 'deploy-bot'],
  ['no capability', held({ 'x-ably-capability': undefined }), 'deploy-bot'],
  ['client ID', held(), 'other-bot'],
  ['client ID, where the new token has none', held(), null],
  ['no client ID', held({ 'x-ably-clientId': undefined }), 'deploy-bot'],
  ['default client ID of another run', held({ 'x-ably-clientId': 'a-1-0123abcd' }), 'a-2-0123abcd'],
  ['client ID that ends with seven digits', held({ 'x-ably-clientId': 'a-123abcd' }), 'a-123abce'],
  ['client ID of eight digits, where the new token has none', held({ 'x-ably-clientId': '0123abcd' }), null],
  ['content that is not JSON', 'eyJ.x.y', 'deploy-bot'],
  ['content that is null', `eyJ.${Buffer.from('null').toString('base64url')}.y`, 'deploy-bot'],
])('a warning for a token with another %s', (_, value, clientId) =>
  expect(warningsFor(value, clientId)).toEqual([
    'MY_TOKEN holds a token with another key, capability or client ID. Later steps see this token instead. To keep both, set env-name.',
  ]),
);

test('a warning for any other value', () =>
  expect(warningsFor('x')).toEqual([
    'MY_TOKEN already has a value. Later steps see this token instead. To keep both, set env-name.',
  ]));
