import { createHmac } from 'node:crypto';
import { expect } from '@jest/globals';
import { checkIssued } from '../../src/token/check-issued.ts';
import { Diagnostics, type Problem, type Warning } from '../../src/token/diagnostics.ts';
import { guardInputs } from '../../src/token/input-guard.ts';
import { type IssuedToken, issueToken } from '../../src/token/issue.ts';
import { type RawInput, type TokenInput, UNTRIMMED } from '../../src/token/raw-inputs.ts';
import { SecretGuard } from '../../src/token/secrets.ts';
import { readTokenParams } from '../../src/token/token-params.ts';
import { readJson } from '../support/read-json.ts';
import { INVISIBLE } from './invisible.ts';
import type { Value } from './serialize.ts';

export const NOW = Date.UTC(2026, 6, 1);
export const JTI = 'c0ffee00-0000-4000-8000-000000000000';
export const DEFAULT_CLIENT_ID = 'ably-jwt-c0ffee00';

/** Inputs as a user gives them, by their names in action.yml. */
export type Inputs = { [name in TokenInput]?: string };

/** What becomes of inputs: a token, or problems. */
export interface Outcome {
  readonly inputs: Inputs;
  readonly issued: IssuedToken | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  /** What an entry point would mask or redact. */
  readonly secrets: readonly string[];
}

/** Empty, these are errors; other inputs are treated as not given. */
const REQUIRED: readonly string[] = ['api-key', 'capability', 'claims', 'ttl', 'revocation-key'];

/** Issues a token in this process, from the inputs to the check of its size, in the steps of the entry points. */
export async function issueFrom(inputs: Inputs): Promise<Outcome> {
  const raw: { [name in TokenInput]?: RawInput } = {};
  for (const [name, value] of Object.entries({ 'api-key': '', ...inputs })) {
    const text = name === UNTRIMMED ? value : value.trim();
    if (text !== '' || REQUIRED.includes(name)) raw[name as TokenInput] = { text, source: name };
  }
  const diagnostics = new Diagnostics();
  const guard = new SecretGuard(raw['api-key']?.text ?? '');
  const context = { defaultClientId: DEFAULT_CLIENT_ID, missingKeyFix: 'set it', isFromWorkflow: true, now: NOW };
  const params = await readTokenParams(guardInputs(raw, guard, diagnostics), context, guard, diagnostics);
  const issued = params && (await issueToken(params, JTI));
  if (issued) checkIssued(issued, diagnostics);
  const { problems, warnings } = diagnostics;
  return { inputs, issued: problems.length > 0 ? undefined : issued, problems, warnings, secrets: [...guard.secrets] };
}

export interface Token {
  readonly header: Value;
  readonly claims: { readonly [name: string]: Value };
}

/** A token's header and claims, once its signature is checked with nothing but a hash. */
export function verified(token: string, secret: string): Token {
  const [header = '', claims = '', signature] = token.split('.');
  const own = createHmac('sha256', Buffer.from(secret)).update(`${header}.${claims}`).digest('base64url');
  expect(signature).toBe(own);
  return { header: decoded(header), claims: decoded(claims) as Token['claims'] };
}

const decoded = (part: string): Value => readJson(Buffer.from(part, 'base64url').toString());

/** The issue time that a token must have, in seconds since 1970. */
export function expectedIat(inputs: Inputs, ttl: number): number {
  const isGiven = (text: string | undefined) => (text ?? '').trim() !== '' && text?.trim().toLowerCase() !== 'none';
  const isRevocable = isGiven(inputs['revocation-key']) || isGiven(inputs['client-id']);
  return NOW / 1000 - (isRevocable ? 0 : Math.min(30, Math.floor(ttl / 10)));
}

/** In characters. GitHub truncates an annotation after 4,096. */
const LONGEST_PHRASE = 1000;

/** Checks what is true of every outcome: a sound token, or problems that a user can read. */
export function expectSound({ inputs, issued, problems, warnings, secrets }: Outcome): void {
  const names = ['api-key', 'token', ...Object.keys(inputs)];
  for (const { input, found, expected, fix } of problems) {
    expect(names).toContain(input);
    for (const phrase of [found, expected, fix]) expectReadable(phrase, secrets);
  }
  for (const { input, text } of warnings) {
    expect(names).toContain(input);
    expectReadable(text, secrets);
  }
  expect(issued === undefined).toBe(problems.length > 0);
  if (issued) expectSoundToken(inputs, issued);
}

/** One line that a log, a terminal and an annotation show as it is, without a secret. */
function expectReadable(phrase: string, secrets: readonly string[]): void {
  expect(phrase.trim()).not.toBe('');
  expect(phrase).not.toMatch(INVISIBLE);
  expect(phrase.length).toBeLessThanOrEqual(LONGEST_PHRASE);
  expect(secrets.filter((secret) => phrase.includes(secret))).toEqual([]);
}

function expectSoundToken(inputs: Inputs, issued: IssuedToken): void {
  const [keyName = '', secret = ''] = (inputs['api-key'] ?? '').trim().split(':');
  const { header, claims } = verified(issued.token, secret);
  expect(header).toEqual({ typ: 'JWT', alg: 'HS256', kid: keyName });
  const { iat, exp, jti } = claims;
  const ttl = Number(exp) - Number(iat);
  expect({ iat, jti }).toEqual({ iat: expectedIat(inputs, ttl), jti: JTI });
  expect(Number.isInteger(ttl) && ttl >= 1 && ttl <= 24 * 3600).toBe(true);
  const capability = readJson(String(claims['x-ably-capability']));
  expect(Object.keys(capability).length).toBeGreaterThan(0);
  for (const operations of Object.values(capability))
    expect(operations).toEqual([expect.any(String), ...rest(operations)]);
}

const rest = (operations: unknown): unknown[] => (Array.isArray(operations) ? operations.slice(1) : []);
