import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import jsonwebtoken from 'jsonwebtoken';
import { Diagnostics, stepNamed } from '../../src/token/diagnostics.ts';
import type { TokenParams } from '../../src/token/inputs.ts';
import {
  capabilityRows,
  checkLength,
  describeFacts,
  outputsOf,
  resultOf,
  signToken,
  tokenOnlyResult,
  wideCapabilityNote,
} from '../../src/token/token.ts';
import { anIssuedToken, mappingOf, SECRET, tokenParams } from './support.ts';

const JTI = '3f2b8a10-9c4d-4e5f-8a6b-7c8d9e0f1a2b';
const sign = (changes: Partial<TokenParams>) => signToken(tokenParams(changes), JTI);

/** The claims that every token of this table begins with. */
const FIRST = `"iat":1800000000,"exp":1800003600,"jti":"${JTI}"`;
const CAPABILITY = String.raw`"x-ably-capability":"{\"chat:*\":[\"publish\",\"subscribe\"]}"`;
const CLIENT = '"x-ably-clientId":"deploy-bot"';
const SERVER = '"x-ably-clientType":"server"';

// Header and payload are compared as strings, so that the order of the fields is tested.
describe('signToken signs', () => {
  test.each<[what: string, changes: Partial<TokenParams>, payload: string]>([
    ['nothing unusual', {}, `{${FIRST},${CAPABILITY},${CLIENT},${SERVER}}`],
    ['no client ID', { clientId: null }, `{${FIRST},${CAPABILITY},${SERVER}}`],
    ['any client ID', { clientId: '*' }, `{${FIRST},${CAPABILITY},"x-ably-clientId":"*",${SERVER}}`],
    ['a device', { clientType: 'device' }, `{${FIRST},${CAPABILITY},${CLIENT}}`],
    [
      'another time',
      { issuedAt: 1_799_999_970, ttl: 1 },
      `{"iat":1799999970,"exp":1799999971,"jti":"${JTI}",${CAPABILITY},${CLIENT},${SERVER}}`,
    ],
    [
      'a revocation key',
      { revocationKey: 'run-1' },
      `{${FIRST},${CAPABILITY},${CLIENT},${SERVER},"x-ably-revocation-key":"run-1"}`,
    ],
    [
      'claims, last',
      {
        revocationKey: 'r',
        claims: mappingOf([
          ['ably.channel.a', 'x'],
          ['own', [null, { a: 5 }]],
        ]),
      },
      `{${FIRST},${CAPABILITY},${CLIENT},${SERVER},"x-ably-revocation-key":"r","ably.channel.a":"x","own":[null,{"a":5}]}`,
    ],
    [
      'claims whatever their names',
      {
        clientId: null,
        claims: mappingOf([
          ['__proto__', { a: 1 }],
          ['constructor', 'b'],
          ['5', 'c'],
        ]),
      },
      `{${FIRST},${CAPABILITY},${SERVER},"__proto__":{"a":1},"constructor":"b","5":"c"}`,
    ],
    [
      'no claim in place of its own, whatever the case of its letters',
      {
        claims: mappingOf(
          [
            'iat',
            'EXP',
            'jti',
            'x-ably-capability',
            'X-Ably-ClientId',
            'x-ably-clientType',
            'x-ably-revocation-key',
            'a',
          ].map((name) => [name, 1]),
        ),
      },
      `{${FIRST},${CAPABILITY},${CLIENT},${SERVER},"a":1}`,
    ],
    [
      'strings that are not ASCII',
      { clientId: 'é日本🚀' },
      `{${FIRST},${CAPABILITY},"x-ably-clientId":"é日本🚀",${SERVER}}`,
    ],
  ])('%s', async (_, changes, payload) => {
    const { token, signature } = await sign(changes);
    const signed = ['{"typ":"JWT","alg":"HS256","kid":"app123.key456"}', payload]
      .map((part) => Buffer.from(part, 'utf8').toString('base64url'))
      .join('.');
    const hmac = createHmac('sha256', Buffer.from(SECRET, 'utf8')).update(signed).digest('base64url');
    expect(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')).toBe(payload);
    expect(token).toBe(`${signed}.${hmac}`);
    expect(signature).toBe(hmac);
  });

  test.each(['12345678', SECRET, '-_-_-_-_', 's'.repeat(200)])(
    'with the secret %j, as another library verifies',
    async (secret) => {
      const { token } = await sign({ key: { appId: 'a', keyName: 'a.b', secret } });
      const options = { algorithms: ['HS256' as const], clockTimestamp: 1_800_000_000, complete: true as const };
      const { header, payload } = jsonwebtoken.verify(token, secret, options);
      expect(header).toEqual({ typ: 'JWT', alg: 'HS256', kid: 'a.b' });
      expect(payload).toMatchObject({ 'x-ably-capability': '{"chat:*":["publish","subscribe"]}' });
      expect(() => jsonwebtoken.verify(token, `${secret}.`, options)).toThrow('invalid signature');
    },
  );
});

test.each<[what: string, changes: Partial<TokenParams>, facts: object]>([
  ['nothing unusual', {}, {}],
  ['no client ID', { clientId: null }, { clientId: null }],
  ['a device', { clientType: 'device' }, { clientType: 'device' }],
  [
    'a capability',
    { capability: new Map([['*', ['*']]]) },
    { capability: new Map([['*', ['*']]]), capabilityJson: '{"*":["*"]}' },
  ],
  [
    'another time',
    { issuedAt: 1_799_999_970, ttl: 86_400 },
    { ttl: 86_400, issued: '2027-01-15T07:59:30.000Z', expires: '2027-01-16T07:59:30.000Z' },
  ],
  ['a revocation key', { revocationKey: 'run-1' }, { revocationKey: 'run-1' }],
  [
    'claims',
    {
      claims: mappingOf([
        ['own', 1],
        ['ably.channel.a', 'x'],
      ]),
    },
    { claimNames: ['own', 'ably.channel.a'] },
  ],
])('signToken returns the facts about a token with %s', async (_, changes, facts) => {
  const { token, signature, ...others } = await sign(changes);
  const { token: _token, signature: _signature, ...usual } = anIssuedToken();
  expect(others).toEqual({ ...usual, ...facts });
});

describe('describeFacts', () => {
  test('lists the facts, and nothing that is secret', () => {
    expect(describeFacts(anIssuedToken())).toEqual([
      ['Issued', '2027-01-15T08:00:00.000Z'],
      ['Expires', '2027-01-15T09:00:00.000Z'],
      ['TTL', '3600 seconds'],
      ['App ID', 'app123'],
      ['Key ID', 'app123.key456'],
      ['Client ID', 'deploy-bot'],
      ['Client Type', 'server'],
    ]);
  });

  test('lists all facts in this order', () => {
    const labels = describeFacts(anIssuedToken({ claimNames: ['role'], revocationKey: 'run-1' })).map(
      ([label]) => label,
    );
    expect(labels).toEqual([
      'Issued',
      'Expires',
      'TTL',
      'App ID',
      'Key ID',
      'Client ID',
      'Client Type',
      'Revocation Key',
      'Claims',
    ]);
  });

  test('has no line for a client ID that the token does not have', () => {
    const labels = describeFacts(anIssuedToken({ clientId: null })).map(([label]) => label);
    expect(labels).toEqual(['Issued', 'Expires', 'TTL', 'App ID', 'Key ID', 'Client Type']);
  });

  test.each<[what: string, changes: Parameters<typeof anIssuedToken>[0], name: string, value: string]>([
    ['a client ID with a joiner', { clientId: 'a\u200db' }, 'Client ID', String.raw`a\u{200d}b`],
    ['a device', { clientType: 'device' }, 'Client Type', 'device'],
    ['a short time', { ttl: 90 }, 'TTL', '90 seconds'],
    ['claims', { claimNames: ['role', 'a\u200db'] }, 'Claims', String.raw`role, a\u{200d}b`],
    ['a revocation key', { revocationKey: 'a\u200db' }, 'Revocation Key', String.raw`a\u{200d}b`],
  ])('shows %s', (_, changes, name, value) =>
    expect(describeFacts(anIssuedToken(changes))).toContainEqual([name, value]),
  );
});

test('capabilityRows keeps the canonical order, and escapes what cannot be seen', () => {
  const capability = new Map([
    ['10', ['publish']],
    ['9', ['history', 'own\u200dop']],
    ['a\u200db', ['*']],
  ]);
  expect(capabilityRows(anIssuedToken({ capability }))).toEqual([
    ['10', ['publish']],
    ['9', ['history', String.raw`own\u{200d}op`]],
    [String.raw`a\u{200d}b`, ['*']],
  ]);
});

describe('wideCapabilityNote', () => {
  const says = (allowed: string) =>
    `This token allows ${allowed}. Set "capability" to narrow it, for example {"my-channel":["publish"]}.`;
  test.each<[capability: [string, string[]][], text: string | undefined]>([
    [[['*', ['*']]], says('everything the key allows on all regular channels')],
    [[['*', ['publish', 'subscribe']]], says('publish, subscribe on all regular channels')],
    [[['*', ['own\u200dop']]], says(String.raw`own\u{200d}op on all regular channels`)],
    [[['[*]*', ['*']]], says('everything the key allows on all channels, metachannels and queues')],
    [
      [
        ['*', ['publish']],
        ['[*]*', ['*']],
      ],
      says('everything the key allows on all channels, metachannels and queues'),
    ],
    [
      [
        ['*', ['*']],
        ['a', ['*']],
      ],
      says('everything the key allows on all regular channels'),
    ],
    [[['chat:*', ['*']]], undefined],
    [[['[meta]*', ['*']]], undefined],
  ])('of %j', (capability, text) => {
    expect(wideCapabilityNote(anIssuedToken({ capability: new Map(capability) }))).toBe(text);
  });

  test('names the input as the user knows it', () => {
    const issued = anIssuedToken({ capability: new Map([['*', ['publish']]]) });
    expect(wideCapabilityNote(issued, '--capability')).toBe(
      'This token allows publish on all regular channels. Set --capability to narrow it, for example {"my-channel":["publish"]}.',
    );
  });
});

const envelope = (token: string) =>
  `{"type":"result","command":"auth:issue-jwt-token","success":true,"token":${token}}`;

// Compared as JSON, so that the order of the fields is tested.
test.each<[what: string, changes: Parameters<typeof anIssuedToken>[0], token: string]>([
  [
    'the fields of the Ably CLI, in its order',
    {},
    '{"appId":"app123","capability":{"chat:*":["publish","subscribe"]},"clientId":"deploy-bot","clientType":"server","expires":"2027-01-15T09:00:00.000Z","issued":"2027-01-15T08:00:00.000Z","keyId":"app123.key456","tokenType":"jwt","ttl":3600,"value":"header.payload.signature"}',
  ],
  [
    'null for no client ID, and no client type but server',
    { clientId: null, clientType: 'device' },
    '{"appId":"app123","capability":{"chat:*":["publish","subscribe"]},"clientId":null,"expires":"2027-01-15T09:00:00.000Z","issued":"2027-01-15T08:00:00.000Z","keyId":"app123.key456","tokenType":"jwt","ttl":3600,"value":"header.payload.signature"}',
  ],
  [
    'a revocation key if there is one, and a resource whatever its name',
    { revocationKey: 'run-1', capability: new Map([['__proto__', ['publish']]]) },
    '{"appId":"app123","capability":{"__proto__":["publish"]},"clientId":"deploy-bot","clientType":"server","expires":"2027-01-15T09:00:00.000Z","issued":"2027-01-15T08:00:00.000Z","keyId":"app123.key456","revocationKey":"run-1","tokenType":"jwt","ttl":3600,"value":"header.payload.signature"}',
  ],
])('the result has %s', (_, changes, token) => {
  expect(JSON.stringify(resultOf(anIssuedToken(changes)))).toBe(envelope(token));
});

test('the result for the token alone has only its value', () => {
  expect(JSON.stringify(tokenOnlyResult(anIssuedToken()))).toBe(envelope('{"value":"header.payload.signature"}'));
});

describe('outputsOf', () => {
  const RESULT = JSON.stringify(resultOf(anIssuedToken()));
  const outputs: [name: string, value: string][] = [
    ['token', 'header.payload.signature'],
    ['json', RESULT],
    ['issued', '2027-01-15T08:00:00.000Z'],
    ['expires', '2027-01-15T09:00:00.000Z'],
    ['ttl', '3600'],
    ['app-id', 'app123'],
    ['key-name', 'app123.key456'],
    ['client-id', 'deploy-bot'],
    ['revocation-key', ''],
    ['capability', '{"chat:*":["publish","subscribe"]}'],
  ];

  test('lists the outputs of the action', () => expect(outputsOf(anIssuedToken())).toEqual(outputs));

  test.each<[changes: Parameters<typeof anIssuedToken>[0], name: string, value: string]>([
    [{ clientId: null }, 'client-id', ''],
    [{ clientId: 'a\u200db' }, 'client-id', 'a\u200db'],
    [{ revocationKey: 'run-1' }, 'revocation-key', 'run-1'],
  ])('of %j', (changes, name, value) => expect(outputsOf(anIssuedToken(changes))).toContainEqual([name, value]));
});

describe('checkLength', () => {
  const shorten = 'use fewer resources or claims, or namespaces such as chat:*';
  const subject = stepNamed('token');
  const check = (length: number) => {
    const diagnostics = new Diagnostics();
    checkLength(anIssuedToken({ token: 'x'.repeat(length) }), diagnostics);
    return diagnostics;
  };

  test.each<[length: number, isLong: boolean]>([
    [5800, false],
    [5801, true],
    [128_000, true],
  ])('accepts a token of %d characters, with a warning: %s', (length, isLong) => {
    const text = `The token has ${length} characters. Over 5800, it may not fit in an HTTP header: ${shorten}.`;
    expect(check(length)).toEqual({ problems: [], warnings: isLong ? [{ subject, text }] : [] });
  });

  test.each([128_001, 134_879])('rejects a token of %d characters', (length) => {
    const problem = {
      subject,
      found: `the token has ${length} characters`,
      expected: 'at most 128000 characters, to fit in an environment variable',
      fix: shorten,
    };
    expect(check(length)).toEqual({ problems: [problem], warnings: [] });
  });
});
