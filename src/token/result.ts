import type { IssuedToken } from './issue.ts';

/** The envelope of the Ably CLI after 1.2.1. https://ably.com/docs/cli/auth/issue-jwt-token */
function envelope<Token>(token: Token) {
  return { type: 'result', command: 'auth:issue-jwt-token', success: true, token } as const;
}

/** The result as the Ably CLI prints it, on one line, so that the same `jq` filters work for both. */
export function resultOf(issued: IssuedToken) {
  return envelope({
    appId: issued.appId,
    capability: Object.fromEntries(issued.capability),
    clientId: issued.clientId,
    ...(issued.clientType === 'server' && { clientType: issued.clientType }),
    expires: issued.expires,
    issued: issued.issued,
    keyId: issued.keyName,
    ...(issued.revocationKey !== null && { revocationKey: issued.revocationKey }),
    tokenType: 'jwt',
    ttl: issued.ttl,
    value: issued.token,
  });
}

/** The same result with only the token in it. */
export function tokenOnlyResult(issued: IssuedToken) {
  return envelope({ value: issued.token });
}
