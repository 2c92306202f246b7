import { describe, expect, test } from '@jest/globals';
import { isKnownOperation, meantOperation, OPERATIONS } from '../../src/token/operations.ts';

const WORDS = [
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
];

test('the operations are those that Ably documents, and *', () => expect(OPERATIONS).toEqual([...WORDS, '*']));

test.each([...WORDS, '*'])('%s is a known operation', (word) => expect(isKnownOperation(word)).toBe(true));

test.each(['Publish', 'publish ', 'publishes', 'statistics', '', '**', 'toString'])(
  '%j is no known operation',
  (word) => expect(isKnownOperation(word)).toBe(false),
);

describe('meantOperation', () => {
  test.each(WORDS)('knows %s with any letter lost, and in capitals', (word) => {
    for (let at = 0; at < word.length; at += 1) {
      expect(meantOperation(word.slice(0, at) + word.slice(at + 1))).toBe(word);
    }
    expect(meantOperation(word.toUpperCase())).toBe(word);
  });

  test.each<[word: string, meant: string]>([
    ['statistics', 'stats'],
    ['Statistics', 'stats'],
    [' statistics\t', 'stats'],
    [' publish\n', 'publish'],
    ['   stats   ', 'stats'],
    ['subscribes', 'subscribe'],
    ['push_admin', 'push-admin'],
    ['message-delete-an', 'message-delete-any'],
  ])('takes %j for %s', (word, meant) => expect(meantOperation(word)).toBe(meant));

  // Some are names that Ably servers know beyond the documentation: an error would shut their users out.
  test.each([
    'message-subscribe',
    'presence-subscribe',
    'channel-metadata:publishers',
    'list-channels',
    'connection-metadata',
    'statistical',
    'x',
    '**',
    '',
  ])('takes %j for none', (word) => expect(meantOperation(word)).toBeUndefined());
});
