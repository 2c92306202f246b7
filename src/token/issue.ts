import { CompactSign } from 'jose';
import { capabilityJson } from './capability.ts';
import type { TokenParams } from './token-params.ts';

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

/**
 * Signs a token with HS256 and the UTF-8 bytes of the key's secret.
 * https://ably.com/docs/auth/token/jwt
 * @param jti a unique identifier
 */
export async function issueToken(params: TokenParams, jti: string): Promise<IssuedToken> {
  const { key, issuedAt, claims, ...facts } = params;
  const expiresAt = issuedAt + facts.ttl;
  const json = capabilityJson(facts.capability);
  const payload = {
    iat: issuedAt,
    exp: expiresAt,
    jti,
    // Ably ignores an object here and grants everything the key allows; it must be a string.
    'x-ably-capability': json,
    ...(facts.clientId !== null && { 'x-ably-clientId': facts.clientId }),
    ...(facts.clientType === 'server' && { 'x-ably-clientType': facts.clientType }),
    ...(facts.revocationKey !== null && { 'x-ably-revocation-key': facts.revocationKey }),
    ...claims,
  };
  const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid: key.keyName })
    .sign(new TextEncoder().encode(key.secret));
  return {
    ...facts,
    token,
    signature: token.slice(token.lastIndexOf('.') + 1),
    appId: key.appId,
    keyName: key.keyName,
    capabilityJson: json,
    claimNames: Object.keys(claims),
    issued: isoTime(issuedAt),
    expires: isoTime(expiresAt),
  };
}

const isoTime = (seconds: number) => new Date(seconds * 1000).toISOString();
