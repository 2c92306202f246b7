import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TOKEN_INPUTS, type TokenInput } from '../../src/token/raw-inputs.ts';
import { replay } from '../support/runner.ts';
import { errorsOf, expectNothingPublished } from './faulty-step.ts';
import { holds } from './holds.ts';
import { expectSound, type Inputs, issueFrom, type Outcome } from './outcome.ts';
import { SECRET } from './special-inputs.ts';

const CASES = 150;
const KIB = 1024;
const limitOf = (name: TokenInput) => (name === 'capability' || name === 'claims' ? 32 : 4) * KIB;

/** In bytes. Linux allows an environment variable no more. */
const LONGEST_VARIABLE = 128 * KIB;

/**
 * In seconds of this process's own CPU time, which other processes hardly change. CONTRACT.md says one second on a machine
 * that does nothing else; a rule whose time grows with the square of the length takes several.
 */
const LONGEST = 2;
/** What is slow because of its input is slow every time. */
const ATTEMPTS = 4;

/** What a long input can be made of. */
const PARTS = [
  ...[
    'a',
    "'",
    '"',
    ' ',
    '\n',
    '\t',
    '.',
    ':',
    '$',
    '-',
    '/',
    '=',
    ',',
    '%',
    '*',
    '9',
    '\\',
    '\\n',
    '\u200b',
    '\u2028',
  ],
  ...[
    '🚀',
    'a.',
    'a:',
    'a.a:',
    'abcde.fghij:',
    ' a',
    '%41',
    '%',
    '[',
    '{',
    ']',
    '}',
    '{"a":',
    '[1,',
    '- ',
    '? ',
    '? !t ',
  ],
  ...[
    '- a: ',
    'a: ',
    '? a\n',
    '&a ',
    '!a ',
    '*a ',
    '*a,',
    '&a [',
    '# ',
    '#\n',
    '|\n ',
    '>\n ',
    '---\n',
    '%A\n',
    '"a" ',
    "''",
  ],
  ...[
    '""',
    '{a,',
    '[,',
    '${',
    '${a',
    '{{',
    '{{a}}',
    '<a',
    '<a>',
    '$A',
    'aB3',
    'eyJ',
    '::',
    'a:*',
    ':*',
    '**',
    '::add-mask::',
  ],
  ...[
    'secrets.',
    '{{ ',
    '1h',
    '1 min ',
    'a\n',
    'a: b\n',
    '\u00a0',
    '\u200c',
    '\ufe0f',
    '\ud800',
    '[meta]',
    '"\\u0061"',
  ],
];

/** Holds that inputs are accepted or refused in time, soundly. */
async function expectQuick(inputs: Inputs): Promise<Outcome> {
  const seconds: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = process.cpuUsage();
    const outcome = await issueFrom({ 'api-key': `a.b:${SECRET}`, ...inputs });
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
    if (Math.min(...seconds) > LONGEST) continue;
    expectSound(outcome);
    return outcome;
  }
  throw new Error(`took ${seconds.map((each) => each.toFixed(1)).join(', ')} seconds`);
}

/** As many parts as fit. */
const fill = (part: string, bytes: number) => part.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(part))));

/** A long text: one part after the other, or the parts in turn, with a beginning and an end. */
const recipe = fc.record({
  name: fc.constantFrom(...TOKEN_INPUTS, 'capability' as const, 'claims' as const, 'claims' as const),
  parts: fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 3 }),
  isInTurn: fc.boolean(),
  start: fc.constantFrom('', '', 'a: ', '{"a":["', '{"a":"', '"', "'", '- ', 'a: [', 'x', 'a: |\n  '),
  end: fc.constantFrom('', '', 'x', '"]}', '"}', '\n:', '*', '"', "'"),
});
type Recipe = typeof recipe extends fc.Arbitrary<infer T> ? T : never;

function textOf({ parts, isInTurn, start, end }: Omit<Recipe, 'name'>, size: number): string {
  const bytes = size - Buffer.byteLength(start) - Buffer.byteLength(end);
  const middle = isInTurn
    ? fill(parts.join(''), bytes)
    : parts.map((part) => fill(part, bytes / parts.length)).join('');
  return start + middle + end;
}

test('whatever a long input consists of, it is accepted or refused in time', async () => {
  await holds(
    fc.asyncProperty(recipe, async ({ name, ...how }) => {
      await expectQuick({ [name]: textOf(how, limitOf(name)) });
    }),
    CASES,
  );
});

test('so is an input as long as a variable can be', async () => {
  await holds(
    fc.asyncProperty(recipe, async ({ name, ...how }) => {
      const text = textOf(how, LONGEST_VARIABLE);
      // White space at the ends is dropped before the size is checked.
      fc.pre(text.trim().length > 32 * KIB);
      const { problems } = await expectQuick({ [name]: text });
      expect(problems.map(({ input }) => input)).toContain(name);
    }),
    CASES,
  );
});

const names = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index));

/** Texts that once took seconds, or that are the worst of their kind. */
const WORST: Readonly<Record<string, Inputs>> = {
  'opening braces': { claims: fill('{', 32 * KIB) },
  'opening brackets': { claims: fill('[', 32 * KIB) },
  'braces in JSON': { claims: fill('{"a":', 32 * KIB) },
  'list items in list items': { claims: fill('- ', 32 * KIB) },
  'mappings in list items': { claims: fill('- a: ', 32 * KIB) },
  'explicit keys': { claims: fill('? ', 32 * KIB) },
  'stars in a resource': { capability: `{"a${fill('*', 32 * KIB - 20)}":["*"]}` },
  'stars and colons in a resource': { capability: `{"a${fill('*:', 32 * KIB - 20)}x":["*"]}` },
  'colons before a star': { capability: `{"a${fill(':', 32 * KIB - 20)}b*c":["*"]}` },
  'placeholders in a resource': { capability: `{"a${fill('${', 32 * KIB - 20)}":["*"]}` },
  'brackets in a resource': { capability: `{"${fill('[', 32 * KIB - 20)}":["*"]}` },
  'one unknown operation': { capability: `{"a":["${fill('a', 32 * KIB - 20)}"]}` },
  'many unknown operations': { capability: `{"a":[${names(3500, (index) => `"q${index}"`).join(',')}]}` },
  'many names': { claims: names(3500, (index) => `n${index}: 1`).join('\n') },
  'many names in one line': { claims: `{${names(3500, (index) => `n${index}: 1`).join(', ')}}` },
  'the same name many times': { claims: fill('a: 1\n', 32 * KIB) },
  'the same resource many times': { capability: `{${fill('"a":["*"],', 32 * KIB - 20)}"a":["*"]}` },
  'aliases of one anchor': { claims: `a: &a 1\nb: [${fill('*a, ', 32 * KIB - 20)}1]` },
  'aliases of a long string': { claims: `a: &a ${fill('x', 30 * KIB)}\nb: [${fill('*a, ', 400)}1]` },
  'aliases of aliases': {
    claims: names(9, (index) => `n${index}: &n${index} [${fill(index ? `*n${index - 1}, ` : 'x, ', 60)}x]`).join('\n'),
  },
  'anchors without aliases': { claims: `a: [${names(3000, (index) => `&a${index} 1`).join(', ')}]` },
  'a long line of broken YAML': { claims: `a: "${fill('b', 32 * KIB - 10)}` },
  'empty lines': { claims: `a: [${fill('\n', 32 * KIB - 10)}]` },
  'empty lines in broken YAML': { claims: `a: [${fill('\n', 32 * KIB - 10)}b` },
  'base64 in one run': { claims: `{"a":"${fill('aB3+', 32 * KIB - 20)}"}` },
  'base64 in many runs': { claims: `{"a":"${fill('aB3aB3aB3aB3aB3aB3aB3 ', 32 * KIB - 20)}"}` },
  'IDs and dots': { claims: `{"a":"${fill('abcde.', 32 * KIB - 20)}"}` },
  'names of keys': { claims: `{"a":"${fill('abcde.fghij:', 32 * KIB - 20)}"}` },
  'almost keys': { claims: `{"a":"${fill('abcde.fghij:aaaaaaaaaaaaaaa ', 32 * KIB - 20)}"}` },
  'percent signs': { claims: `{"a":"${fill('%', 32 * KIB - 20)}"}` },
  'percent encoding': { claims: `{"a":"${fill('%61', 32 * KIB - 20)}"}` },
  'invisible characters': { claims: `{"a":"${fill('\u200b', 32 * KIB - 20)}"}` },
  'joiners in a resource': { capability: `{"${fill('a\u200d', 32 * KIB - 20)}":["*"]}` },
  'quotes in a client ID': { 'client-id': fill('"', 4 * KIB) },
  'digits as a time': { ttl: `${fill('9', 4 * KIB - 1)}x` },
  'times as a time': { ttl: fill('1h ', 4 * KIB) },
  'spaces in the key': { 'api-key': `$${fill(' ', 4 * KIB - 2)}x` },
  'white space and line breaks in the key': { 'api-key': `a${fill(' \n', 4 * KIB - 2)}x` },
  'spaces in a key as long as a variable': { 'api-key': `$${fill(' ', LONGEST_VARIABLE - 2)}x` },
};

test.each(Object.entries(WORST))('%s', async (_name, inputs) => {
  await expectQuick(inputs);
});

test.each(TOKEN_INPUTS)('%s: the limit counts bytes', async (name) => {
  const limit = limitOf(name);
  const largeBy = async (text: string) =>
    (await expectQuick({ [name]: text })).problems.some(({ found }) => /\d+ bytes/.test(found));
  expect(await largeBy('x'.repeat(limit))).toBe(false);
  expect(await largeBy('x'.repeat(limit + 1))).toBe(true);
  expect(await largeBy('é'.repeat(limit / 2))).toBe(false);
  expect(await largeBy(`x${'é'.repeat(limit / 2)}`)).toBe(true);
  // White space at the ends is dropped first.
  expect(await largeBy(`${' '.repeat(limit)}x${'\n'.repeat(limit)}`)).toBe(false);
});

const DEPTH = 32;
const nested = (open: string, close: string, levels: number) => `${open.repeat(levels)}1${close.repeat(levels)}`;
const inBlocks = (levels: number) => `${names(levels, (index) => `${' '.repeat(index)}a:`).join('\n')} 1`;

test.each<[string, (levels: number) => string]>([
  ['JSON objects', (levels) => nested('{"a":', '}', levels)],
  ['JSON arrays', (levels) => `{"a":${nested('[', ']', levels - 1)}}`],
  ['flow YAML', (levels) => nested('{a: ', '}', levels)],
  ['flow YAML lists', (levels) => `a: ${nested('[', ']', levels - 1)}`],
  ['block YAML', inBlocks],
  ['block YAML lists', (levels) => `a:\n  ${'- '.repeat(levels - 1)}1`],
])('%s may have 32 levels, and no more', async (_name, write) => {
  expect((await expectQuick({ claims: write(DEPTH) })).problems).toEqual([]);
  expect((await expectQuick({ claims: write(DEPTH + 1) })).problems).toEqual([
    expect.objectContaining({ input: 'claims' }),
  ]);
});

test('a hundred YAML aliases are accepted, one more is not', async () => {
  const claims = (count: number) => `a: &a x\nb: [${names(count, () => '*a').join(', ')}]`;
  expect((await expectQuick({ claims: claims(100) })).problems).toEqual([]);
  expect((await expectQuick({ claims: claims(101) })).problems).toEqual([expect.objectContaining({ input: 'claims' })]);
});

test('a token that no later step could start with is refused', async () => {
  const claims = `a: &a ${'x'.repeat(1900)}\nb: [${names(60, () => '*a').join(', ')}]`;
  const { problems } = await expectQuick({ claims });
  expect(problems).toEqual([
    expect.objectContaining({ input: 'token', found: expect.stringMatching(/1\d{5} characters/) }),
  ]);
});

test('inputs that shape no token have a limit, too', async () => {
  const text = fill('a', 4 * KIB + 1);
  const others = ['token-only', 'export-env', 'env-name', 'verify', 'endpoint', 'ca-file', 'summary'];
  const run = await replay({
    with: { 'api-key': `a.b:${SECRET}`, ...Object.fromEntries(others.map((name) => [name, text])) },
  });
  expectNothingPublished(run);
  for (const name of others) expect(errorsOf(run).join('\n')).toMatch(new RegExp(`^${name}: .*4097 bytes`, 'm'));
});
