import { CompactSign } from 'jose';
import { type Capability, capabilityJson } from './capability.ts';
import type { ClientType } from './client-type.ts';
import type { TokenParams } from './token-params.ts';

/** A token and the facts about it. Only `token` and `signature` are secret. */
export interface IssuedToken {
  readonly token: string;
  /** The third part of the token. Secret, because the other two can be rebuilt from the facts. */
  readonly signature: string;
  readonly appId: string;
  /** `appId.keyId`. */
  readonly keyName: string;
  /** Null if the token has none. */
  readonly clientId: string | null;
  readonly clientType: ClientType;
  readonly capability: Capability;
  /** Canonical JSON, as in the token. */
  readonly capabilityJson: string;
  /** Time to live, in seconds. */
  readonly ttl: number;
  /** Null if the token has none. */
  readonly revocationKey: string | null;
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
  const { key, capability, clientId, clientType, issuedAt, ttl, revocationKey } = params;
  const expiresAt = issuedAt + ttl;
  const json = capabilityJson(capability);
  const claims = {
    iat: issuedAt,
    exp: expiresAt,
    jti,
    // Ably ignores an object here and grants everything the key allows; it must be a string.
    'x-ably-capability': json,
    ...(clientId !== null && { 'x-ably-clientId': clientId }),
    ...(clientType === 'server' && { 'x-ably-clientType': clientType }),
    ...(revocationKey !== null && { 'x-ably-revocation-key': revocationKey }),
    ...params.claims,
  };
  const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid: key.keyName })
    .sign(new TextEncoder().encode(key.secret));
  return {
    token,
    signature: token.slice(token.lastIndexOf('.') + 1),
    appId: key.appId,
    keyName: key.keyName,
    clientId,
    clientType,
    capability,
    capabilityJson: json,
    ttl,
    revocationKey,
    claimNames: Object.keys(params.claims),
    issued: isoTime(issuedAt),
    expires: isoTime(expiresAt),
  };
}

const isoTime = (seconds: number) => new Date(seconds * 1000).toISOString();
