import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ALL_OPTIONS } from '../../src/cli/options.ts';
import { ablyJwt } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { replay } from '../support/runner.ts';
import { ACTION_FILES } from '../support/step.ts';
import { ENCODINGS, type Encoding } from './encodings.ts';
import { errorsOf, expectNothingPublished, inBatches } from './faulty-step.ts';
import { SECRET } from './special-inputs.ts';

const KEY = `demoApp.demoKey:${SECRET}`;
const FOREIGN_SECRET = 'k3Jx0pQm-9TzVb2LrY_w8NsEa5HdUfG1CiKo7MtWqXR';

/** The key of the step itself, its secret, and a key of another app. */
const SECRETS = [
  { what: 'the key', text: KEY, secret: SECRET },
  { what: 'its secret', text: SECRET, secret: SECRET },
  { what: 'another key', text: `Ab3dEf.Gh1jKl:${FOREIGN_SECRET}`, secret: FOREIGN_SECRET },
];

const CASES = SECRETS.flatMap((subject) => ENCODINGS.map((encoding) => ({ ...subject, ...encoding })));

/** What must not be shown: the secret, and what was given in its place. */
const shown = ({ encode, text, secret }: Encoding & { text: string; secret: string }) => ({
  key: KEY,
  own: SECRET,
  secret,
  encoded: encode(text),
});

/** All but the key, from the two action.yml. */
const [ISSUE_INPUTS, REVOKE_INPUTS] = Object.values(ACTION_FILES).map((file) => {
  const { inputs } = parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  return Object.keys(inputs).filter((name) => name !== 'api-key');
}) as [string[], string[]];

const inputsOf = (errors: readonly string[]) => [...new Set(errors.map((message) => message.split(':', 1)[0]))].sort();

test('the issue action rejects a secret in every input, in every encoding, and shows none', async () => {
  await inBatches(CASES, async (each) => {
    const encoded = each.encode(each.text);
    const given = Object.fromEntries(ISSUE_INPUTS.map((name) => [name, encoded]));
    const run = await replay({ with: { ...given, 'api-key': KEY } });
    expect({ case: each.name, exitCode: run.exitCode, stderr: run.stderr }).toEqual({
      case: each.name,
      exitCode: 1,
      stderr: '',
    });
    expect(inputsOf(errorsOf(run))).toEqual([...ISSUE_INPUTS].sort());
    expectNothingPublished(run);
    expect(run.masks).toEqual(expect.arrayContaining([KEY, SECRET, each.secret]));
    expect(findLeaks(visible(run), shown(each))).toEqual([]);
  });
});

test('the revoke action rejects a secret in every input, in every encoding, and shows none', async () => {
  await inBatches(CASES, async (each) => {
    const encoded = each.encode(each.text);
    const given = Object.fromEntries(REVOKE_INPUTS.map((name) => [name, encoded]));
    const run = await replay({ action: 'revoke', with: { ...given, 'api-key': KEY } });
    expect({ case: each.name, exitCode: run.exitCode }).toEqual({ case: each.name, exitCode: 1 });
    expect(inputsOf(errorsOf(run))).toEqual([...REVOKE_INPUTS].sort());
    expectNothingPublished(run);
    expect(run.masks).toEqual(expect.arrayContaining([KEY, SECRET, each.secret]));
    expect(findLeaks(visible(run), shown(each))).toEqual([]);
  });
});

/** Every kind of argument: `S` is the secret. */
const ARGUMENTS = [
  ...ISSUE_INPUTS.filter((name) => ALL_OPTIONS[name]?.value !== undefined).map((name) => [`--${name}`, 'S'] as const),
  ['--capability=S'],
  ['--claims={"team":"S"}'],
  ['--json=S'],
  ['--unknown=S'],
  ['--unknown', 'S'],
  ['--api-key', 'S'],
  ['--S'],
  ['-S'],
  ['S'],
  ['auth', 'S'],
  ['--', 'S'],
];

/** Variables that are read as input. */
const VARIABLES = ['ABLY_APP_ID', 'ABLY_CLIENT_ID', 'ABLY_ENDPOINT'];

test('the command line rejects a secret in every argument and variable, and shows none', async () => {
  // Every argument with a few encodings, and every encoding with one argument.
  const few = CASES.filter((_, index) => index % 7 === 0);
  const runs = [
    ...ARGUMENTS.flatMap((args) => few.map((each) => ({ args, variables: [] as string[], each }))),
    ...CASES.map((each) => ({ args: ['--client-id', 'S'], variables: [] as string[], each })),
    ...few.map((each) => ({ args: ['--verify'], variables: VARIABLES, each })),
  ];
  await inBatches(runs, async ({ args, variables, each }) => {
    const encoded = each.encode(each.text);
    const environment = {
      ABLY_API_KEY: KEY,
      ...Object.fromEntries(variables.map((name) => [name, encoded])),
    };
    const ended = await ablyJwt(
      args.map((arg) => arg.replace('S', () => encoded)),
      environment,
    );
    // An "h" after a single hyphen means --help.
    if (ended.stdout.startsWith('Issue a short-lived')) expect(args).toEqual(['-S']);
    else
      expect({ args, case: each.name, code: ended.code, stdout: ended.stdout }).toEqual({
        args,
        case: each.name,
        code: 2,
        stdout: '',
      });
    for (const name of variables) expect(ended.stderr).toContain(`ably-jwt: ${name}: contains`);
    expect(findLeaks({ stderr: ended.stderr }, shown(each))).toEqual([]);
  });
});
