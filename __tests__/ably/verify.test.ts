import { expect, test } from '@jest/globals';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, KEY } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { replay } from '../support/runner.ts';
import { keysFor, VERIFY_CASES } from './verify-cases.ts';

test.each(Object.entries(VERIFY_CASES))('%s', async (_name, each) => {
  const options = {
    keys: keysFor(each),
    ...(each.fault && { fault: each.fault }),
    ...(each.ahead && { now: () => Date.now() + (each.ahead ?? 0) }),
  };
  const { run, command, requests } = await withAbly(options, async (ably) => {
    const inputs = { verify: 'true', endpoint: ably.url, ...each.with };
    const words = Object.entries(each.with ?? {}).flatMap(([name, value]) => [`--${name}`, value]);
    const [run, command] = await Promise.all([
      replay({ with: { 'api-key': KEY.text, 'export-env': 'true', summary: 'true', ...inputs } }),
      ablyJwt(['--verify', '--endpoint', ably.url, '--json', ...words]),
    ]);
    return { run, command, requests: ably.requests };
  });

  const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  if (each.errors === undefined) {
    expect({ code: run.exitCode, errors }).toEqual({ code: 0, errors: [] });
    expect(run.outputs['token']).toMatch(/^eyJ/);
    expect(command).toMatchObject({ code: 0, stderr: '' });
  } else {
    expect({ code: run.exitCode, count: errors.length }).toEqual({ code: 1, count: 1 });
    for (const text of each.errors) {
      expect(errors[0]).toContain(text);
      expect(command.stderr).toContain(text);
    }
    expect({ outputs: run.outputs, env: run.env, summary: run.rawSummary, stderr: run.raw.stderr }).toEqual({
      outputs: {},
      env: {},
      summary: '',
      stderr: '',
    });
    expect(command).toMatchObject({ code: 1, stdout: '' });
    expect(command.stderr).toMatch(/^(ably-jwt: .+\n)+$/);
  }

  // What was sent: each token only to Ably, and only as a Bearer.
  const tokens = requests.map(({ headers }) =>
    Buffer.from((headers['authorization'] ?? '').replace('Bearer ', ''), 'base64').toString(),
  );
  for (const { path } of requests) expect(path).toBe('/stats?limit=1&unit=month');
  for (const token of tokens) {
    const secrets = { key: KEY.text, secret: KEY.secret, token, signature: token.split('.')[2] ?? '' };
    expect(findLeaks(visible(run), secrets)).toEqual([]);
    const printed =
      each.errors === undefined ? { stderr: command.stderr } : { stdout: command.stdout, stderr: command.stderr };
    expect(findLeaks(printed, secrets)).toEqual([]);
  }
  expect(tokens.length).toBeGreaterThanOrEqual(2);
});
