import { describe, expect, test } from '@jest/globals';
import { Diagnostics, inputNamed } from '../../src/token/diagnostics.ts';
import { CA_FILE, ENDPOINT, INPUT_CLAIMS, REVOKE_INPUTS, TOKEN_INPUTS } from '../../src/token/inputs.ts';
import { type Input, inputCalled, readInputs, type Table } from '../../src/token/reading.ts';
import { aContext, checked, KEY, rawInputs, SECRET } from './support.ts';

/** What a row says, without what it does. */
type Row = Omit<Input<unknown>, 'read' | 'claimOf' | 'defaultValue'>;

const rowsOf = (table: Table): [field: string, row: Row][] =>
  Object.entries(table).map(([field, { read, claimOf, defaultValue, ...row }]) => [field, row]);

/** The text of a help is tested where it is printed. */
const help = expect.stringMatching(/\w/);

const KEY_ROW = {
  name: 'api-key',
  otherNames: ['key'],
  default: '$ABLY_API_KEY',
  isSecret: true,
  expected: 'one Ably API key, appId.keyId:secret',
};
const APP_ROW = {
  name: 'app',
  otherNames: ['appid'],
  default: '',
  expected: 'the app ID that the API key starts with',
  option: { value: 'ID', help, variable: 'ABLY_APP_ID' },
};

test('the inputs that determine a token', () => {
  expect(rowsOf(TOKEN_INPUTS)).toEqual([
    ['key', KEY_ROW],
    ['app', APP_ROW],
    [
      'capability',
      {
        name: 'capability',
        otherNames: [
          ...['channel', 'channelname', 'namespace', 'room', 'topic', 'resource'],
          ...['operation', 'permission', 'scope'],
        ],
        default: '{"*":["*"]}',
        isRequired: true,
        keepsWhitespace: true,
        limit: 32,
        shorten: 'use fewer resources, or namespaces such as chat:*',
        expected: 'a mapping of resources to lists of operations, for example {"chat:*":["publish","subscribe"]}',
        claim: 'x-ably-capability',
        option: { value: 'TEXT', help },
      },
    ],
    [
      'clientId',
      {
        name: 'client-id',
        default: '',
        expected: 'one line of visible characters',
        claim: 'x-ably-clientId',
        option: { value: 'ID', help, variable: 'ABLY_CLIENT_ID' },
      },
    ],
    [
      'clientType',
      {
        name: 'client-type',
        default: 'server',
        expected: 'server or device',
        claim: 'x-ably-clientType',
        option: { value: 'TYPE', help },
      },
    ],
    [
      'ttl',
      {
        name: 'ttl',
        otherNames: ['duration', 'expiration', 'expire', 'expiresin', 'expiry', 'lifetime'],
        default: '3600',
        isRequired: true,
        expected: 'seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours',
        claim: 'exp',
        option: { value: 'TIME', help },
      },
    ],
    [
      'claims',
      {
        name: 'claims',
        default: '{}',
        isRequired: true,
        keepsWhitespace: true,
        limit: 32,
        expected: 'a JSON object with claim names and values',
        option: { value: 'JSON', help },
      },
    ],
    [
      'revocationKey',
      {
        name: 'revocation-key',
        default: 'none',
        isRequired: true,
        expected: 'one line of visible characters, or none',
        claim: 'x-ably-revocation-key',
        option: { value: 'KEY', help },
      },
    ],
  ]);
});

test.each(Object.values<Input<unknown>>(TOKEN_INPUTS).filter(({ defaultValue }) => defaultValue !== undefined))(
  'the value of the default of $name is what reading it gives',
  (row) => {
    const context = aContext();
    const report = context.diagnostics.about(inputNamed(row.name));
    expect(row.read(checked(row.default), report, context)).toEqual(row.defaultValue);
    expect(context.diagnostics).toEqual(new Diagnostics());
  },
);

test('the claims that inputs set', () => {
  expect(INPUT_CLAIMS).toEqual([
    { name: 'capability', claim: 'x-ably-capability' },
    { name: 'client-id', claim: 'x-ably-clientId' },
    { name: 'client-type', claim: 'x-ably-clientType' },
    { name: 'ttl', claim: 'exp' },
    { name: 'revocation-key', claim: 'x-ably-revocation-key' },
  ]);
});

describe('the inputs that say which tokens to revoke', () => {
  const expected = 'the value that the tokens were issued with';

  test('are these', () => {
    expect(rowsOf(REVOKE_INPUTS)).toEqual([
      ['key', { ...KEY_ROW, default: '' }],
      ['clientId', { name: 'client-id', default: '', expected, option: { value: 'ID', help } }],
      ['revocationKey', { name: 'revocation-key', default: '', expected, option: { value: 'KEY', help } }],
    ]);
  });

  test.each<[what: string, inputs: { readonly [name: string]: string }, values: object, problems: string[]]>([
    ['nothing but a key', {}, { clientId: '', revocationKey: '' }, []],
    ['both', { 'client-id': 'a', 'revocation-key': 'b' }, { clientId: 'a', revocationKey: 'b' }, []],
    [
      'values for other tokens',
      { 'client-id': 'none', 'revocation-key': 'clientId:a' },
      { clientId: undefined, revocationKey: undefined },
      ['client-id', 'revocation-key'],
    ],
  ])('are read: %s', (_, inputs, values, names) => {
    const context = aContext();
    expect(readInputs(REVOKE_INPUTS, rawInputs({ 'api-key': KEY, ...inputs }), context)).toEqual({
      key: { appId: 'app123', keyName: 'app123.key456', secret: SECRET },
      ...values,
    });
    expect(context.diagnostics.problems).toEqual(
      names.map((name) => expect.objectContaining({ subject: { kind: 'input', name }, expected })),
    );
  });
});

test('the inputs that say how to reach Ably, whose rules are elsewhere', () => {
  const rows = { endpoint: ENDPOINT, caFile: CA_FILE };
  expect(rowsOf(rows)).toEqual([
    [
      'endpoint',
      {
        name: 'endpoint',
        otherNames: ['environment'],
        default: '',
        expected: 'an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL',
        option: { value: 'NAME', help, variable: 'ABLY_ENDPOINT' },
      },
    ],
    [
      'caFile',
      { name: 'ca-file', default: '', expected: 'the path of a PEM file with at least one certificate, at most 1 MiB' },
    ],
  ]);
  expect(readInputs(rows, rawInputs({ endpoint: 'main' }), aContext())).toEqual({ endpoint: 'main', caFile: '' });
});

test.each([
  ['channels', 'capability'],
  ['Channel_Names', 'capability'],
  ['expiries', 'ttl'],
  ['app-id', 'app'],
  ['keys', 'api-key'],
  ['capability', undefined],
  ['permissionsx', undefined],
  ['siesta', undefined],
])('another name: %s means %s', (name, input) => expect(inputCalled(name, TOKEN_INPUTS)).toBe(input));
