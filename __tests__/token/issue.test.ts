import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/token/diagnostics.ts';
import type { TokenInput } from '../../src/token/raw-inputs.ts';
import { SecretGuard } from '../../src/token/secrets.ts';
import { readTokenParams } from '../../src/token/token-params.ts';
import { LONG_SECRET, SECRET } from './support.ts';

const KEY = `app123.key456:${SECRET}`;
/** 2027-01-15T08:00:00Z, in milliseconds. */
const NOW = 1_800_000_000_000;
const CONTEXT = {
  defaultClientId: 'ably-jwt-3f2b8a10',
  missingKeyFix: 'set the secret',
  isFromWorkflow: true,
  now: NOW,
};

type Inputs = { readonly [name in TokenInput]?: string };

async function read(inputs: Inputs, diagnostics = new Diagnostics()) {
  const given = Object.entries({ 'api-key': KEY, ...inputs });
  const raw = Object.fromEntries(given.map(([name, text]) => [name, { text, source: name }]));
  const params = await readTokenParams(raw, CONTEXT, new SecretGuard(KEY), diagnostics);
  return { params, problems: diagnostics.problems, warnings: diagnostics.warnings };
}

const DEFAULTS = {
  key: { appId: 'app123', keyName: 'app123.key456', secret: SECRET },
  capability: new Map([['*', ['*']]]),
  clientId: 'ably-jwt-3f2b8a10',
  clientType: 'server',
  issuedAt: 1_799_999_970,
  ttl: 3600,
  revocationKey: null,
  claims: {},
};

const REAL_NAMES = readFileSync(new URL('real-names.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1);

test.each(REAL_NAMES)('the resource %s, from public code, passes without a warning', async (name) => {
  const { params, problems, warnings } = await read({ capability: JSON.stringify({ [name]: ['subscribe'] }) });
  expect([...(params?.capability ?? [])]).toEqual([[name, ['subscribe']]]);
  expect([...problems, ...warnings]).toEqual([]);
});

describe('readTokenParams', () => {
  const now = 1_800_000_000;
  test.each<[what: string, inputs: Inputs, changes: object]>([
    ['fills in all defaults', {}, {}],
    ["accepts the key's app", { app: 'app123' }, {}],
    ['reads a capability', { capability: 'a: publish' }, { capability: new Map([['a', ['publish']]]) }],
    ['reads claims', { claims: '{"own":1}' }, { claims: { own: 1 } }],
    [
      'reads claims that are valid until the token expires',
      { claims: '{"nbf":1800003569}' },
      { claims: { nbf: 1_800_003_569 } },
    ],
    ['reads a client type', { 'client-type': 'device' }, { clientType: 'device' }],
    ['backdates a token by a tenth of its ttl', { ttl: '60' }, { ttl: 60, issuedAt: now - 6 }],
    ['issues a token with a client ID now', { 'client-id': 'bot' }, { clientId: 'bot', issuedAt: now }],
    ['backdates a token without a client ID', { 'client-id': 'none' }, { clientId: null }],
    [
      'issues a token with a revocation key now',
      { 'revocation-key': 'run 1' },
      { revocationKey: 'run 1', issuedAt: now },
    ],
    [
      'issues a token with both now',
      { 'revocation-key': 'r', 'client-id': 'None' },
      { revocationKey: 'r', clientId: null, issuedAt: now },
    ],
    ['backdates a token without a revocation key', { 'revocation-key': 'none' }, {}],
    ['reads a long ttl', { ttl: '24h' }, { ttl: 86_400 }],
  ])('%s', async (_, inputs, changes) => {
    expect(await read(inputs)).toEqual({ params: { ...DEFAULTS, ...changes }, problems: [], warnings: [] });
  });

  test.each<[what: string, inputs: Inputs, changes: object, input: string, texts: string[]]>([
    [
      'a revocation key and a long ttl',
      { 'revocation-key': 'r', ttl: '2h' },
      { revocationKey: 'r', ttl: 7200, issuedAt: now },
      'ttl',
      [
        'The token has a revocation key. If revocable tokens are enabled for the API key, Ably rejects a time to live over 1 hour.',
      ],
    ],
    [
      'a device without a client ID',
      { 'client-id': 'none', 'client-type': 'device' },
      { clientId: null, clientType: 'device' },
      'client-id',
      [
        'The token has no client ID, which Ably can require for a device. Set a client ID, or set client-type to server.',
      ],
    ],
    ...['presence', 'message-update-own', 'message-delete-own'].map(
      (operation): [string, Inputs, object, string, string[]] => [
        `${operation} without a client ID`,
        { 'client-id': 'none', capability: `{"a":["publish"],"b":["history","${operation}"]}` },
        {
          clientId: null,
          capability: new Map([
            ['a', ['publish']],
            ['b', ['history', operation].sort()],
          ]),
        },
        'client-id',
        [`Operation "${operation}" needs a client ID, but the token has none. Set a client ID.`],
      ],
    ),
  ])('warns of %s', async (_, inputs, changes, input, texts) => {
    const warnings = texts.map((text) => ({ input, text }));
    expect(await read(inputs)).toEqual({ params: { ...DEFAULTS, ...changes }, problems: [], warnings });
  });

  test.each<[what: string, inputs: Inputs]>([
    ['presence with a client ID', { 'client-id': 'bot', capability: 'a: presence' }],
    ['presence with the default client ID', { capability: 'a: presence', 'client-type': 'device' }],
    ['other operations without a client ID', { 'client-id': 'none', capability: 'a: [message-update-any, publish]' }],
    ['a short ttl with a revocation key', { 'revocation-key': 'r', ttl: '1h' }],
  ])('does not warn of %s', async (_, inputs) =>
    expect(await read(inputs)).toMatchObject({ problems: [], warnings: [] }),
  );
});

describe('readTokenParams rejects', () => {
  const aMapping = 'a mapping of resources to lists of operations, for example {"chat:*":["publish","subscribe"]}';
  const claims = 'a mapping of claim names to values';
  const give = 'set a value; perhaps an expression is empty';
  const appId = 'the app ID that the API key starts with';
  const secret = 'remove it, because this value is not kept secret';

  test.each<[input: TokenInput, text: string, found: string, expected: string, fix: string]>([
    ['api-key', '', 'no API key: the value is empty', 'one Ably API key, appId.keyId:secret', 'set the secret'],
    [
      'app',
      'other',
      'the key belongs to app "app123", not "other"',
      appId,
      'use a key for app "other", or leave app unset',
    ],
    [
      'app',
      'APP123',
      'the key belongs to app "app123", not "APP123"',
      appId,
      'use a key for app "APP123", or leave app unset',
    ],
    ['capability', '', 'the value is empty', aMapping, give],
    ['claims', '', 'the value is empty', claims, give],
    ['capability', ' \n', 'the value is empty', aMapping, give],
    [
      'capability',
      'a: [publish',
      'cannot be read at line 1, column 12: a list over several lines',
      aMapping,
      'write the whole list on the line of its name',
    ],
    [
      'claims',
      '{"a":1,"a":2}',
      'duplicate key "a" at line 1, column 8',
      claims,
      'list each name once, with everything that belongs to it',
    ],
    ['claims', String.raw`{"a":"\u005a${SECRET.slice(1)}"}`, "contains the API key's secret", claims, secret],
    [
      'claims',
      '{"nbf":1800003570}',
      'claim "nbf" is at or after the expiry time',
      'a number below 1800003570',
      'use an earlier time in seconds, or a longer ttl',
    ],
  ])('%s: %j', async (input, text, found, expected, fix) => {
    const problems = [{ input, found, expected, fix }];
    expect(await read({ [input]: text })).toEqual({ params: undefined, problems, warnings: [] });
  });

  test.each<[input: TokenInput, text: string]>([
    ['api-key', `app123.key456.more:${SECRET}`],
    ['capability', '{}'],
    ['client-id', 'a\nb'],
    ['client-type', 'client'],
    ['ttl', ''],
    ['ttl', '0'],
    ['claims', '{"exp":1}'],
    ['revocation-key', ''],
    ['revocation-key', 'a\nb'],
  ])('only %s: %j', async (input, text) => {
    const { params, problems, warnings } = await read({ [input]: text });
    expect(params).toBeUndefined();
    expect(problems.map((problem) => problem.input)).toEqual([input]);
    expect(warnings).toEqual([]);
  });

  test('everything that is wrong at once, and warns', async () => {
    const { params, problems, warnings } = await read({
      'api-key': `app123:${SECRET}`,
      app: 'other',
      capability: '{"a":["publsh"],"b*":[]}',
      'client-id': 'a\u0000',
      'client-type': 'Server',
      ttl: '25h',
      claims: '{"iat":1,"ably.x":1,"nbf":1e15}',
      'revocation-key': 'a\rb',
    });
    expect(params).toBeUndefined();
    expect(problems.map(({ input }) => input)).toEqual([
      'api-key',
      'client-id',
      'client-type',
      'ttl',
      'revocation-key',
      'capability',
      'capability',
      'claims',
    ]);
    expect(warnings.map(({ input }) => input)).toEqual(['capability', 'claims']);
  });

  test('an input that the guard did not pass, without another problem', async () => {
    const diagnostics = new Diagnostics();
    expect(
      await readTokenParams({ app: { text: 'a', source: 'app' } }, CONTEXT, new SecretGuard(''), diagnostics),
    ).toBeUndefined();
    expect(diagnostics).toEqual({ problems: [], warnings: [] });
  });

  test('after a problem with another input', async () => {
    const diagnostics = new Diagnostics();
    diagnostics.reporter('summary').problem('"maybe" is not a boolean', 'true or false', 'use true or false');
    const { params, problems } = await read({}, diagnostics);
    expect(params).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

test('readTokenParams gives the guard what it finds', async () => {
  const guard = new SecretGuard(KEY);
  const claims = { text: String.raw`{"a":"\u006fther1.KEY12:${LONG_SECRET}"}`, source: 'claims' };
  await readTokenParams({ 'api-key': { text: KEY, source: 'api-key' }, claims }, CONTEXT, guard, new Diagnostics());
  expect(guard.secrets).toContain(LONG_SECRET);
});
