import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, KEY } from '../support/command.ts';
import { replay } from '../support/runner.ts';
import { keysWith, runTogether } from './support.ts';

const PRELOAD = fileURLToPath(new URL('../support/loaded.cjs', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Node's modules by which a program reaches another process or machine. */
const NETWORK =
  /^(http|https|http2|tls|dns|dgram|_http_client|child_process|cluster|worker_threads|internal\/deps\/undici\/undici)$/;

type Run = (env: Record<string, string>) => Promise<unknown>;

const step =
  (inputs: Record<string, string>): Run =>
  (env) =>
    replay({ with: { 'api-key': KEY.text, ...inputs }, nodeOptions: ['--require', PRELOAD], env });
const command =
  (...args: string[]): Run =>
  (env) =>
    ablyJwt(args, { ABLY_API_KEY: KEY.text, NODE_OPTIONS: `--require=${PRELOAD}`, ...env });

const WITHOUT_ABLY: Record<string, Run> = {
  'a step': step({ endpoint: 'main', 'ca-file': 'ca.pem' }),
  'a step with other inputs': step({ 'export-env': 'true', summary: 'true', 'revocation-key': 'nightly' }),
  'the command line': command('--json', '--endpoint', 'main'),
  'the help': command('--help'),
};
// Rejected before anything is sent, so the modules of the network stay unloaded too.
const WITH_ABLY: Record<string, Run> = {
  'a step with verify': step({ verify: 'true', endpoint: 'two words' }),
  'the command line with --verify': command('--verify', '--endpoint', 'two words'),
};
const WITH_REQUEST: Record<string, Run> = {
  'a request': (env) => withAbly({ keys: keysWith() }, ({ url }) => command('--verify', '--endpoint', url)(env)),
};

const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
afterAll(() => rmSync(folder, { recursive: true }));

const loadedBy = runTogether(
  Object.fromEntries(
    Object.entries({ ...WITHOUT_ABLY, ...WITH_ABLY, ...WITH_REQUEST }).map(([name, run], index) => [
      name,
      async () => {
        const LOADED_FILE = join(folder, `${index}.json`);
        await run({ LOADED_FILE });
        return readLoaded(LOADED_FILE);
      },
    ]),
  ),
);

/** Which folders of src and which packages a process has loaded, and which modules of the network. */
function readLoaded(file: string): { code: string[]; network: string[] } {
  const { files, builtins }: { files: string[]; builtins: string[] } = JSON.parse(readFileSync(file, 'utf8'));
  const bundled = files.filter((each) => each.startsWith(DIST)).map((each) => readFileSync(each, 'utf8'));
  const names = bundled.flatMap((text) => [...text.matchAll(/^.*\b(?:build\/(src\/\w+)|node_modules\/([\w@-]+))\//gm)]);
  return {
    code: [...new Set(names.map(([, source, name]) => source ?? name ?? ''))],
    network: builtins.filter((name) => NETWORK.test(name)),
  };
}

test.each(Object.keys(WITHOUT_ABLY))('%s loads nothing of the HTTP client', (name) => {
  const { code, network } = loadedBy(name);
  expect(code).toContain('src/token');
  expect(code).not.toContain('src/ably');
  expect(network).toEqual([]);
});

test.each(Object.keys(WITH_ABLY))('%s loads it', (name) => expect(loadedBy(name).code).toContain('src/ably'));

test('a request loads the modules of the network', () =>
  expect(loadedBy('a request').network).toEqual(expect.arrayContaining(['http', '_http_client'])));
