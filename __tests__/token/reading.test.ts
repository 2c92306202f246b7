import { describe, expect, test } from '@jest/globals';
import { inputNamed } from '../../src/token/diagnostics.ts';
import { type Input, input, type RawInputs, readInputs } from '../../src/token/reading.ts';
import { aContext, KEY, LONG_SECRET, rawInputs, SECRET } from './support.ts';

/** An input whose value is its text. */
const textInput = (changes: Partial<Input<string>> = {}) =>
  input<string>({ name: 'client-id', default: '', expected: 'a text', read: (text) => text, ...changes });

/** Reads one input. */
function read(raw: RawInputs, row: Input<string>) {
  const context = aContext();
  const values = readInputs({ row }, raw, context);
  expect(context.diagnostics.warnings).toEqual([]);
  return { values, problems: context.diagnostics.problems };
}

const KIB = 1024;

describe('readInputs reads', () => {
  test.each<[what: string, changes: Partial<Input<string>>, text: string]>([
    ['an empty value', {}, ''],
    ['4 KiB', {}, 'x'.repeat(4 * KIB)],
    ['32 KiB, if that is the limit', { limit: 32 }, 'x'.repeat(32 * KIB)],
    ['a channel', {}, '{"eu-west.prod01:OrderEventsStream":["publish"]}'],
    ['a key, if it is a secret', { isSecret: true }, KEY],
    ['damaged UTF-8 in a secret, which has a rule of its own', { isSecret: true }, 'Caf\ufffd'],
    ['white space, which is no value of a required input alone', { isRequired: true, keepsWhitespace: true }, ' a '],
  ])('%s', (_, changes, text) => {
    const row = textInput(changes);
    expect(read(rawInputs({ 'client-id': text }), row)).toEqual({ values: { row: text }, problems: [] });
  });

  test.each([true, false])('white space only if it belongs to the value: %j', (keepsWhitespace) =>
    expect(read(rawInputs({ 'client-id': ' a\n' }), textInput({ keepsWhitespace }))).toEqual({
      values: { row: keepsWhitespace ? ' a\n' : 'a' },
      problems: [],
    }),
  );

  test('the default of what is not given', () =>
    expect(read({}, textInput({ default: 'one' }))).toEqual({ values: { row: 'one' }, problems: [] }));

  test('no default of a secret, which is reported where it is looked for', () =>
    expect(read({}, textInput({ isSecret: true, default: 'one' }))).toEqual({ values: {}, problems: [] }));

  test('no input of another table', () =>
    expect(read(rawInputs({ ttl: '1' }), textInput())).toEqual({ values: { row: '' }, problems: [] }));

  test('every row with its own rule, name and expectation, and the context', () => {
    const context = aContext();
    const rows = {
      wrong: input<number>({
        name: 'ttl',
        default: '',
        expected: 'a time',
        read: (text, report) => report.problem({ found: text, fix: 'fix it' }),
      }),
      client: textInput({ read: (text, _, { defaultClientId }) => `${text} of ${defaultClientId}` }),
    };
    expect(readInputs(rows, rawInputs({ 'client-id': 'one', ttl: 'x' }), context)).toEqual({
      wrong: undefined,
      client: 'one of ably-jwt-3f2b8a10',
    });
    const problem = { subject: inputNamed('ttl'), found: 'x', expected: 'a time', fix: 'fix it' };
    expect(context.diagnostics).toEqual({ problems: [problem], warnings: [] });
  });
});

describe('readInputs rejects, without reading it,', () => {
  const shorter = 'use a shorter value';
  const limited = (limit: number) => ({ limit });

  test.each<
    [name: string, changes: Partial<Input<string>>, text: string, fault: [found: string, expected: string, fix: string]]
  >([
    ['client-id', {}, 'x'.repeat(4 * KIB + 1), ['the value has 4097 bytes', 'at most 4 KiB', shorter]],
    ['api-key', { isSecret: true }, 'x'.repeat(4 * KIB + 1), ['the value has 4097 bytes', 'at most 4 KiB', shorter]],
    ['env-name', {}, 'é'.repeat(2 * KIB + 1), ['the value has 4098 bytes', 'at most 4 KiB', shorter]],
    ['claims', limited(32), 'x'.repeat(32 * KIB + 1), ['the value has 32769 bytes', 'at most 32 KiB', shorter]],
    [
      'capability',
      { ...limited(32), shorten: 'use fewer resources' },
      'x'.repeat(32 * KIB + 1),
      ['the value has 32769 bytes', 'at most 32 KiB', 'use fewer resources'],
    ],
  ])('a value of %s that is too large (%#)', (name, changes, text, [found, expected, fix]) => {
    const problem = { subject: inputNamed(name), found, expected, fix };
    expect(read(rawInputs({ [name]: text }), textInput({ name, ...changes }))).toEqual({
      values: {},
      problems: [problem],
    });
  });

  test.each(['app', 'capability', 'client-id', 'claims'])('damaged UTF-8 in %s', (name) => {
    const problem = {
      subject: inputNamed(name),
      found: 'contains U+FFFD, a damaged character',
      expected: 'text in UTF-8',
      fix: 'type it again, and save the file as UTF-8',
    };
    expect(read(rawInputs({ [name]: 'Caf\ufffd' }), textInput({ name }))).toEqual({ values: {}, problems: [problem] });
  });

  const own = "contains the API key's secret";
  const other = 'contains a string that looks like an Ably API key';
  test.each<[name: string, text: string, found: string]>([
    ['app', KEY, own],
    ['client-id', `bot-${SECRET}`, own],
    ['env-name', SECRET, own],
    ['endpoint', `https://${SECRET}.example.com`, own],
    ['claims', `{"own":"${Buffer.from(KEY).toString('base64')}"}`, own],
    ['claims', `{"own":"${encodeURIComponent(KEY)}"}`, own],
    ['claims', `{"own":"${SECRET}${'x'.repeat(32 * KIB)}"}`, own],
    ['client-id', `28GY6a.-frw5Q:${LONG_SECRET}`, other],
    ['capability', '{"28GY6a.-frw5Q:ZHTaEUGGJWJtHSkZ":["publish"]}', other],
  ])('a secret in %s (%#)', (name, text, found) => {
    const fix = 'remove it, because this value is not kept secret';
    const problem = { subject: inputNamed(name), found, expected: 'no secret', fix };
    expect(read(rawInputs({ [name]: text }), textInput({ name }))).toEqual({ values: {}, problems: [problem] });
  });

  test.each(['', ' \n'])('an empty value of a required input: %j', (text) => {
    const fix = 'set a value; perhaps an expression or a variable is empty';
    const problem = { subject: inputNamed('client-id'), found: 'the value is empty', expected: 'a text', fix };
    expect(read(rawInputs({ 'client-id': text }), textInput({ isRequired: true, default: 'one' }))).toEqual({
      values: {},
      problems: [problem],
    });
  });

  test('one value of several', () => {
    const rows = {
      app: textInput({ name: 'app' }),
      ttl: textInput({ name: 'ttl' }),
      claims: textInput({ name: 'claims' }),
    };
    const values = readInputs(rows, rawInputs({ app: 'a', ttl: SECRET, claims: 'c' }), aContext());
    expect(Object.entries(values)).toEqual([
      ['app', 'a'],
      ['claims', 'c'],
    ]);
  });
});

test('readInputs gives the guard the keys that it finds', () => {
  const context = aContext();
  readInputs({ row: textInput() }, rawInputs({ 'client-id': `28GY6a.-frw5Q:${LONG_SECRET}` }), context);
  expect([...context.guard.secrets]).toEqual([KEY, SECRET, `28GY6a.-frw5Q:${LONG_SECRET}`, LONG_SECRET]);
});
