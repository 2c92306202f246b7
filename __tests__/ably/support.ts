import { beforeAll } from '@jest/globals';
import type { Connection } from '../../src/ably/index.ts';
import { Diagnostics, formatProblem, formatWarning, type Subject } from '../../src/token/diagnostics.ts';
import type { TokenParams } from '../../src/token/inputs.ts';
import { signToken } from '../../src/token/token.ts';
import type { KeyInfo } from '../support/ably/server.mjs';
import { KEY } from '../support/command.ts';
import { tokenParams } from '../token/support.ts';

const { appId, keyName, secret } = KEY;

/** What the fake Ably server knows: the key of all tests, unless changed. */
export const keysWith = (changes: Partial<KeyInfo> = {}): Record<string, KeyInfo> => ({
  [keyName]: { secret, ...changes },
});

/** Whether Node has the option `proxyEnv`. https://nodejs.org/api/http.html#new-agentoptions */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
export const canUseProxy = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);

/** A connection to local servers, the primary one first. */
export function connectionTo(url: string, ...fallbacks: string[]): Connection {
  return {
    primary: new URL(url),
    fallbacks: fallbacks.map((each) => new URL(each)),
    ca: undefined,
    proxyFor: () => undefined,
  };
}

/** A real token, issued now with the key of all tests and full access, unless changed. */
export function issueNow(changes: Partial<TokenParams> = {}) {
  const issuedAt = Math.floor(Date.now() / 1000);
  const key = { appId, keyName, secret };
  const params = tokenParams({ key, capability: new Map([['*', ['*']]]), issuedAt, ttl: 60, ...changes });
  return signToken(params, 'an-identifier');
}

/** Calls a function with new diagnostics. Returns its result, and the diagnostics as the user reads them. */
export async function diagnose<Result>(use: (diagnostics: Diagnostics) => Result) {
  const diagnostics = new Diagnostics();
  const result = await use(diagnostics);
  const nameOf = ({ name }: Subject) => name;
  return {
    result,
    problems: diagnostics.problems.map((problem) => formatProblem(problem, nameOf)),
    warnings: diagnostics.warnings.map((warning) => formatWarning(warning, nameOf)),
  };
}

const registered: (() => Promise<unknown>)[] = [];
let ended: Promise<unknown> | undefined;

/**
 * Runs all cases of a test file at the same time before its tests, because most of their time is waiting. (In
 * `test.concurrent`, Jest can refuse the `import()` that loads the HTTP client.)
 * @returns the result of each case
 */
export function runTogether<Result>(cases: Readonly<Record<string, () => Promise<Result>>>): (name: string) => Result {
  const results = new Map<string, Result>();
  for (const [name, run] of Object.entries(cases)) registered.push(async () => results.set(name, await run()));
  beforeAll(async () => {
    ended ??= Promise.all(registered.map((run) => run()));
    await ended;
  }, 60_000);
  return (name) => {
    const result = results.get(name);
    if (result === undefined) throw new Error(`no case has the name ${name}`);
    return result;
  };
}
