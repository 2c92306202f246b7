import type { IssuedToken } from './issue.ts';

/**
 * The facts as the newest Ably CLI prints them under `token`, in its order, so that one `jq -r .token.value` reads both.
 * https://ably.com/docs/cli/auth/issue-jwt-token
 */
export function resultOf(issued: IssuedToken) {
  return {
    token: {
      appId: issued.appId,
      capability: Object.fromEntries(issued.grants),
      clientId: issued.clientId,
      ...(issued.clientType === 'server' && { clientType: issued.clientType }),
      expires: issued.expires,
      issued: issued.issued,
      keyId: issued.keyName,
      tokenType: 'jwt',
      ttl: issued.ttl,
      value: issued.token,
    },
  };
}
