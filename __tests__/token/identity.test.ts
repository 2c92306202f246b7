import { describe, expect, test } from '@jest/globals';
import {
  chooseTarget,
  defaultClientId,
  type IdentityInput,
  readClientId,
  readClientType,
  readRevocationKey,
  readTargetValue,
  TARGET_TYPES,
} from '../../src/token/identity.ts';
import { missingValueFault, nameFault, nameWarnings } from '../../src/token/names.ts';
import { quote } from '../../src/token/text.ts';
import { aContext, accepted, checked, observe, rawInputs, rejected } from './support.ts';

const readId = (text: string, isFromWorkflow = true) =>
  observe((report) => readClientId(checked(text), { isFromWorkflow }, report));
const readKey = (text: string, isFromWorkflow = true) =>
  observe((report) => readRevocationKey(checked(text), { isFromWorkflow }, report));
const BOTH = [
  ['client-id', readId],
  ['revocation-key', readKey],
] as const;

describe('a client ID', () => {
  test.each<[text: string, clientId: string | null]>([
    ['**', '**'],
    ['none at all', 'none at all'],
    ['none', null],
    ['None', null],
    ['NONE', null],
  ])('%j is read as %j', (text, clientId) => expect(readId(text)).toEqual(accepted(clientId)));

  test('* warns', () =>
    expect(readId('*')).toEqual({
      ...accepted('*'),
      warnings: [
        'Anyone with this token can use any client ID, and versions of the Ably CLI after 1.2.1 reject the token. Set a specific client ID unless you need this.',
      ],
    }));
});

describe('a revocation key', () => {
  test.each<[text: string, revocationKey: string | null]>([
    ['*', '*'],
    ['none', null],
    ['None', null],
    ['none-1', 'none-1'],
  ])('%j is read as %j', (text, revocationKey) => expect(readKey(text)).toEqual(accepted(revocationKey)));
});

describe.each(BOTH)('%s', (_, read) => {
  test.each([
    ...[
      'deploy-bot',
      'ci-1658821493',
      'run 1',
      'Zoë at work: 日本 🚀',
      'می\u200cخواهم',
      '👩\u200d💻',
      'ticks:$AAPL',
      'a/b',
    ],
    // Base64url, in which "-" and "_" are digits.
    ...['dGhlIElEIG9m-', 'QWJ_', 'clientID:bob', 'revocationkey:x', 'x:clientId:bob', '5E+3', '1E10', '12E-10'],
  ])('%j passes', (text) => expect(read(text)).toEqual(accepted(text)));

  test.each<[text: string, warning: string]>([
    ['bot-$RUNNER_NAME', `"bot-$RUNNER_NAME" ${nameWarnings('bot-$RUNNER_NAME', { isFromWorkflow: true })}`],
    ['user-undefined', `"user-undefined" ${nameWarnings('user-undefined', { isFromWorkflow: true })}`],
    ['user-', '"user-" ends with "-". Perhaps an expression or a variable is empty.'],
    ['user_', '"user_" ends with "_". Perhaps an expression or a variable is empty.'],
    ['user:', '"user:" ends with ":". Perhaps an expression or a variable is empty.'],
    ['team/', '"team/" ends with "/". Perhaps an expression or a variable is empty.'],
  ])('warns of %s', (text, warning) => expect(read(text)).toEqual({ ...accepted(text), warnings: [warning] }));

  test.each(['a\nb', '\u201cbob\u201d', 'undefined', '***', '\n'.repeat(61)])(
    'rejects %j, by the rules for all names',
    (text) => {
      const { found, fix } = nameFault(text) ?? missingValueFault(text) ?? { found: '', fix: '' };
      expect(read(text)).toEqual(rejected(`${quote(checked(text))} ${found}`, fix));
    },
  );

  const QUOTE_IT =
    'put the number in quotes where it is written, including in a matrix or in JSON; quotes around $' +
    '{{ }} do not help';
  test.each(['1.23456789012346E+15', 'Infinity'])('%s is a number that GitHub rewrote, in an action only', (text) => {
    expect(read(text)).toEqual(rejected(`"${text}" is a number that GitHub rewrote`, QUOTE_IT));
    expect(read(text, false)).toEqual(accepted(text));
  });

  test.each(['user-1.5E+18', '1.5E-07'])('%s contains a number that GitHub rewrote, in an action only', (text) => {
    const warnings = [`"${text}" ${nameWarnings(text, { isFromWorkflow: true })}`];
    expect(read(text)).toEqual({ ...accepted(text), warnings });
    expect(read(text, false)).toEqual(accepted(text));
  });
});

describe("Ably's notation for targets", () => {
  const CHECK = 'check the expression or the variable that it comes from';
  test.each<[input: IdentityInput, text: string, type: string, fix: string]>([
    ['revocation-key', 'revocationKey:ci-1', 'revocationKey', 'use "ci-1" instead'],
    ['revocation-key', 'revocationKey:revocationKey:ci-1', 'revocationKey', 'use "ci-1" instead'],
    ['revocation-key', 'revocationKey:clientId:ci-1', 'revocationKey', 'use "ci-1" instead'],
    ['client-id', 'clientId:undefined', 'clientId', CHECK],
    ['revocation-key', 'clientId:bob', 'clientId', 'set client-id to "bob" instead'],
    ['client-id', 'clientId:bob', 'clientId', 'use "bob" instead'],
    ['client-id', 'revocationKey:ci-1', 'revocationKey', 'set revocation-key to "ci-1" instead'],
    ['client-id', 'clientId:', 'clientId', CHECK],
    ['client-id', 'clientId:*', 'clientId', CHECK],
    ['revocation-key', 'revocationKey:None', 'revocationKey', CHECK],
  ])('is rejected: %s %s', (input, text, type, fix) => {
    const read = input === 'client-id' ? readId : readKey;
    expect(read(text)).toEqual(rejected(`"${text}" has the prefix "${type}:" of Ably's revocation targets`, fix));
    const fixed = /"(?<value>.+)"/.exec(fix)?.groups?.['value'];
    if (fixed !== undefined) expect(read(fixed)).toEqual(accepted(fixed));
  });
});

test('the fix for a value of the other input names it as the user writes it', () =>
  expect(observe((report) => readClientId(checked('revocationKey:x'), { isFromWorkflow: false }, report))).toEqual(
    rejected(
      `"revocationKey:x" has the prefix "revocationKey:" of Ably's revocation targets`,
      'set --revocation-key to "x" instead',
    ),
  ));

test.each([
  [readId, 'client-id'],
  [readKey, 'revocation-key'],
] as const)('a token is none, and not shown', (read, input) => {
  const fix = `use the ${input} that the token was issued with`;
  expect(read('eyJhbGciOiJIUzI1NiJ9.eyJpYXQiOjF9.c2ln')).toEqual(rejected('the value is a token (JWT)', fix));
  expect(read('eyJoe.smith')).toEqual(accepted('eyJoe.smith'));
});

test('the default client ID has a prefix and eight hexadecimal digits', () => {
  expect(defaultClientId('github-actions-1658821493', '3f2b8a10-9c4d-4e5f-8a6b-7c8d9e0f1a2b')).toBe(
    'github-actions-1658821493-3f2b8a10',
  );
});

describe('a client type', () => {
  const read = (text: string) => observe((report) => readClientType(checked(text), report));
  test.each(['server', 'device'])('%s is one', (text) => expect(read(text)).toEqual(accepted(text)));

  const neither = 'use server for a CI job, or device for a test that acts as an end user';
  test.each<[text: string, fix: string]>([
    ['sever', 'did you mean "server"?'],
    ['Server', 'did you mean "server"?'],
    ['DEVICE', 'did you mean "device"?'],
    ['devise', 'did you mean "device"?'],
    ['client', neither],
    ['none', neither],
    ['server device', neither],
  ])('%s is not', (text, fix) => {
    expect(read(text)).toEqual(rejected(`unknown client type "${text}"`, fix));
  });
});

describe('a value to revoke by', () => {
  const read = (text: string, input: IdentityInput, isFromWorkflow = true) =>
    observe((report) => readTargetValue(checked(text), input, { isFromWorkflow }, report));

  test.each<[input: IdentityInput, text: string]>([
    ['revocation-key', 'none'],
    ['revocation-key', 'None'],
    ['client-id', 'NONE'],
    ['client-id', '*'],
  ])('must identify specific tokens, which %s %s does not', (input, text) => {
    const found = `"${text}" does not identify specific tokens`;
    const fix = 'use one specific value that the tokens were issued with';
    expect(read(text, input)).toEqual(rejected(found, fix));
  });

  test.each<[input: IdentityInput, text: string]>([
    ['revocation-key', '*'],
    ['revocation-key', 'ci-*'],
    ['client-id', 'a*b'],
  ])('has no wildcard: %s %s', (input, text) => {
    const warning = `"${text}" contains a "*", which is not a wildcard. Only tokens with exactly this value match.`;
    expect(read(text, input)).toEqual({ ...accepted(text), warnings: [warning] });
  });

  test.each<[input: IdentityInput, text: string]>([
    ['revocation-key', 'ci-1'],
    ['client-id', 'nobody'],
  ])('can be %s %s', (input, text) => expect(read(text, input)).toEqual(accepted(text)));

  test.each(BOTH)('is read by the rules for %s', (input, readIssued) => {
    for (const text of ['a\nb', 'revocationKey:a', 'clientId:', 'user-', '1E+15']) {
      for (const isFromWorkflow of [true, false]) {
        expect(read(text, input, isFromWorkflow)).toEqual(readIssued(text, isFromWorkflow));
      }
    }
  });
});

describe('chooseTarget', () => {
  const choose = (inputs: { readonly [name: string]: string }, isFromWorkflow = true) => {
    const context = aContext({ isFromWorkflow });
    const values = Object.fromEntries(
      Object.entries(inputs).map(([name, text]) => [TARGET_TYPES[name as IdentityInput], text]),
    );
    const target = chooseTarget(values, rawInputs(inputs), context);
    expect(context.diagnostics.warnings).toEqual([]);
    return { target, problems: context.diagnostics.problems };
  };

  test.each<[inputs: { readonly [name: string]: string }, type: string]>([
    [{ 'revocation-key': 'a' }, 'revocationKey'],
    [{ 'client-id': 'a' }, 'clientId'],
  ])('takes the one that is given: %j', (inputs, type) =>
    expect(choose(inputs)).toEqual({ target: { type, value: 'a' }, problems: [] }),
  );

  const issued = 'set one of them to the value that the tokens were issued with';
  test.each<[what: string, inputs: { readonly [name: string]: string }, isFromWorkflow: boolean, rest: object]>([
    [
      'none in an action',
      {},
      true,
      {
        found: 'neither revocation-key nor client-id has a value; perhaps an expression or a variable is empty',
        expected: 'exactly one of revocation-key and client-id',
        fix: `${issued}, for example ci-$\{{ github.run_id }}`,
      },
    ],
    [
      'none on the command line',
      {},
      false,
      {
        found: 'neither --revocation-key nor --client-id has a value; the variable ABLY_CLIENT_ID is not read',
        expected: 'exactly one of --revocation-key and --client-id',
        fix: issued,
      },
    ],
    [
      'two in an action',
      { 'client-id': 'b', 'revocation-key': 'a' },
      true,
      {
        found: 'both revocation-key and client-id have a value',
        expected: 'exactly one of revocation-key and client-id',
        fix: 'remove one of them',
      },
    ],
    [
      'two on the command line',
      { 'client-id': 'b', 'revocation-key': 'a' },
      false,
      {
        found: 'both --revocation-key and --client-id have a value',
        expected: 'exactly one of --revocation-key and --client-id',
        fix: 'remove one of them',
      },
    ],
  ])('rejects %s', (_, inputs, isFromWorkflow, rest) => {
    const problem = { subject: { kind: 'input', name: 'revocation-key' }, ...rest };
    expect(choose(inputs, isFromWorkflow)).toEqual({ target: undefined, problems: [problem] });
  });

  test('returns none for a value with a problem, which is already reported', () => {
    const context = aContext();
    expect(chooseTarget({}, rawInputs({ 'client-id': 'none' }), context)).toBeUndefined();
    expect(context.diagnostics).toEqual({ problems: [], warnings: [] });
  });
});
