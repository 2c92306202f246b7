import { createHmac } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Findings, Problem, Warning } from '../../src/token/findings.ts';
import { type IssuedToken, issueToken } from '../../src/token/issue.ts';
import { checkRequest } from '../../src/token/request.ts';
import { gatherWords, type Words } from '../../src/token/words.ts';
import { readJson } from '../support/read-json.ts';
import type { Value } from './written.ts';

export const NOW = Date.UTC(2026, 6, 1);
export const JTI = 'c0ffee00-0000-4000-8000-000000000000';
export const MADE_UP = 'ably-jwt-c0ffee00';

export interface Answer {
  readonly words: Words;
  readonly issued: IssuedToken | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
}

/** What the token room makes of the words that a user gave, asked as the doors ask it. */
export async function answerTo(given: Words, madeUpRevocationKey?: string): Promise<Answer> {
  const findings: Findings = { problems: [], warnings: [] };
  const words = gatherWords((name) => given[name], {});
  const surroundings = { madeUpClientId: MADE_UP, howToGiveKey: 'set it', madeUpRevocationKey };
  const request = await checkRequest(words, surroundings, findings);
  return { words, issued: request && (await issueToken(request, NOW, JTI)), ...findings };
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

/** So much text in one finding helps nobody, and GitHub cuts an annotation after 4,096 characters. */
const LONGEST = 1000;

/** What must hold for every answer, whatever the words were: a sound token, or problems that help. */
export function expectSound({ words, issued, problems, warnings }: Answer): void {
  const inputs = ['api-key', ...Object.keys(words)];
  for (const { input, found, expected, fix } of problems) {
    expect(inputs).toContain(input);
    for (const phrase of [found, expected, fix]) expectReadable(phrase);
  }
  for (const { input, text } of warnings) {
    expect(inputs).toContain(input);
    expectReadable(text);
  }
  expect(issued === undefined).toBe(problems.length > 0);
  if (issued) expectSoundToken(words['api-key'] ?? '', issued);
}

/** One line that a log, a terminal and an annotation show as it is. */
function expectReadable(phrase: string): void {
  expect(phrase.trim()).not.toBe('');
  expect(phrase).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(phrase.length).toBeLessThanOrEqual(LONGEST);
}

function expectSoundToken(keyText: string, issued: IssuedToken): void {
  const colon = keyText.indexOf(':');
  const { header, claims } = verified(issued.token, keyText.slice(colon + 1));
  expect(header).toEqual({ typ: 'JWT', alg: 'HS256', kid: keyText.slice(0, colon) });
  const { iat, exp, jti } = claims;
  expect({ iat, jti }).toEqual({ iat: NOW / 1000, jti: JTI });
  const ttl = Number(exp) - Number(iat);
  expect(Number.isInteger(ttl) && ttl >= 1 && ttl <= 24 * 3600).toBe(true);
  const capability = claims['x-ably-capability'];
  expect(Object.keys(readJson(String(capability))).length).toBeGreaterThan(0);
}
