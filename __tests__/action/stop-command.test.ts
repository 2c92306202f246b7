import { expect, test } from '@jest/globals';
import { checkStopCommand } from '../../src/action/log.ts';
import { Diagnostics } from '../../src/token/diagnostics.ts';
import { KEY } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { testOnPosix } from '../support/platform.ts';
import { replay, type Step } from '../support/runner.ts';
import { expectEnding, expectNoLeaks, expectNothingSet, inputsNamed } from './checks.ts';
import { errorsOf, revokeAt, WITH_FULL_OUTPUT } from './revoke/steps.ts';

// Harmless: no variable here holds a complete command.
const NAME = 'stop-commands';

/** The variable that is reported, if any. */
function reported(name: string, value: string): string | undefined {
  const diagnostics = new Diagnostics();
  const isFound = checkStopCommand({ BEFORE: 'x', [name]: value, AFTER: '' }, diagnostics);
  expect(isFound).toBe(diagnostics.problems.length === 1);
  return diagnostics.problems[0]?.subject.name;
}

test.each<[name: string, value: string, as?: string]>([
  ['NOTE', NAME],
  ['NOTE', `how ${NAME} works`],
  ['NOTE', `one\ntwo ${NAME}s`],
  ['NOTE', 'Stop-COMMANDS'],
  [NAME, '', 'stop\\u{2d}commands'],
  ['A.STOP-Commands é', '1', 'A\\u{2e}STOP\\u{2d}Commands\\u{20}\\u{e9}'],
  ['MY_GITHUB_NOTE', NAME],
  ['GITHUB', NAME],
  ['PATHS', NAME],
  ['XPWD', NAME],
  ['INPUT_CAPABILITY', `::${NAME}`],
  ['input_client-id', `x;:${NAME}`, 'input_client\\u{2d}id'],
  ['GITHUB_HEAD_REF', `;;${NAME.toUpperCase()}`],
  ['RUNNER_NAME', `##[${NAME}`],
  [`INPUT_##[${NAME}`, '', 'INPUT_\\u{23}\\u{23}\\u{5b}stop\\u{2d}commands'],
  ['PATH', `/bin:/a::${NAME}`],
  ['Path', `##[${NAME}`],
  ['pwd', `/::${NAME}`],
  ['OLDPWD', `/:;${NAME}`],
  ['INIT_CWD', `/::${NAME}`],
])('is refused: %s, %j', (name, value, as = name) => expect(reported(name, value)).toBe(as));

test.each([
  ['NOTE', 'stop commands'],
  ['NOTE', 'stop_commands'],
  ['NOTE', 'ſtop-commands'],
  ['INPUT_CAPABILITY', `{"${NAME}":["publish"]}`],
  ['INPUT_CAPABILITY', `ci:${NAME}: publish`],
  [`INPUT_${NAME.toUpperCase()}`, 'x'],
  ['GITHUB_HEAD_REF', `fix/${NAME}`],
  ['github_ref', `refs/heads/${NAME}`],
  ['RUNNER_TEMP', `C:\\${NAME}`],
  ['PATH', `/bin:${NAME}:/a`],
  ['PWD', `/home/${NAME}`],
  ['OLDPWD', `/[${NAME}`],
  ['INIT_CWD', `/;${NAME}`],
])('is not refused: %s, %j', (name, value) => expect(reported(name, value)).toBeUndefined());

const issue = (env: Record<string, string>, inputs: Record<string, string> = {}) =>
  replay({ with: { 'api-key': KEY.text, 'export-env': 'true', ...inputs }, env, isStopped: true });

test.concurrent.each<[what: string, inputs: Record<string, string>]>([
  ['all is well', {}],
  ['there are other problems', { ttl: '0', 'client-id': KEY.text, capabilty: 'x' }],
  ['there is no key', { 'api-key': '' }],
])('commands are stopped and %s: the issue action only names the variable', async (_, inputs) => {
  const run = await issue({ 'my-NOTE': `about ${NAME}` }, inputs);
  expectEnding(run, 1);
  expectNothingSet(run);
  expectNoLeaks(run, KEY.text);
  expect(run.raw.stderr).toBe('');
  const lines = run.log.split('\n');
  expect(lines[0]).toMatch(
    /^::error title=ably-jwt-action%3A my\\u\{2d\}NOTE::my\\u\{2d\}NOTE: the variable contains /,
  );
  expect(lines.slice(1)).toEqual(['No token was issued and no output was set: 1 problem.']);
  expect(run.log.toLowerCase()).not.toContain(NAME);
});

test('the search for leaks finds what a step without the variable shows if commands are stopped', async () => {
  const run = await issue({});
  const { token = '' } = run.outputs;
  const found = findLeaks(visible(run), { secret: KEY.secret, token, signature: token.split('.')[2] ?? '' });
  expect(found).toEqual(
    expect.arrayContaining([
      'the secret in the log (as it is)',
      'the token in the log (as it is)',
      'the signature in the log (as it is)',
    ]),
  );
});

const MESSAGE =
  'NOTE: the variable contains the name of the workflow command that keeps the runner from masking secrets. Expected no variable with it. Fix: remove it from the variable; if an earlier step sets the variable to text that others write, change that step';

const env = { NOTE: NAME };

test.each([false, true])(
  'the revoke action revokes, prints no mask, and fails (commands stopped: %s)',
  async (isStopped) => {
    const { run, ably } = await revokeAt({}, { env, isStopped });
    expectEnding(run, 1);
    expectNoLeaks(run, KEY.text);
    expect({ stderr: run.raw.stderr, masks: run.masks, revoked: ably.revoked.length }).toEqual({
      stderr: '',
      masks: [],
      revoked: 1,
    });
    expect(run.log).toMatch(/^Ably revoked the tokens/);
    expect(Object.keys(run.outputs)).toEqual(['issued-before']);
  },
);

async function expectVariableNamed(_what: string, step: Step, others: readonly RegExp[]): Promise<void> {
  const { run } = await revokeAt({}, { ...step, env });
  expectEnding(run, 1);
  expect(errorsOf(run)).toEqual([...others.map((other) => expect.stringMatching(other)), MESSAGE]);
}

test.each<[what: string, step: Step, others: RegExp[]]>([
  ['alone', {}, []],
  ['after a problem', { with: { 'client-id': 'bot' } }, [/^revocation-key: both /]],
])('the revoke action names the variable, %s', expectVariableNamed);

testOnPosix('the revoke action names the variable, after a failure', () =>
  expectVariableNamed('', WITH_FULL_OUTPUT, [/^The step failed: the tokens are revoked, but /]),
);

test('a branch and a channel may have the name', async () => {
  const run = await replay({
    with: { 'api-key': KEY.text, capability: `{"${NAME}":["publish"]}` },
    env: { GITHUB_REF_NAME: NAME },
  });
  expectEnding(run, 0);
  expect(inputsNamed(run, 'error')).toEqual([]);
});
