import { didYouMean } from './did-you-mean.ts';

/**
 * The operations that Ably documents, and `*` for all of them.
 * https://ably.com/docs/auth/capabilities#capability-operations
 */
export const OPERATIONS = [
  'subscribe',
  'publish',
  'presence',
  'history',
  'stats',
  'channel-metadata',
  'push-subscribe',
  'push-admin',
  'privileged-headers',
  'object-subscribe',
  'object-publish',
  'annotation-subscribe',
  'annotation-publish',
  'message-update-own',
  'message-update-any',
  'message-delete-own',
  'message-delete-any',
  '*',
] as const;

const WORDS = OPERATIONS.filter((operation) => operation !== '*');
const KNOWN: ReadonlySet<string> = new Set(OPERATIONS);

export const isKnownOperation = (operation: string): boolean => KNOWN.has(operation);

/** The known operation that an unknown one was meant to be. Ably's Control API says `statistics` for `stats`. */
export function meantOperation(operation: string): string | undefined {
  if (operation.trim().toLowerCase() === 'statistics') return 'stats';
  return didYouMean(operation.trim(), WORDS);
}
