import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { ACTION_INPUTS } from '../../src/action/inputs.ts';
import { CA_FILE, ENDPOINT, REVOKE_INPUTS, TOKEN_INPUTS } from '../../src/token/inputs.ts';
import type { Table } from '../../src/token/reading.ts';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { replay, type Step } from '../support/runner.ts';

const folder = mkdtempSync(join(tmpdir(), 'environment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keys = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };
const preload = join(folder, 'record.cjs');
writeFileSync(
  preload,
  `// Node 22 loads its own undici with WebSocket, and that reads two variables, here before any name is recorded.
   void require('node:http').WebSocket;
   const names = new Set();
   const looks = [];
   let listed;
   const file = process.env.RECORD_FILE;
   process.env = new Proxy(process.env, {
     // Object.entries looks at each property before it reads it.
     getOwnPropertyDescriptor: (target, name) => ((listed = name), Reflect.getOwnPropertyDescriptor(target, name)),
     get: (target, name) => {
       if (name === listed) looks.push(name);
       else if (typeof name === 'string') names.add(name);
       listed = undefined;
       return Reflect.get(target, name);
     },
   });
   const all = Object.keys(process.env);
   const write = () => require('node:fs').writeFileSync(file, JSON.stringify({ names: [...names], looks, all }));
   process.on('exit', write);`,
);

const READ_BY_NODE = /^(NODE_|WATCH_|FORCE_COLOR$)/;

/** The names of the variables that a step reads, without those that Node itself reads, and those of all variables. */
async function variablesReadBy(step: Step): Promise<{ names: string[]; looks: string[]; all: string[] }> {
  const file = join(folder, 'names.json');
  const options = ['--require', preload];
  const { exitCode } = await replay({ ...step, nodeOptions: options, env: { ...step.env, RECORD_FILE: file } });
  expect(exitCode).toBe(0);
  const { names, looks, all }: Record<string, string[]> = JSON.parse(readFileSync(file, 'utf8'));
  const ours = (names ?? []).filter((name) => !READ_BY_NODE.test(name));
  return { names: ours.sort(), looks: looks ?? [], all: all ?? [] };
}

const key = { 'api-key': KEY.text };
const ofInputs = (rows: Table) => Object.values(rows).map(({ name }) => `INPUT_${name.toUpperCase()}`);
const ISSUE = [...ofInputs({ ...TOKEN_INPUTS, ...ACTION_INPUTS }), 'GITHUB_OUTPUT', 'GITHUB_RUN_ID'];
const REVOKE = [...ofInputs({ ...REVOKE_INPUTS, endpoint: ENDPOINT, caFile: CA_FILE }), 'GITHUB_OUTPUT'];
/** Without the input, a variable ABLY_ENDPOINT only causes a warning. */
const REQUEST = ['ABLY_ENDPOINT', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'];

// An earlier step can set every variable, so the actions use as few as possible.
test.each<[what: string, step: Step, names: string[]]>([
  ['issue', { with: key }, ISSUE],
  ['issue, with the key from its variable', { env: { ABLY_API_KEY: KEY.text } }, [...ISSUE, 'ABLY_API_KEY']],
  ['issue, with export-env', { with: { ...key, 'export-env': 'true' } }, [...ISSUE, 'ABLY_TOKEN', 'GITHUB_ENV']],
  ['issue, with a summary', { with: { ...key, summary: 'true' } }, [...ISSUE, 'GITHUB_STEP_SUMMARY']],
  ['issue, with verify', { with: { ...key, verify: 'true' } }, [...ISSUE, ...REQUEST]],
  ['revoke', { action: 'revoke', with: { ...key, 'client-id': 'bot' } }, [...REVOKE, ...REQUEST]],
])('%s reads only these variables', async (_, step, names) => {
  const read = await withAbly({ keys }, ({ url }) =>
    variablesReadBy({ ...step, with: { ...step.with, endpoint: url } }),
  );
  expect(read.names).toEqual([...names].sort());
  // One place looks at all of them, once: for the command that stops commands.
  expect(read.looks).toEqual(read.all);
});
