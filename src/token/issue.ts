import { CompactSign } from 'jose';
import { type Capability, canonical } from './capability.ts';
import type { ClientType } from './client.ts';
import type { TokenRequest } from './request.ts';

/** A token, and the facts about it. Only `token` and `signature` are secret. */
export interface IssuedToken {
  readonly token: string;
  /** The token's third part, secret by itself: the other two can be rebuilt from the facts. */
  readonly signature: string;
  readonly appId: string;
  /** `appId.keyId`. */
  readonly keyName: string;
  /** Null where the token has none. */
  readonly clientId: string | null;
  readonly clientType: ClientType;
  /** Canonical JSON. */
  readonly capability: string;
  /** The same, as it was before it became a text. */
  readonly grants: Capability;
  /** Time to live in seconds. */
  readonly ttl: number;
  /** Undefined where the token has none. */
  readonly revocationKey: string | undefined;
  /** ISO 8601, UTC. */
  readonly issued: string;
  /** ISO 8601, UTC. */
  readonly expires: string;
}

/**
 * Signs what was asked for, with HS256 over the UTF-8 bytes of the key's secret.
 * https://ably.com/docs/auth/token/jwt
 * @param now milliseconds since 1970
 * @param jti an identifier that no other token has
 */
export async function issueToken(request: TokenRequest, now: number, jti: string): Promise<IssuedToken> {
  const { key, clientId, clientType, ttl, revocationKey } = request;
  const iat = Math.floor(now / 1000);
  const exp = iat + ttl;
  const capability = canonical(request.capability);
  const claims = {
    iat,
    exp,
    jti,
    // A text: an object here would be passed over, and the token could do all that the key can.
    'x-ably-capability': capability,
    ...(clientId !== null && { 'x-ably-clientId': clientId }),
    ...(clientType === 'server' && { 'x-ably-clientType': clientType }),
    ...(revocationKey !== undefined && { 'x-ably-revocation-key': revocationKey }),
    ...request.claims,
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
    grants: request.capability,
    ttl,
    revocationKey,
    issued: isoTime(iat),
    expires: isoTime(exp),
  };
}

const isoTime = (seconds: number) => new Date(seconds * 1000).toISOString();
