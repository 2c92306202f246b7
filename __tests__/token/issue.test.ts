import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { inputNamed, stepNamed } from '../../src/token/diagnostics.ts';
import { TOKEN_INPUTS } from '../../src/token/inputs.ts';
import { issue, type Run, readTokenParams } from '../../src/token/issue.ts';
import type { Context } from '../../src/token/reading.ts';
import { signToken } from '../../src/token/token.ts';
import { aContext, KEY, LONG_SECRET, mappingOf, rawInputs, SECRET, tokenParams } from './support.ts';

/** 2027-01-15T08:00:00Z, in milliseconds. */
const NOW = 1_800_000_000_000;

type Inputs = { readonly [name: string]: string };

function read(inputs: Inputs, context = aContext()) {
  const params = readTokenParams(rawInputs({ 'api-key': KEY, ...inputs }), NOW, context);
  return { params, ...context.diagnostics };
}

const FULL = new Map([['*', ['*']]]);
const DEFAULTS = tokenParams({
  capability: FULL,
  clientId: 'ably-jwt-3f2b8a10',
  issuedAt: 1_799_999_970,
});

/** What an entry point provides, after a problem with an input of its own. */
function contextWithProblem() {
  const context = aContext();
  context.diagnostics.about(inputNamed('summary'), 'true or false').problem({ found: '"x"', fix: 'use true' });
  return context;
}

test.each([
  [true, 'client-id'],
  [false, '--client-id'],
])('a reserved claim names the input as users write it, in a workflow: %s', (isFromWorkflow, name) => {
  const { problems } = read({ claims: '{"clientId":"x"}' }, aContext({ isFromWorkflow }));
  expect(problems).toMatchObject([{ found: 'claim "clientId" is reserved', fix: `remove it; set ${name} instead` }]);
});

const REAL_NAMES = readFileSync(new URL('real-names.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1);

test.each(REAL_NAMES)('the resource %s, from public code, passes without a warning', (name) => {
  const { params, problems, warnings } = read({ capability: JSON.stringify({ [name]: ['subscribe'] }) });
  expect([...(params?.capability ?? [])]).toEqual([[name, ['subscribe']]]);
  expect([...problems, ...warnings]).toEqual([]);
});

describe('readTokenParams', () => {
  const now = 1_800_000_000;
  test.each<[what: string, inputs: Inputs, changes: object]>([
    ['fills in all defaults', {}, {}],
    ["accepts the key's app", { app: 'app123' }, {}],
    ['reads a capability', { capability: 'a: publish' }, { capability: new Map([['a', ['publish']]]) }],
    ['reads claims', { claims: '{"own":1}' }, { claims: mappingOf([['own', 1]]) }],
    [
      'reads claims that are valid until the token expires',
      { claims: '{"nbf":1800003569}' },
      { claims: mappingOf([['nbf', 1_800_003_569]]) },
    ],
    [
      'reads a client type',
      { 'client-type': 'device', 'client-id': 'bot' },
      { clientType: 'device', clientId: 'bot', issuedAt: now },
    ],
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
  ])('%s', (_, inputs, changes) => {
    expect(read(inputs)).toEqual({ params: { ...DEFAULTS, ...changes }, problems: [], warnings: [] });
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
        'The token has no client ID, which Ably can require for a device. Set a client ID, or use the client type server.',
      ],
    ],
    [
      'a device with a client ID of its own',
      { 'client-type': 'device', capability: 'a: presence' },
      { clientType: 'device', capability: new Map([['a', ['presence']]]) },
      'client-id',
      [
        'Each token gets its own client ID, and each counts as a monthly active user. For a device, set a fixed client ID.',
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
  ])('warns of %s', (_, inputs, changes, input, texts) => {
    const warnings = texts.map((text) => ({ subject: inputNamed(input), text }));
    expect(read(inputs)).toEqual({ params: { ...DEFAULTS, ...changes }, problems: [], warnings });
  });

  test.each<[what: string, inputs: Inputs]>([
    ['presence with a client ID', { 'client-id': 'bot', capability: 'a: presence' }],
    ['presence with the default client ID', { capability: 'a: presence' }],
    ['a device with a fixed client ID', { 'client-id': 'bot', 'client-type': 'device', capability: 'a: presence' }],
    ['other operations without a client ID', { 'client-id': 'none', capability: 'a: [message-update-any, publish]' }],
    ['a short ttl with a revocation key', { 'revocation-key': 'r', ttl: '1h' }],
  ])('does not warn of %s', (_, inputs) => expect(read(inputs)).toMatchObject({ problems: [], warnings: [] }));
});

describe('readTokenParams rejects', () => {
  const { key, app, capability, claims } = TOKEN_INPUTS;
  const give = 'set a value; perhaps an expression or a variable is empty';

  test.each<[input: string, text: string, found: string, expected: string, fix: string]>([
    ['api-key', '', 'no API key: the value is empty', key.expected, 'set the secret'],
    [
      'app',
      'other',
      'the key belongs to app "app123", not "other"',
      app.expected,
      'use a key for app "other", or set no app',
    ],
    ['capability', '', 'the value is empty', capability.expected, give],
    ['claims', '', 'the value is empty', claims.expected, give],
    ['capability', ' \n', 'the value is empty', capability.expected, give],
    ['ttl', '', 'the value is empty', TOKEN_INPUTS.ttl.expected, give],
    ['revocation-key', '', 'the value is empty', TOKEN_INPUTS.revocationKey.expected, give],
    [
      'capability',
      'a: [publish',
      'cannot be read at line 1, column 12: a list that does not end on the same line as its name',
      capability.expected,
      'write the whole list, including the closing bracket, on the same line as its name',
    ],
    [
      'claims',
      '{"a":1,"a":2}',
      'duplicate key "a" at line 1, column 8',
      claims.expected,
      'list each name once, with everything that belongs to it',
    ],
    [
      'claims',
      String.raw`{"a":"\u005a${SECRET.slice(1)}"}`,
      "contains the API key's secret",
      claims.expected,
      'remove it, because this value is not kept secret',
    ],
    [
      'claims',
      '{"nbf":1800003570}',
      'claim "nbf" is at or after the expiry time',
      'a number below 1800003570',
      'use an earlier time in seconds, or a longer ttl',
    ],
  ])('%s: %j', (input, text, found, expected, fix) => {
    const problems = [{ subject: inputNamed(input), found, expected, fix }];
    expect(read({ [input]: text })).toEqual({ params: undefined, problems, warnings: [] });
  });

  test.each<[input: string, text: string]>([
    ['api-key', `app123.key456.more:${SECRET}`],
    ['capability', '{}'],
    ['client-id', 'a\nb'],
    ['client-type', 'client'],
    ['ttl', '0'],
    ['claims', '{"exp":1}'],
    ['claims', '{"":1}'],
    ['revocation-key', 'a\nb'],
  ])('only %s: %j', (input, text) => {
    const { params, problems, warnings } = read({ [input]: text });
    expect(params).toBeUndefined();
    expect(problems.map(({ subject }) => subject)).toEqual([inputNamed(input)]);
    expect(warnings).toEqual([]);
  });

  test('everything that is wrong at once, and warns', () => {
    const { params, problems, warnings } = read({
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
    expect(problems.map(({ subject }) => subject.name)).toEqual([
      'api-key',
      'capability',
      'capability',
      'client-id',
      'client-type',
      'ttl',
      'revocation-key',
      'claims',
    ]);
    expect(warnings.map(({ subject }) => subject.name)).toEqual(['capability', 'claims']);
  });

  test('a key that is not given, without a problem: it is reported where it is looked for', () => {
    const context = aContext();
    expect(readTokenParams(rawInputs({ app: 'app123' }), NOW, context)).toBeUndefined();
    expect(context.diagnostics).toEqual({ problems: [], warnings: [] });
  });

  test('everything after a problem with another input', () => {
    const { params, problems } = read({}, contextWithProblem());
    expect(params).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

test('readTokenParams gives the guard what it finds', () => {
  const context = aContext();
  read({ claims: String.raw`{"a":"\u006fther1.KEY12:${LONG_SECRET}"}` }, context);
  expect(context.guard.secrets).toContain(LONG_SECRET);
});

describe('issue', () => {
  const JTI = '3f2b8a10-9c4d-4e5f-8a6b-7c8d9e0f1a2b';

  /** Issues a token, and records in which order it is masked and verified. */
  async function run(inputs: Inputs, changes: Partial<Run> = {}) {
    const calls: unknown[][] = [];
    const context = changes.context ?? aContext();
    const issued = await issue({
      raw: rawInputs({ 'api-key': KEY, ...inputs }),
      context,
      now: NOW,
      jti: JTI,
      mask: async (texts, inBase64) => {
        calls.push(['mask', [...texts], [...inBase64]]);
      },
      verify: async ({ token }) => {
        calls.push(['verify', token]);
      },
      ...changes,
    });
    return { issued, calls, problems: context.diagnostics.problems.map(({ subject }) => subject.name) };
  }

  const KEY_MASKS = ['mask', [KEY, SECRET], [SECRET]];
  const fails =
    (context: Context): Run['verify'] =>
    async () =>
      context.diagnostics.about(stepNamed('verify')).problem({ found: 'rejected', fix: 'another key' });

  test('masks the key, signs, masks the token, and verifies it', async () => {
    const { issued, calls, problems } = await run({ 'client-id': 'bot' });
    const { token, signature } = await signToken(tokenParams({ capability: FULL, clientId: 'bot' }), JTI);
    expect(issued).toMatchObject({ token, signature, clientId: 'bot' });
    expect(calls).toEqual([KEY_MASKS, ['mask', [signature, token], [signature]], ['verify', token]]);
    expect(problems).toEqual([]);
  });

  test('can do without verifying', async () => {
    const { issued, calls } = await run({}, { verify: undefined });
    expect(issued?.token).toMatch(/^eyJ/);
    expect(calls).toHaveLength(2);
  });

  test('signs nothing if there is a problem, and masks what was found', async () => {
    const another = `28GY6a.-frw5Q:${LONG_SECRET}`;
    const { issued, calls, problems } = await run({ 'client-id': another });
    expect(issued).toBeUndefined();
    expect(calls).toEqual([['mask', [KEY, SECRET, another, LONG_SECRET], [SECRET, LONG_SECRET]]]);
    expect(problems).toEqual(['client-id']);
  });

  test('signs nothing after a problem from before', async () => {
    const { issued, calls, problems } = await run({}, { context: contextWithProblem() });
    expect(issued).toBeUndefined();
    expect(calls).toEqual([KEY_MASKS]);
    expect(problems).toEqual(['summary']);
  });

  test('returns no token that is too long, and does not verify it', async () => {
    const claims = `{"own":[${Array(6000).fill('1e15')}]}`;
    const { issued, calls, problems } = await run({ claims });
    expect(issued).toBeUndefined();
    expect(calls.map(([name]) => name)).toEqual(['mask', 'mask']);
    expect(problems).toEqual(['token']);
  });

  test('returns no token that Ably rejects', async () => {
    const context = aContext();
    const { issued, problems } = await run({}, { context, verify: fails(context) });
    expect(issued).toBeUndefined();
    expect(problems).toEqual(['verify']);
  });

  test('does nothing more if a mask cannot be written', async () => {
    const calls: string[] = [];
    const mask = async () => {
      calls.push('mask');
      throw new Error('no reader');
    };
    await expect(run({}, { mask })).rejects.toThrow('no reader');
    expect(calls).toEqual(['mask']);
  });
});
