import { describe, expect, test } from '@jest/globals';
import { OPERATIONS, quoteOperation, suggestOperation } from '../../src/token/operations.ts';

const NAMES = OPERATIONS.filter((operation) => operation !== '*');

describe('suggestOperation', () => {
  test.each(NAMES)('suggests %s for its name without any one letter, and in capitals', (name) => {
    for (let at = 0; at < name.length; at += 1)
      expect(suggestOperation(name.slice(0, at) + name.slice(at + 1))).toBe(name);
    expect(suggestOperation(name.toUpperCase())).toBe(name);
  });

  test.each<[meant: string, names: string[]]>([
    ['subscribe', ['read', 'receive', 'sub', 'listen', 'consume', 'get', 'attach', 'subscribes', 'Read']],
    ['publish', ['write', 'send', 'pub', 'emit', 'post', 'produce', 'broadcast', 'WRITE']],
    ['presence', ['enter', 'join', 'presence-enter']],
    ['history', ['rewind', 'replay']],
    ['stats', ['statistics', 'Statistics', 'stat', 'metrics']],
    ['channel-metadata', ['metadata', 'list']],
    ['push-subscribe', ['push']],
    ['push-admin', ['push_admin']],
    ['annotation-subscribe', ['annotation_subscribe', 'Annotation_Subscribe', 'annotation\u2013subscribe']],
    ['object-publish', ['\u201cobject-publish\u201d', "'object-publish'", 'object\u2212publish', ' object-publish']],
    ['message-update-own', ['update', 'edit', 'message-update']],
    ['message-delete-own', ['delete', 'message-delete']],
    ['message-delete-any', ['message-delete-an']],
    ['*', ['all', 'any', 'full', 'admin', '**']],
  ])('takes for %s: %j', (meant, names) => {
    expect(names.map(suggestOperation)).toEqual(names.map(() => meant));
  });

  // The first five are known to Ably's servers, if not to its documentation: an error would lock out their users.
  test.each([
    'message-subscribe',
    'presence-subscribe',
    'channel-metadata:publishers',
    'list-channels',
    'connection-metadata',
    'statistical',
    'teleport',
    'x',
    '',
    'constructor',
  ])('suggests nothing for %j', (name) => expect(suggestOperation(name)).toBeUndefined());

  test.each(['message-delete-bcd', 'message-update-xyz'])('suggests nothing for %s, at a distance of 3', (name) => {
    expect(suggestOperation(name)).toBeUndefined();
  });
});

test.each<[operation: string, shown: string]>([
  ['teleport', 'operation "teleport"'],
  ['Tele-Port', 'operation "Tele-Port"'],
  ['a'.repeat(40), `operation "${'a'.repeat(40)}"`],
  ['a'.repeat(41), 'operation (not shown)'],
  ['channel-metadata:publishers', 'operation "channel-metadata:publishers"'],
  ['annotation_subscribe', 'operation "annotation_subscribe"'],
  ['pub1', 'operation "pub1"'],
  ['a b', 'operation (not shown)'],
  ['a.b', 'operation (not shown)'],
  ['', 'operation (not shown)'],
])('quoteOperation shows %j as %s', (operation, shown) => expect(quoteOperation(operation)).toBe(shown));
