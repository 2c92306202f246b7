import { CompactSign } from 'jose';
import { type Diagnostics, stepNamed } from './diagnostics.ts';
import { INPUT_CLAIMS, TOKEN_INPUTS, type TokenParams } from './inputs.ts';
import { objectJson } from './json.ts';
import type { Input } from './reading.ts';
import { escapeInvisible, isoTime } from './text.ts';

/** A token and the facts about it. Only `token` and `signature` are secret. */
export interface IssuedToken extends Omit<TokenParams, 'key' | 'issuedAt' | 'claims'> {
  readonly token: string;
  /** The third part of the token. Secret, because the other two can be rebuilt from the facts. */
  readonly signature: string;
  readonly appId: string;
  /** `appId.keyId`. */
  readonly keyName: string;
  /** Canonical JSON, as in the token. */
  readonly capabilityJson: string;
  /** Names of the additional claims. */
  readonly claimNames: readonly string[];
  /** ISO 8601, UTC. */
  readonly issued: string;
  /** ISO 8601, UTC. */
  readonly expires: string;
}

/** The claims that no additional claim can set, in lower case. */
const OWN_CLAIMS: readonly string[] = ['iat', 'jti', ...INPUT_CLAIMS.map(({ claim }) => claim.toLowerCase())];

/**
 * Signs a token with HS256 and the UTF-8 bytes of the key's secret.
 * https://ably.com/docs/auth/token/jwt
 * @param jti a unique identifier
 */
export async function signToken(params: TokenParams, jti: string): Promise<IssuedToken> {
  const { key, issuedAt, claims, ...facts } = params;
  const expiresAt = issuedAt + facts.ttl;
  const additional = [...claims].filter(([name]) => !OWN_CLAIMS.includes(name.toLowerCase()));
  const own = { iat: issuedAt, exp: expiresAt, jti, ...claimsOf(params) };
  const payload = objectJson([...Object.entries(own), ...additional]);
  const token = await new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid: key.keyName })
    .sign(new TextEncoder().encode(key.secret));
  return {
    ...facts,
    token,
    signature: token.slice(token.lastIndexOf('.') + 1),
    appId: key.appId,
    keyName: key.keyName,
    capabilityJson: objectJson(facts.capability),
    claimNames: [...claims.keys()],
    issued: isoTime(issuedAt * 1000),
    expires: isoTime(expiresAt * 1000),
  };
}

/** The claims that carry the inputs' values. */
function claimsOf(params: TokenParams): Readonly<Record<string, string>> {
  const claims: Record<string, string> = {};
  for (const [field, { claim, claimOf }] of Object.entries<Input<unknown>>(TOKEN_INPUTS)) {
    const value = claimOf?.(params[field as keyof TokenParams]) ?? null;
    if (claim !== undefined && value !== null) claims[claim] = value;
  }
  return claims;
}

/** In characters. SDKs send tokens base64-encoded in a header of about 8 KB. https://ably.com/docs/auth/token/jwt */
const MAX_SAFE_LENGTH = 5800;

/** In characters. Linux cannot start a program with a variable over 131,071 bytes, including its name. */
const MAX_LENGTH = 128_000;

/** How to make a token shorter, as a phrase for a problem's fix. */
export const SHORTEN = 'use fewer resources or claims, or namespaces such as chat:*';
const EXPECTED_LENGTH = `at most ${MAX_LENGTH} characters, to fit in an environment variable`;

/** Checks the length of a token, which only an issued token has. */
export function checkLength({ token }: IssuedToken, diagnostics: Diagnostics): void {
  const report = diagnostics.about(stepNamed('token'), EXPECTED_LENGTH);
  if (token.length > MAX_LENGTH) {
    report.problem({ found: `the token has ${token.length} characters`, fix: SHORTEN });
  } else if (token.length > MAX_SAFE_LENGTH) {
    report.warning(
      `The token has ${token.length} characters. Over ${MAX_SAFE_LENGTH}, it may not fit in an HTTP header: ${SHORTEN}.`,
    );
  }
}

/** A fact about a token, in every form in which it is published. */
interface Fact {
  /** In the log, the summary and the report of the command line: the Ably CLI's label. */
  readonly label: string;
  /** The output of the action. A fact without one is not an output. */
  readonly output?: string;
  /** The key in the JSON result: the Ably CLI's. A fact without one is not in the result. */
  readonly key?: string;
  /** Undefined or null if the token does not have it. Undefined is left out of the JSON result, and null is not. */
  readonly value: (issued: IssuedToken) => string | number | null | undefined;
  /** What follows the value where people read it. */
  readonly unit?: string;
}

/** The facts about a token, most important first. None is secret. */
const FACTS: readonly Fact[] = [
  { label: 'Issued', output: 'issued', key: 'issued', value: ({ issued }) => issued },
  { label: 'Expires', output: 'expires', key: 'expires', value: ({ expires }) => expires },
  { label: 'TTL', output: 'ttl', key: 'ttl', value: ({ ttl }) => ttl, unit: ' seconds' },
  { label: 'App ID', output: 'app-id', key: 'appId', value: ({ appId }) => appId },
  { label: 'Key ID', output: 'key-name', key: 'keyId', value: ({ keyName }) => keyName },
  { label: 'Client ID', output: 'client-id', key: 'clientId', value: ({ clientId }) => clientId },
  { label: 'Client Type', value: ({ clientType }) => clientType },
  {
    label: 'Revocation Key',
    output: 'revocation-key',
    key: 'revocationKey',
    value: ({ revocationKey }) => revocationKey ?? undefined,
  },
  { label: 'Claims', value: ({ claimNames }) => claimNames.join(', ') || undefined },
];

/** What people read, without line breaks: the label and the value of each fact that the token has. */
export function describeFacts(issued: IssuedToken): [label: string, value: string][] {
  return FACTS.flatMap(({ label, value, unit = '' }) => {
    const fact = value(issued);
    return fact === undefined || fact === null ? [] : [[label, `${escapeInvisible(String(fact))}${unit}`]];
  });
}

/** The outputs of the action, by name. Only the first two contain a secret. */
export function outputsOf(issued: IssuedToken): [name: string, value: string][] {
  const outputs: Record<string, string> = { token: issued.token, json: JSON.stringify(resultOf(issued)) };
  for (const { output, value } of FACTS) {
    if (output) outputs[output] = String(value(issued) ?? '');
  }
  return Object.entries({ ...outputs, capability: issued.capabilityJson });
}

/** The result as the Ably CLI prints it, on one line, so that the same `jq` filters work for both. */
export function resultOf(issued: IssuedToken) {
  const facts = FACTS.flatMap(({ key, value }) => (key ? [[key, value(issued)] as const] : []));
  const others = {
    capability: Object.fromEntries(issued.capability),
    clientType: issued.clientType === 'server' ? issued.clientType : undefined,
    tokenType: 'jwt',
    value: issued.token,
  };
  const entries = [...facts, ...Object.entries(others)].sort(([one], [other]) => (one < other ? -1 : 1));
  return envelope(Object.fromEntries(entries));
}

/** The same result with only the token in it. */
export function tokenOnlyResult({ token }: IssuedToken) {
  return envelope({ value: token });
}

/** The envelope of the Ably CLI after 1.2.1. https://ably.com/docs/cli/auth/issue-jwt-token */
function envelope(token: object) {
  return { type: 'result', command: 'auth:issue-jwt-token', success: true, token };
}

/** What people read: each resource and the operations on it, with invisible characters escaped. */
export function capabilityRows(issued: IssuedToken): [resource: string, operations: string[]][] {
  return [...issued.capability].map(([name, list]) => [escapeInvisible(name), list.map(escapeInvisible)]);
}

/**
 * A note about a token that is not limited to named channels; undefined for others.
 * @param input the name of the input that narrows it
 */
export function wideCapabilityNote({ capability }: IssuedToken, input = '"capability"'): string | undefined {
  const resource = ['[*]*', '*'].find((each) => capability.has(each));
  if (resource === undefined) return undefined;
  const operations = capability.get(resource) ?? [];
  const allowed = operations.includes('*') ? 'everything the key allows' : operations.map(escapeInvisible).join(', ');
  const where = resource === '*' ? 'regular channels' : 'channels, metachannels and queues';
  return `This token allows ${allowed} on all ${where}. Set ${input} to narrow it, for example {"my-channel":["publish"]}.`;
}
