import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ablyJwt, type Ended } from '../support/command.ts';
import { findLeaks } from '../support/leaks.ts';
import { damagedInputs } from './damaged-inputs.ts';
import { holds } from './holds.ts';
import { INVISIBLE } from './invisible.ts';
import { verified } from './outcome.ts';
import { SECRET } from './special-inputs.ts';
import { anyString, asArgument } from './strings.ts';

const CASES = 160;
/** How many commands run at once. */
const CONCURRENCY = 4;

const SWITCHES = ['--token-only', '--json', '--pretty-json', '--verbose', '-v', '--help', '--version', '-h'];
const UNUSUAL = [
  ...['', '-', '--', '--=x', '-x', '-vh', '--ttl', '--jsn', '--cap', '--no-json', '--json=1', '--__proto__'],
  ...['--constructor=x', 'auth', 'auth login', 'auth:issue-jwt-token', 'x', '--api-key=x', '--api-key-file', '-V'],
  ...['help', 'version', 'revoke', '-f'],
];
const extra = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SWITCHES.slice(0, 5)) },
  { weight: 1, arbitrary: fc.constantFrom(...SWITCHES) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...UNUSUAL), anyString.map(asArgument)) },
);

interface Command {
  readonly args: string[];
  readonly environment: Record<string, string>;
}

const command: fc.Arbitrary<Command> = fc
  .record({
    inputs: damagedInputs,
    // `--option=value`, or two arguments.
    isJoined: fc.boolean(),
    extras: fc.oneof(fc.constant<string[]>([]), fc.array(extra, { maxLength: 3 })),
    first: fc.constantFrom([], ['auth', 'issue-jwt-token'], ['issue-jwt-token'], ['auth:issue-jwt-token']),
  })
  .map(({ inputs: { 'api-key': key = '', ...inputs }, isJoined, extras, first }) => {
    const named = Object.entries(inputs).map(([name, value]) => [`--${name}`, asArgument(value)]);
    const args = named.flatMap(([name, value]) => (isJoined ? [`${name}=${value}`] : [name ?? '', value ?? '']));
    // It would send the token to Ably.
    const offline = extras.filter((each) => !/^--(no-)?verify/.test(each));
    return { args: [...first, ...args, ...offline], environment: { ABLY_API_KEY: asArgument(key) } };
  });

test('generated commands: exit code 0 with a sound token, or 2 with problems; no crash, no leak', async () => {
  await holds(
    fc.asyncProperty(fc.array(command, { minLength: CONCURRENCY, maxLength: CONCURRENCY }), async (commands) => {
      const ends = await Promise.all(commands.map(({ args, environment }) => ablyJwt(args, environment)));
      for (const [index, ended] of ends.entries()) {
        expectClearEnd(commands[index]?.environment['ABLY_API_KEY'] ?? '', ended);
      }
    }),
    CASES / CONCURRENCY,
  );
});

function expectClearEnd(keyText: string, { code, stdout, stderr }: Ended): void {
  const key = keyText.trim();
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .+:\d+:\d+|\[object Object\]/);
  for (const line of stderr.split('\n').slice(0, -1)) {
    expect(line).toMatch(/^ably-jwt: ./);
    expect(line).not.toMatch(INVISIBLE);
  }

  const secrets = { secret: SECRET, key };
  if (code !== 0) {
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
    expect(findLeaks({ stderr }, secrets)).toEqual([]);
    return;
  }
  if (/^(Issue a short-lived|Revoke Ably tokens) |^\d+\.\d+\.\d+\n$/.test(stdout)) return;
  const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(stdout)?.[0] ?? '';
  verified(token, key.slice(key.indexOf(':') + 1));
  const signature = token.split('.')[2] ?? '';
  expect(findLeaks({ stderr }, { ...secrets, token, signature })).toEqual([]);
  expect(findLeaks({ stdout }, secrets)).toEqual([]);
  if (stdout.startsWith('{')) expect(JSON.parse(stdout).token.value).toBe(token);
}
