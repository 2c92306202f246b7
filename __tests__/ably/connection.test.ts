import { expect, test } from '@jest/globals';
import { readConnection } from '../../src/ably/connection.ts';
import { diagnose } from './support.ts';

const input = (text: string) => ({ text, source: 'source' });
const inputsOf = (problems: readonly string[]) => problems.map((problem) => problem.split(':')[0]);

test.each([
  [{}, {}, []],
  [{ endpoint: input('https://localhost') }, { HTTPS_PROXY: 'socks5://proxy' }, []],
  [{ endpoint: input('two words'), 'ca-file': input('/missing') }, {}, ['endpoint', 'ca-file']],
  [{ 'ca-file': input('/missing') }, { HTTPS_PROXY: 'socks5://proxy' }, ['ca-file', 'HTTPS_PROXY']],
])('%j with %j: every problem is reported', async (raw, environment: Record<string, string>, names) => {
  const { result, problems } = await diagnose((diagnostics) =>
    readConnection(raw, { ca: ['a root'], fix: 'the fix' }, environment, diagnostics),
  );
  expect({ isRead: result !== undefined, names: inputsOf(problems) }).toEqual({ isRead: names.length === 0, names });
});

test.each([[['a root']], [undefined]])('%j is trusted', async (ca) => {
  const { result } = await diagnose((diagnostics) => readConnection({}, { ca, fix: 'the fix' }, {}, diagnostics));
  expect(result).toMatchObject({ ca, fix: 'the fix', primary: new URL('https://main.realtime.ably.net') });
});
