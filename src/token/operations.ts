import { closest } from './closest.ts';

/** Ably's operations, each with its names in other services; `statistics` is from Ably's Control API. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  subscribe: ['read', 'receive', 'sub', 'listen', 'consume', 'get', 'attach'],
  publish: ['write', 'send', 'pub', 'emit', 'post', 'produce', 'broadcast'],
  presence: ['enter', 'join', 'presence-enter'],
  history: ['rewind', 'replay'],
  stats: ['statistics', 'stat', 'metrics'],
  'channel-metadata': ['metadata', 'list'],
  'push-subscribe': ['push'],
  'push-admin': [],
  'privileged-headers': [],
  'object-subscribe': [],
  'object-publish': [],
  'annotation-subscribe': [],
  'annotation-publish': [],
  'message-update-own': ['update', 'edit', 'message-update'],
  'message-update-any': [],
  'message-delete-own': ['delete', 'message-delete'],
  'message-delete-any': [],
  '*': ['all', 'any', 'full', 'admin', '**'],
};

/**
 * The operations that Ably documents, and `*` for all of them.
 * https://ably.com/docs/auth/capabilities#capability-operations
 */
export const OPERATIONS: readonly string[] = Object.keys(SYNONYMS);

/** Names of operations, such as the undocumented `channel-metadata:publishers`, and `**`, which is a mistake for `*`. */
export const OPERATION_NAME = /^([\w.:-]+|\*\*)$/;

/** The operation that an unknown one was probably meant to be; undefined if none is close. */
export function suggestOperation(operation: string): string | undefined {
  const names = OPERATIONS.filter((known) => known !== '*');
  const meant = OPERATIONS.find((known) => SYNONYMS[known]?.includes(operation.toLowerCase()));
  return meant ?? closest(operation, names, 2);
}

/** An operation for a message, quoted only if it looks like one. */
export function quoteOperation(operation: string): string {
  return /^[A-Za-z-]{1,30}$/.test(operation) ? `operation "${operation}"` : 'operation (not shown)';
}
