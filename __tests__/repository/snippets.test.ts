// Every snippet of README.md and docs/, as pasted: only Ably's host is replaced by the fake one.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
// @ts-expect-error: a script without types
import { asWorkflow, snippets } from '../../scripts/snippets.mjs';
import type { FakeAbly } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { CLI, decode, KEY, shell } from '../support/command.ts';
import { testInShell } from '../support/platform.ts';
import { replay } from '../support/runner.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

interface Step {
  id?: string;
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
  env?: Record<string, string>;
}

interface Snippet {
  readonly name: string;
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

const PAGE = readFileSync(join(ROOT, 'docs/command-line.md'), 'utf8');
const all: Snippet[] = snippets();
const inYaml = all.filter(({ language }) => language === 'yaml');
const inShell = all.filter(({ language }) => language === 'sh');

/** The languages of the clients. Except for C#, Ruby and PHP, `npm run test:clients` runs their snippets. */
const CLIENTS = ['js', 'python', 'go', 'java', 'rust', 'csharp', 'ruby', 'php'];

test('every snippet is YAML or a shell script, or shows a client', () => {
  const inClients = all.filter(({ language }) => CLIENTS.includes(language));
  const others = all.filter(({ language }) => !CLIENTS.includes(language));
  expect(new Set(inClients.map(({ page }) => page))).toEqual(new Set(['docs/clients.md']));
  expect(new Set(others.map(({ language }) => language))).toEqual(new Set(['yaml', 'sh', 'fish', 'powershell', 'bat']));
});

test('the check in docs/clients.md tells whether the token allows the operation', async () => {
  const text = inShell.find((snippet) => snippet.page === 'docs/clients.md')?.text ?? '';
  await withAbly({ keys: { [KEY.keyName]: { secret: KEY.secret } } }, async (ably) => {
    const script = text.replaceAll('https://main.realtime.ably.net', ably.url);
    const check = async (capability: string) => {
      const { outputs } = await replay({ action: 'issue', with: { 'api-key': KEY.text, capability } });
      return inFolder(script, { ABLY_TOKEN: outputs['token'] ?? '' });
    };
    expect(await check('{"ci:*":["publish"]}')).toMatchObject({ code: 0, stderr: '' });
    expect(await check('{"ci:*":["subscribe"]}')).toMatchObject({ code: 22, stdout: expect.stringContaining('40160') });
  });
});

/** Runs the steps of a job one after the other. */
async function runSteps(steps: readonly Step[], ably: FakeAbly): Promise<void> {
  const values: Record<string, string> = {
    'secrets.ABLY_API_KEY': KEY.text,
    'vars.ABLY_CAPABILITY': '{"ci-events":["publish"]}',
    'github.run_id': '1658821493',
  };
  const evaluate = (text: unknown) =>
    String(text).replace(/\$\{\{ (.+?) \}\}/g, (_, expression) => {
      expect(Object.keys(values)).toContain(expression);
      return values[expression] ?? '';
    });
  for (const step of steps) {
    const inputs = Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, evaluate(value)]));
    if (step.uses !== undefined) {
      const action = step.uses.includes('/revoke@') ? 'revoke' : 'issue';
      const endpoint = action === 'revoke' || inputs['verify'] === 'true' ? { endpoint: ably.url } : {};
      const { exitCode, annotations, outputs } = await replay({ action, with: { ...inputs, ...endpoint } });
      expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
      for (const [name, value] of Object.entries(outputs)) values[`steps.${step.id}.outputs.${name}`] = value;
    } else {
      const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value)]);
      const script = evaluate(step.run).replaceAll('https://main.realtime.ably.net', ably.url);
      expect(await inFolder(script, Object.fromEntries(env))).toMatchObject({ code: 0, stderr: '' });
    }
  }
}

test.each(inYaml)('$name works as pasted', async ({ text }) => {
  const { jobs }: { jobs: Record<string, { steps: Step[] }> } = asWorkflow(text);
  const keys = { [KEY.keyName]: { secret: KEY.secret, revocable: text.includes('/revoke@') } };
  await withAbly({ keys }, async (ably) => {
    for (const { steps } of Object.values(jobs)) {
      // A step without inputs only shows how to pin the action.
      const complete = steps.filter((step) => step.run !== undefined || step.with !== undefined);
      await runSteps(complete, ably);
    }
    const posts = ably.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
    expect(posts.length).toBe(text.includes('curl') ? 1 : 0);
  });
});

/**
 * Runs a script in an empty folder. `npx` and `ably-jwt` are the committed command line, `npm test` needs the variables
 * of the recipe, and `node publish.js` prints what a program sees.
 */
async function inFolder(script: string, environment: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
  const programs = {
    npx: `shift 2; exec ${process.execPath} ${CLI} "$@"`,
    'ably-jwt': `exec ${process.execPath} ${CLI} "$@"`,
    npm: 'test "$*" = test && test -n "$ABLY_TOKEN$NAMESPACE"',
    node: 'echo "publish.js: key $ABLY_API_KEY, token $ABLY_TOKEN"',
    // There is no terminal to set.
    stty: 'true',
    op: 'printf "%s\\n" "$KEY"',
  };
  for (const [name, body] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  }
  try {
    const PATH = `${folder}:${process.env['PATH']}`;
    return await shell(`set -eo pipefail\ncd ${folder}\n${script}`, { PATH, HOME: folder, ...environment });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inReadme = (start: string) =>
  inShell.find(({ page, text }) => page === 'README.md' && text.startsWith(start))?.text ?? '';

test('the quick start of README.md gives a token', async () => {
  const { code, stdout, stderr } = await shell(`cd ${ROOT}\n${inReadme('ABLY_API_KEY=')}`, {});
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(decode(stdout).header).toMatchObject({ kid: 'demoApp.demoKey' });
});

test('the command of README.md gives a token', async () => {
  const { code, stdout, stderr } = await inFolder(inReadme('npx '), { ABLY_API_KEY: KEY.text });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [, token = ''] = /^Token: (eyJ\S+)\n/.exec(stdout) ?? [];
  expect(decode(token).claims).toMatchObject({ 'x-ably-capability': '{"chat:*":["publish","subscribe"]}' });
});

const page = all.filter((snippet) => snippet.page === 'docs/command-line.md');
const inPage = (language: string, pattern: RegExp) =>
  page.find((snippet) => snippet.language === language && pattern.test(snippet.text))?.text ?? '';
const oneToken = inPage('sh', /^ably-jwt --capability /);
const revoking = inPage('sh', /revoke-token/);
const fromFile = inPage('sh', /--api-key-file/);
const toProgram = inPage('sh', /node publish\.js/);
const toProgramInFish = inPage('fish', /node publish\.js/);

test('each command for a shell in docs/command-line.md is run by a test', () => {
  const run = [oneToken, toProgram, revoking, fromFile];
  expect(page.filter(({ language, text }) => language === 'sh' && !run.includes(text))).toEqual([]);
});

test('the command of docs/command-line.md revokes tokens', async () => {
  await withAbly({ keys: { [KEY.keyName]: { secret: KEY.secret, revocable: true } } }, async (ably) => {
    const ended = await inFolder(revoking, { ABLY_API_KEY: KEY.text, ABLY_ENDPOINT: ably.url });
    expect(ended).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^Ably revoked the tokens /) });
    expect(ably.revoked).toMatchObject([{ target: 'revocationKey:nightly' }]);
  });
});

test('the commands of docs/command-line.md read the key from a file and from another program', async () => {
  const script = fromFile.replace('/run/secrets/ably-api-key', './key');
  const ended = await inFolder(`printf %s "$KEY" > key\n${script}`, { KEY: KEY.text });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const kids = ended.stdout
    .trim()
    .split('\n')
    .map((token) => decode(token).header['kid']);
  expect(kids).toEqual([KEY.keyName, KEY.keyName]);
});

describe.each([
  ['bash', 'bash, zsh', toProgram],
  ['zsh', 'bash, zsh', toProgram],
  ['dash', 'sh (dash)', toProgram],
  ['fish', 'fish', toProgramInFish],
])('%s', (program, row, snippet) => {
  testInShell(program)(
    'the commands of docs/command-line.md give tokens, and the program does not get the key',
    async () => {
      const setKey = PAGE.split(`\n| ${row} | \``)[1]?.split('`')[0];
      const SCRIPT = [setKey, oneToken, snippet].join('\n');
      const ended = await inFolder(`${program} -c "$SCRIPT" <<<"$PASTED"`, { SCRIPT, PASTED: KEY.text });
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      const [, first = '', second = ''] =
        /^Token: +(\S+)$.*^publish\.js: key , token (\S+)$/ms.exec(ended.stdout) ?? [];
      expect([first, second].map((token) => decode(token).claims['x-ably-capability'])).toEqual([
        '{"chat:*":["publish","subscribe"]}',
        '{"my-channel":["publish"]}',
      ]);
    },
  );
});

test.each(inShell)('$name has the syntax of a shell, and names scripts and files that exist', async ({ text }) => {
  expect(await shell(`bash -n <<'END'\n${text}\nEND`)).toEqual({ code: 0, stdout: '', stderr: '' });
  const npmScripts = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(npmScripts.filter((name) => !(name in scripts))).toEqual([]);
  const files = [...text.matchAll(/(?:^|\s)((?:\.ci|scripts|dist|revoke)\/[\w./-]+|action\.yml)/g)];
  expect(files.map(([, file = '']) => file).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});
