import { createHmac } from 'node:crypto';
import { expect } from '@jest/globals';
import { Diagnostics, inputNamed, type Problem, stepNamed, type Warning } from '../../src/token/diagnostics.ts';
import { TOKEN_INPUTS } from '../../src/token/inputs.ts';
import { issue } from '../../src/token/issue.ts';
import type { Input, RawInput } from '../../src/token/reading.ts';
import { SecretGuard } from '../../src/token/secrets.ts';
import type { IssuedToken } from '../../src/token/token.ts';
import { readJson } from '../support/read-json.ts';
import { INVISIBLE } from './invisible.ts';
import type { Value } from './serialize.ts';

export const NOW = Date.UTC(2026, 6, 1);
export const JTI = 'c0ffee00-0000-4000-8000-000000000000';
export const DEFAULT_CLIENT_ID = 'ably-jwt-c0ffee00';

/** Inputs as a user gives them, by their names in action.yml. */
export type Inputs = { [name: string]: string };

/** A field of the table of the inputs that determine a token. */
export type Field = keyof typeof TOKEN_INPUTS;

const ROWS: readonly Input<unknown>[] = Object.values(TOKEN_INPUTS);

/** The names of these inputs. */
export const NAMES: readonly string[] = ROWS.map(({ name }) => name);

/** What becomes of inputs: a token, or problems. */
export interface Outcome {
  readonly inputs: Inputs;
  readonly issued: IssuedToken | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  /** What was masked. */
  readonly secrets: readonly string[];
}

/** What an entry point provides in addition to its inputs. */
export const contextFor = (apiKey: string) => ({
  guard: new SecretGuard(apiKey),
  diagnostics: new Diagnostics(),
  defaultClientId: DEFAULT_CLIENT_ID,
  missingKeyFix: 'set it',
  isFromWorkflow: true,
});

/** Issues a token in this process, as the entry points do. */
export async function issueFrom(inputs: Inputs): Promise<Outcome> {
  const given: Inputs = { 'api-key': '', ...inputs };
  const raw: { [name: string]: RawInput } = {};
  for (const { name, isRequired, isSecret, keepsWhitespace } of ROWS) {
    const text = keepsWhitespace ? given[name] : given[name]?.trim();
    if (text || (text === '' && (isRequired || isSecret))) raw[name] = { text };
  }
  const context = contextFor(raw['api-key']?.text ?? '');
  const masked = new Set<string>();
  const mask = async (texts: Iterable<string>) => {
    for (const text of texts) masked.add(text);
  };
  const sent: string[] = [];
  // By the time a token could be sent to Ably, it is masked.
  const verify = async ({ token, signature }: IssuedToken) => {
    expect([token, signature].filter((each) => !masked.has(each))).toEqual([]);
    sent.push(token);
  };
  const issued = await issue({ raw, context, now: NOW, jti: JTI, mask, verify });
  expect(sent).toEqual(issued ? [issued.token] : []);
  const { problems, warnings } = context.diagnostics;
  return { inputs, issued, problems, warnings, secrets: [...masked] };
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
  const subjects = [...['api-key', ...Object.keys(inputs)].map(inputNamed), stepNamed('token')];
  for (const { subject, found, expected, fix } of problems) {
    expect(subjects).toContainEqual(subject);
    for (const phrase of [found, expected, fix]) expectReadable(phrase, secrets);
  }
  for (const { subject, text } of warnings) {
    // A device needs a client ID of its own.
    expect([...subjects, inputNamed('client-id')]).toContainEqual(subject);
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
