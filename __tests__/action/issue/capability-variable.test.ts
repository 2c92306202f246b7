import { expect, test } from '@jest/globals';
import { warnOfCapabilityVariable } from '../../../src/action/issue/capability-variable.ts';
import { Diagnostics } from '../../../src/token/diagnostics.ts';
import { SecretGuard } from '../../../src/token/secrets.ts';
import { KEY } from '../../support/command.ts';

const DEFAULT = '{"*":["*"]}';

async function warningsFor(environment: NodeJS.ProcessEnv, capability = DEFAULT): Promise<string[]> {
  const diagnostics = new Diagnostics();
  const raw = { capability: { text: capability, source: 'capability' } };
  const report = diagnostics.reporter('capability');
  await warnOfCapabilityVariable(raw, environment, new SecretGuard(KEY.text), report);
  expect(diagnostics.problems).toEqual([]);
  return diagnostics.warnings.map(({ text }) => text);
}

const VALUE = '{"ci":["publish"]}';

test.each([
  ['CAPABILITY', VALUE],
  ['capability', ` ${VALUE}\n`],
  ['Capability', '{"ci":"publish","chat:*":["history"]}'],
])('a capability in the variable %s is a warning: %j', async (name, value) =>
  expect(await warningsFor({ [name]: value })).toEqual([
    `The variable ${name} contains a capability, but this action does not read it, so the token has the default capability. Move it from "env:" to "with:".`,
  ]),
);

test.each<[what: string, environment: NodeJS.ProcessEnv, capability: string]>([
  ['another name', { CAPABILITIES: VALUE }, DEFAULT],
  ['an empty value', { CAPABILITY: '' }, DEFAULT],
  ['another value', { CAPABILITY: 'CAP_NET_ADMIN' }, DEFAULT],
  ['unknown operations', { CAPABILITY: '{"ci":["publsh"]}' }, DEFAULT],
  ['33 KiB', { CAPABILITY: `{"${'a'.repeat(33 * 1024)}":["publish"]}` }, DEFAULT],
  ['a secret', { CAPABILITY: JSON.stringify({ [KEY.text]: ['publish'] }) }, DEFAULT],
  ['an input that is set', { CAPABILITY: VALUE }, '{"chat":["publish"]}'],
])('%s is none', async (_, environment, capability) => expect(await warningsFor(environment, capability)).toEqual([]));
