import { expect, test } from '@jest/globals';
import { ablyJwt, KEY } from '../support/command.ts';

/** Each mistake, and the line on stderr that names it with its fix. */
const MISTAKES: [args: string[], line: string][] = [
  [['--tll', '60'], '--tll: there is no such option. Expected an option of --help. Fix: did you mean --ttl?'],
  [['--capabilities', '{}'], 'did you mean --capability?'],
  [['-x'], '-x: there is no such option.'],
  [['--api-key', 'x'], 'Fix: set ABLY_API_KEY.'],
  [['--ttl'], '--ttl: its value is missing. Expected a value, SECONDS. Fix: write it behind the option.'],
  [['--client-id', '--json'], '--client-id: its value is missing.'],
  [['--json=yes'], '--json: it was given the value "yes". Expected no value.'],
  [['--json', '--pretty-json'], '--pretty-json: it was given together with --json. Expected one of the two.'],
  [
    ['publish'],
    'arguments: one stands there that belongs to no option (not shown, it may be a key). Expected options, each with its value.',
  ],
  [['--ttl', '60', '--ttl', '90'], '--ttl: it was given twice. Expected one value. Fix: leave one out.'],
  [['--ttl', '-5'], '--ttl: "-5" is not a time to live.'],
  [['--ttl', '25h'], '--ttl: "25h" is over 24 hours, which Ably refuses with error 40003.'],
  [['--app', 'other'], '--app: the key belongs to the app "demoApp", not to "other".'],
  [['--capability', '{"a":["publsh"]}'], 'Fix: did you mean "publish"?'],
  [['--client-type', 'srver'], 'Fix: did you mean server?'],
];

test.each(MISTAKES)('%j', async (args, line) => {
  const { code, stdout, stderr } = await ablyJwt(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(line);
  expect(stderr).toMatch(/^(ably-jwt: .+\n)+$/);
});

test('all mistakes at once, a line each', async () => {
  const args = ['--tll', '5', '--ttl', '0', '--capability', '{"a":[],"b":["histori"]}', '--client-type', 'x'];
  const { code, stderr } = await ablyJwt(args, { ABLY_APP_ID: 'other' });
  expect(code).toBe(2);
  const named = stderr.split('\n').map((line) => /^ably-jwt: ([\w-]+):/.exec(line)?.[1]);
  for (const name of ['--tll', '--ttl', '--capability', '--client-type', 'ABLY_API_KEY']) expect(named).toContain(name);
  expect(named.filter((name) => name === '--capability')).toHaveLength(2);
});

test('a mistake from a variable names the variable', async () => {
  const { stderr } = await ablyJwt([], { ABLY_API_KEY: KEY.text, ABLY_APP_ID: 'other' });
  expect(stderr).toContain('ABLY_APP_ID: the key belongs to the app "demoApp", not to "other".');
});

/** The key where it does not belong: a shell masks nothing, so the command must. */
test.each([['--ttl'], ['--app'], ['--client-type'], ['--capability'], ['--claims'], ['--tokn']])(
  'the key given as %s never shows',
  async (option) => {
    for (const value of [
      KEY.text,
      KEY.secret,
      `{"a":["${KEY.text}"]}`,
      `x: [${KEY.secret}`,
      `${KEY.text}\n${'x'.repeat(80)}`,
    ]) {
      const { stdout, stderr } = await ablyJwt([option, value, '-v']);
      expect(stdout + stderr).not.toContain(KEY.secret);
    }
  },
);

/** Somebody else's key, which the command cannot know: a text of that shape is not shown. */
test.each([
  [['--api-key', 'otherApp.otherKey:another-made-up-secret']],
  [['otherApp.otherKey:another-made-up-secret']],
  [['--app', 'otherApp.otherKey:another-made-up-secret']],
  [['--capability', 'otherApp.otherKey:another-made-up-secret']],
  [['--ttl', 'otherApp.otherKey:another-made-up-secret']],
  [['--otherApp.otherKey:another-made-up-secret']],
])('a key on the command line never shows: %j', async (args) => {
  for (const env of [{}, { ABLY_API_KEY: KEY.text }]) {
    const { code, stdout, stderr } = await ablyJwt(args, env);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toContain('another-made-up-secret');
  }
});

test('an endpoint without --verify is warned of', async () => {
  const { stderr } = await ablyJwt(['--endpoint', 'main', '--token-only']);
  expect(stderr).toBe('ably-jwt: warning: --endpoint: It has no effect without --verify.\n');
});

test('a warning goes to stderr, the token to stdout', async () => {
  const { code, stdout, stderr } = await ablyJwt(['--client-id', '*', '--token-only']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^eyJ\S+\n$/);
  expect(stderr).toContain('ably-jwt: warning: --client-id: The bearer of this token may use any client ID');
});
