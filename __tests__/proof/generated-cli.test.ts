import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ablyJwt, type Ended } from '../support/command.ts';
import { findLeaks } from '../support/leaks.ts';
import { verified } from './answer.ts';
import { mangledWords } from './mangled-words.ts';
import { SECRET } from './special-words.ts';
import { anyText, carried } from './texts.ts';

const CASES = 212;
/** So many commands run at once. */
const AT_ONCE = 4;

const SWITCHES = ['--token-only', '--json', '--pretty-json', '--verbose', '-v', '--help', '--version', '-h'];
const JUNK = [
  '',
  '-',
  '--',
  '--=x',
  '-x',
  '-vh',
  '--ttl',
  '--jsn',
  '--no-json',
  '--json=1',
  '--__proto__',
  '--constructor=x',
  'auth',
  'x',
];
const text = anyText.map(carried);
const extra = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SWITCHES.slice(0, 5)) },
  { weight: 1, arbitrary: fc.constantFrom(...SWITCHES) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...JUNK, '--api-key=x'), text) },
);

interface Command {
  readonly args: string[];
  readonly environment: Record<string, string>;
}

const command: fc.Arbitrary<Command> = fc
  .record({
    words: mangledWords,
    // One sign between option and value, or two arguments.
    joined: fc.boolean(),
    extras: fc.oneof(fc.constant<string[]>([]), fc.array(extra, { maxLength: 3 })),
    first: fc.constantFrom([], ['auth', 'issue-jwt-token'], ['issue-jwt-token']),
  })
  .map(({ words: { 'api-key': key = '', ...words }, joined, extras, first }) => {
    const named = Object.entries(words).map(([word, value]) => [`--${word}`, carried(value)]);
    const args = named.flatMap(([name, value]) => (joined ? [`${name}=${value}`] : [name ?? '', value ?? '']));
    // That would ask Ably.
    const offline = extras.filter((each) => !/^--(no-)?verify/.test(each));
    return { args: [...first, ...args, ...offline], environment: { ABLY_API_KEY: carried(key) } };
  });

test('generated commands: exit code 0 with a sound token, or 2 with problems; no crash, no leak', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (commands) => {
      const ends = await Promise.all(commands.map(({ args, environment }) => ablyJwt(args, environment)));
      for (const [at, ended] of ends.entries()) expectClearEnd(commands[at]?.environment['ABLY_API_KEY'] ?? '', ended);
    }),
    { numRuns: CASES / AT_ONCE, interruptAfterTimeLimit: 150_000, markInterruptAsFailure: true },
  );
}, 180_000);

function expectClearEnd(keyText: string, { code, stdout, stderr }: Ended): void {
  const key = keyText.trim();
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .+:\d+:\d+|\[object Object\]/);
  for (const line of stderr.split('\n').slice(0, -1)) expect(line).toMatch(/^ably-jwt: [^\p{Cc}]+$/u);

  const secrets = { secret: SECRET, key };
  if (code !== 0) {
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
    expect(findLeaks({ stderr }, secrets)).toEqual([]);
    return;
  }
  if (/^Issue a short-lived|^\d+\.\d+\.\d+\n$/.test(stdout)) return;
  const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(stdout)?.[0] ?? '';
  verified(token, key.slice(key.indexOf(':') + 1));
  const signature = token.split('.')[2] ?? '';
  expect(findLeaks({ stderr }, { ...secrets, token, signature })).toEqual([]);
  expect(findLeaks({ stdout }, secrets)).toEqual([]);
  if (stdout.startsWith('{')) expect(JSON.parse(stdout).token.value).toBe(token);
}
