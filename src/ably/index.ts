/** What entry points load if they connect to Ably. */
export { type Connection, readConnection } from './connection.ts';
export { describeConfirmation, revokeTokens } from './revoke.ts';
export { verifyToken } from './verify.ts';
