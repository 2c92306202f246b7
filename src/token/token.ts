import { CompactSign } from 'jose';
import { capabilityJson } from './capability.ts';
import { type Diagnostics, stepNamed } from './diagnostics.ts';
import { TOKEN_INPUTS } from './inputs.ts';
import { INPUT_CLAIMS, type TokenParams } from './params.ts';
import type { Input } from './reading.ts';

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
  const payload = { iat: issuedAt, exp: expiresAt, jti, ...claimsOf(params), ...Object.fromEntries(additional) };
  const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid: key.keyName })
    .sign(new TextEncoder().encode(key.secret));
  return {
    ...facts,
    token,
    signature: token.slice(token.lastIndexOf('.') + 1),
    appId: key.appId,
    keyName: key.keyName,
    capabilityJson: capabilityJson(facts.capability),
    claimNames: [...claims.keys()],
    issued: isoTime(issuedAt),
    expires: isoTime(expiresAt),
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

const isoTime = (seconds: number) => new Date(seconds * 1000).toISOString();

/** In characters. SDKs send tokens base64-encoded in a header of about 8 KB. https://ably.com/docs/auth/token/jwt */
const MAX_SAFE_LENGTH = 5800;

/** In characters. Linux cannot start a program with a variable over 131,071 bytes, including its name. */
const MAX_LENGTH = 128_000;

const SHORTEN = 'use fewer resources or claims, or namespaces such as chat:*';

/** Checks the length of a token, which only an issued token has. */
export function checkLength({ token }: IssuedToken, diagnostics: Diagnostics): void {
  const report = diagnostics.about(
    stepNamed('token'),
    `at most ${MAX_LENGTH} characters, to fit in an environment variable`,
  );
  if (token.length > MAX_LENGTH) {
    report.problem({ found: `the token has ${token.length} characters`, fix: SHORTEN });
  } else if (token.length > MAX_SAFE_LENGTH) {
    report.warning(
      `The token has ${token.length} characters. Over ${MAX_SAFE_LENGTH}, it may not fit in an HTTP header: ${SHORTEN}.`,
    );
  }
}
