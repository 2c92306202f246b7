import { expect, test } from '@jest/globals';
import { KEY } from '../../support/command.ts';
import { replay } from '../../support/runner.ts';

async function warningsFor(env: Record<string, string>, inputs: Record<string, string> = {}): Promise<string[]> {
  const run = await replay({ with: { 'api-key': KEY.text, ...inputs }, env });
  expect({ exitCode: run.exitCode, levels: run.annotations.filter(({ level }) => level !== 'warning') }).toEqual({
    exitCode: 0,
    levels: [],
  });
  return run.annotations.map(({ message }) => message);
}

const VALUE = '{"ci":["publish"]}';

test.concurrent.each([
  ['CAPABILITY', VALUE],
  ['capability', ` ${VALUE}\n`],
  ['Capability', '{"ci":"publish","chat:*":["history"]}'],
  ['CAPABILITY', '  ci: publish\n  chat:*: history\n'],
])('a capability in the variable %s is a warning: %j', async (name, value) =>
  expect(await warningsFor({ [name]: value })).toEqual([
    `capability: The variable ${name} contains a capability, but this action does not read it, so the token has the default capability. Move it from "env:" to "with:".`,
  ]),
);

test.concurrent('the default with a line break behind it is still the default', async () =>
  expect(await warningsFor({ CAPABILITY: VALUE }, { capability: '{"*":["*"]}\n' })).toEqual([
    expect.stringContaining('The variable CAPABILITY contains a capability'),
  ]));

test.concurrent.each<[what: string, env: Record<string, string>, inputs?: Record<string, string>]>([
  ['another name', { CAPABILITIES: VALUE }],
  ['an empty value', { CAPABILITY: '' }],
  ['the default', { CAPABILITY: ' {"*":["*"]}\n' }],
  ['another value', { CAPABILITY: 'CAP_NET_ADMIN' }],
  ['unknown operations', { CAPABILITY: '{"ci":["publsh"]}' }],
  ['33 KiB', { CAPABILITY: `{"${'a'.repeat(33 * 1024)}":["publish"]}` }],
  ['a secret', { CAPABILITY: JSON.stringify({ [KEY.text]: ['publish'] }) }],
  ['an input that is set', { CAPABILITY: VALUE }, { capability: '{"chat":["publish"]}' }],
])('%s is none', async (_, env, inputs) => expect(await warningsFor(env, inputs)).toEqual([]));
