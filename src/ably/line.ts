/** The line to Ably: all that a door loads when it is asked to verify or to revoke. */
export { readEndpoint } from './endpoint.ts';
export { revokeTokens } from './revoke.ts';
export { verifyToken } from './verify.ts';
