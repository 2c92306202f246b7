import { expect, test } from '@jest/globals';
import { bearer, send } from '../../support/ably/client.ts';
import { withAbly } from '../../support/ably/with-ably.ts';
import { KEY } from '../../support/command.ts';
import { testOnPosix } from '../../support/platform.ts';
import { type Replay, replay, type Step } from '../../support/runner.ts';
import { expectEnding, expectNoLeaks, expectNothingSet, inputsNamed, OTHER_KEY } from '../checks.ts';
import { errorsOf, KEYS, revoke, revokeAt, WITH_FULL_OUTPUT } from './steps.ts';

test.concurrent.each([
  ['revocation-key', 'revocation key', 'revocationKey'],
  ['client-id', 'client ID', 'clientId'],
])('revokes by %s', async (input, name, type) => {
  let ahead = 0;
  await withAbly({ keys: KEYS, now: () => Date.now() + ahead }, async (ably) => {
    const issue = (value: string) => replay({ with: { 'api-key': KEY.text, [input]: value } });
    const [revoked, other] = await Promise.all([issue('ci-1'), issue('ci-2')]);
    const statusOf = async ({ outputs: { token = '' } }: Replay) =>
      (await send(`${ably.url}/channels/ci/messages`, { headers: bearer(token) })).status;
    expect([await statusOf(revoked), await statusOf(other)]).toEqual([200, 200]);
    // Ably revokes what was issued before the moment of the revocation, and these tokens may be issued in the same one.
    ahead = 1000;

    const run = await revoke({ [input]: 'ci-1', endpoint: ably.url });
    expectEnding(run, 0);
    expectNoLeaks(run, KEY.text);
    expect([await statusOf(revoked), await statusOf(other)]).toEqual([401, 200]);
    const issuedBefore = new Date(ably.revoked[0]?.issuedBefore ?? 0).toISOString();
    expect(run.outputs).toEqual({ 'issued-before': issuedBefore });
    expect({ env: run.env, state: run.state, summary: run.rawSummary }).toEqual({ env: {}, state: {}, summary: '' });
    expect(run.log.split('\n').slice(1).join('\n')).toBe(
      `Ably revoked the tokens of key demoApp.demoKey with ${name} "ci-1" that were issued before ${issuedBefore}, by Ably's clock. Ably does not report whether there were any.`,
    );
    const sent = ably.requests.filter(({ method }) => method === 'POST');
    expect(sent.map(({ path, body }) => ({ path, body: JSON.parse(body) }))).toEqual([
      { path: `/keys/${KEY.keyName}/revokeTokens`, body: { targets: [`${type}:ci-1`] } },
    ]);
  });
});

test('a revocation that takes effect later is reported', async () => {
  const { run, ably } = await revokeAt({ fault: 'applies-later' });
  expectEnding(run, 0);
  const appliesAt = new Date(ably.revoked[0]?.appliesAt ?? 0).toISOString();
  expect(run.log.split('\n').at(-1)).toBe(`The revocation takes effect at ${appliesAt}.`);
});

const bad = (inputs: Record<string, string>, errors: string[], step: Step = {}) => ({ inputs, errors, step });

/** Steps that send nothing. */
const BAD_STEPS: Readonly<Record<string, ReturnType<typeof bad>>> = {
  'no target': bad({}, ['revocation-key']),
  'empty targets': bad({ 'revocation-key': '', 'client-id': ' ' }, ['revocation-key']),
  'both targets': bad({ 'revocation-key': 'ci-1', 'client-id': 'bot' }, ['revocation-key']),
  'revocation-key none': bad({ 'revocation-key': 'None' }, ['revocation-key']),
  'client-id none': bad({ 'client-id': 'none' }, ['client-id']),
  'client-id *': bad({ 'client-id': '*' }, ['client-id']),
  "Ably's notation for a revocation key": bad({ 'revocation-key': 'revocationKey:ci-1' }, ['revocation-key']),
  "Ably's notation for a client ID": bad({ 'client-id': 'clientId:bot' }, ['client-id']),
  'a number that GitHub rewrote': bad({ 'client-id': '1.23456789012346E+15' }, ['client-id']),
  'a name that stands for nothing': bad({ 'revocation-key': 'undefined' }, ['revocation-key']),
  'the key ID and the secret swapped': bad({ 'api-key': `demoApp.${KEY.secret}:demoKey`, 'client-id': 'bot' }, [
    'api-key',
  ]),
  'an invisible character': bad({ 'revocation-key': 'ci\u200b1' }, ['revocation-key']),
  'the key as a target': bad({ 'client-id': KEY.text }, ['client-id']),
  'another key as a target': bad({ 'revocation-key': OTHER_KEY.text }, ['revocation-key']),
  'an empty key': bad({ 'api-key': '', 'client-id': 'bot' }, ['api-key'], { env: { ABLY_API_KEY: KEY.text } }),
  'the name of the variable': bad({ 'api-key': '$ABLY_API_KEY', 'client-id': 'bot' }, ['api-key'], {
    env: { ABLY_API_KEY: KEY.text },
  }),
  'a damaged key': bad({ 'api-key': `"${KEY.text}"`, 'client-id': 'bot' }, ['api-key']),
  'a misspelled input': bad({ 'client-id': 'bot', 'revokation-key': 'ci-1' }, ['revokation-key']),
  'a token in place of the target': bad({ 'revocation-key': 'x'.repeat(5000) }, ['revocation-key']),
  'a bad endpoint': bad({ 'client-id': 'bot', endpoint: 'http://ably.example.com' }, ['endpoint']),
  'a missing ca-file': bad({ 'client-id': 'bot', 'ca-file': 'none.pem' }, ['ca-file']),
  'no file for outputs': bad({ 'client-id': 'bot' }, ['GITHUB_OUTPUT'], { without: ['GITHUB_OUTPUT'] }),
  'everything at once': bad({ 'api-key': 'demoApp:a-made-up-secret', endpoint: '//', 'ca-file': '/' }, [
    'api-key',
    'ca-file',
    'endpoint',
    'revocation-key',
  ]),
};

test.concurrent.each(Object.entries(BAD_STEPS))('sends nothing: %s', async (_, { inputs, errors, step }) => {
  await withAbly({ keys: KEYS }, async (ably) => {
    const run = await revoke({ endpoint: ably.url, ...inputs }, step);
    expectEnding(run, 1);
    expectNothingSet(run);
    expectNoLeaks(run, inputs['api-key'] || KEY.text);
    expect(inputsNamed(run, 'error')).toEqual(errors);
    const count = errors.length === 1 ? '1 problem' : `${errors.length} problems`;
    expect(run.log.split('\n').at(-1)).toBe(`No revocation was confirmed: ${count}.`);
    expect(ably.requests).toEqual([]);
  });
});

test('an input that can be a variable of the job is a warning', async () => {
  const { run } = await revokeAt({}, { env: { INPUT_CLIENT_ID: 'x' } });
  expect({ exitCode: run.exitCode, warnings: inputsNamed(run, 'warning') }).toEqual({
    exitCode: 0,
    warnings: ['client_id'],
  });
});

test('a * in a value is a warning', async () => {
  const { run, ably } = await revokeAt({}, { with: { 'revocation-key': 'ci-*' } });
  expectEnding(run, 0);
  expectNoLeaks(run, KEY.text);
  expect(inputsNamed(run, 'warning')).toEqual(['revocation-key']);
  expect(ably.revoked).toMatchObject([{ target: 'revocationKey:ci-*' }]);
});

testOnPosix('an output that cannot be written is a failure that says what was revoked', async () => {
  const { run, ably } = await revokeAt({}, WITH_FULL_OUTPUT);
  expectEnding(run, 1);
  expect(errorsOf(run)).toEqual([
    'The step failed: the tokens are revoked, but the output could not be written: file too large (EFBIG).',
  ]);
  expect(ably.revoked).toHaveLength(1);
});

testOnPosix('an output that can only be written in part is undone', async () => {
  const earlier = 'x'.repeat(16 * 1024 - 30);
  const script = `echo earlier=${earlier} > "$GITHUB_OUTPUT"; trap '' XFSZ; ulimit -f 16; exec "$@"`;
  const { run } = await revokeAt({}, { node: 'bash', nodeOptions: ['-c', script, 'bash', process.execPath] });
  expectEnding(run, 1);
  expect(run.outputs).toEqual({ earlier });
});
