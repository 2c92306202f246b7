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

/** Names of operations, such as the undocumented `channel-metadata:publishers`. */
export const OPERATION_NAME = /^[\w:-]+$/;

/** The operation that an unknown one was probably meant to be; undefined if none is close. */
export function suggestOperation(operation: string): string | undefined {
  const names = OPERATIONS.filter((known) => known !== '*');
  // As Ably spells them: with hyphens, and without what a text editor or a shell adds.
  const name = operation
    .toLowerCase()
    .replace(/[_\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s"'`\u2018-\u201f]/g, '');
  const meant = OPERATIONS.find((known) => known === name || SYNONYMS[known]?.includes(name));
  return meant ?? closest(name, names, 2);
}

/** An operation for a message, quoted only if it looks like one. */
export function quoteOperation(operation: string): string {
  return /^[\w:-]{1,40}$/.test(operation) ? `operation "${operation}"` : 'operation (not shown)';
}
