import { describe, expect, test } from '@jest/globals';
import { missingValueFault, nameFault, nameWarnings, rewrittenNumberWarning } from '../../src/token/names.ts';
import { resourceFault, resourceWarnings } from '../../src/token/resource.ts';

/** Names that are in use, none of which may cause an error or a warning. */
const REAL_NAMES = [
  '*',
  'a',
  'chat:*',
  'a:b:c',
  'a:*:b',
  '*:a',
  '*:*',
  '[meta]*',
  '[meta]chat:*',
  '[queue]appid-name',
  '[*]*',
  '[x*y]a',
  '[?rewind=1]ticks',
  'a b',
  'a,b',
  'ticks:$AAPL',
  'room-1::$chat',
  'room-1::$chat::$chatMessages',
  'slides::$space',
  'slides::$cursors',
  '[meta]room-1::$chat',
  '[meta]::$cursors',
  'tenant1.events:V1StGXR8_Z5jdHi6B-myT',
  'eu-west.prod01:OrderEventsStream',
  'myApp.v1beta:notificationServiceEvents',
  'tenant.events:550e8400-e29b-41d4-a716-446655440000',
  "it's",
  'say "hi" twice',
  '"hi" twice',
  'twice "hi"',
  '"',
  'back\\slash',
  '__proto__',
  'می\u200cخواهم',
  '日本 🚀',
  '🏳\ufe0f\u200d🌈',
  '👩\u200d❤\ufe0f\u200d👨',
  '🕵\ufe0f\u200d♂\ufe0f',
];

test.each(REAL_NAMES)('%j is a resource, without a warning', (resource) => {
  expect(resourceFault(resource)).toBeUndefined();
  expect(resourceWarnings(resource, ['publish', '*'])).toEqual([]);
});

describe('resourceFault rejects', () => {
  const space = ['starts or ends with whitespace', 'remove the whitespace'] as const;
  const separator = (first: string) =>
    [`starts with "${first}"`, 'add the missing namespace; perhaps an expression is empty'] as const;

  test.each<[resource: string, found: string, fix: string]>([
    ['', 'has no name', 'name a channel, a namespace such as "chat:*", or "*"; perhaps an expression is empty'],
    [' ', ...space],
    ['ci ', ...space],
    [' ci', ...space],
    ['ci\u00a0', ...space],
    ['ci\n', ...space],
    [':', ...separator(':')],
    [':chat', ...separator(':')],
    ['::$chat', ...separator(':')],
    [',a', ...separator(',')],
  ])('%j', (resource, found, fix) => expect(resourceFault(resource)).toEqual({ found, fix }));

  test.each(['a\nb', '"ci"', 'a\\"b'])('%j, by the rules for all names', (resource) => {
    expect(nameFault(resource)).toBeDefined();
    expect(resourceFault(resource)).toEqual(nameFault(resource));
  });

  test('a missing value', () => expect(resourceFault('undefined')).toEqual(missingValueFault('undefined')));
});

describe('resourceWarnings warns', () => {
  const literal = 'matches only the channel with exactly that name, because "*" is a wildcard only as a whole segment.';
  const notWildcard = 'contains a "*" that is not a wildcard, because "*" is a wildcard only as a whole segment.';
  const namespace = (resource: string, meant: string): [string, string] => [
    resource,
    `${literal} To match a whole namespace, use "${meant}".`,
  ];
  const all = (resource: string, meant: string): [string, string] => [
    resource,
    `${literal} To match every name, use "${meant}".`,
  ];
  const long = 'a'.repeat(58);
  const tooLong = 'a'.repeat(59);

  test.each<[resource: string, warning: string]>([
    namespace('chat*', 'chat:*'),
    namespace('chat.*', 'chat:*'),
    namespace('chat-*', 'chat:*'),
    namespace('chat_*', 'chat:*'),
    namespace('chat/*', 'chat:*'),
    namespace('chat:**', 'chat:*'),
    namespace('chat**', 'chat:*'),
    namespace('chat/.*', 'chat:*'),
    namespace('a.b-*', 'a.b:*'),
    namespace('a:b:**', 'a:b:*'),
    ['a:b*', `${literal} To match a whole namespace, use "a:b:*" or "a:*".`],
    ['a:b-*', `${literal} To match a whole namespace, use "a:b:*" or "a:*".`],
    ['a:b:c/*', `${literal} To match a whole namespace, use "a:b:c:*" or "a:b:*".`],
    ['[meta]a:b*', `${literal} To match a whole namespace, use "[meta]a:b:*" or "[meta]a:*".`],
    namespace('[meta]chat*', '[meta]chat:*'),
    namespace('x[meta]chat*', 'x[meta]chat:*'),
    all('**', '*'),
    all('.*', '*'),
    all('[meta]**', '[meta]*'),
    all('[*]**', '[*]*'),
    ['*foo*', literal],
    ['*foo', literal],
    ['foo*:bar', literal],
    ['chat:a*:b*', literal],
    ['a:*b:c', literal],
    ['[*]*x', literal],
    ['a[*]', literal],
    ['chat*:*', notWildcard],
    ['*:chat*', notWildcard],
    [`${long}*`, `${literal} To match a whole namespace, use "${long}:*".`],
    [`${tooLong}*`, literal],
  ])('of the star in %s', (resource, warning) => {
    expect(resourceWarnings(resource, ['publish'])).toEqual([warning]);
    const suggested = [...warning.replace(literal, '').matchAll(/"([^"]*)"/g)].map(([, name = '']) => name);
    for (const name of suggested) expect([resourceFault(name), ...resourceWarnings(name, [])]).toEqual([undefined]);
  });

  // A quadratic pattern takes seconds for these.
  test.each<[what: string, resource: string]>([
    ['30,000 hyphens and a star', `${'-'.repeat(30_000)}*x`],
    ['30,000 hyphens between letters and a star', `a${'-'.repeat(30_000)}b*`],
    ['30,000 stars', `${'*'.repeat(30_000)}x`],
  ])('of %s', (_, resource) => {
    expect(resourceWarnings(resource, ['publish'])).toEqual([literal]);
  });

  test.each(['test::*', 'a:', 'a::b', 'a::$CHAT', 'a::$', 'a::x$chat', 'room-1::$chat:', 'a::$c1', 'a::$c-d'])(
    'of the empty segment in %s',
    (resource) => {
      expect(resourceWarnings(resource, ['publish'])).toEqual([
        'has an empty segment. Perhaps an expression is empty.',
      ]);
    },
  );

  test.each(['$CHANNEL', 'a:{{ github.actor }}', 'a:<name>'])('of the placeholder in %s', (resource) => {
    expect(resourceWarnings(resource, ['publish'])).toEqual([
      'contains a placeholder that was not filled in. It is used as written.',
    ]);
  });

  test('of what names warn of', () => {
    expect(resourceWarnings('room:undefined', ['publish'])).toEqual(nameWarnings('room:undefined'));
    expect(resourceWarnings('user-1.5E+18', ['publish'])).toEqual([rewrittenNumberWarning('user-1.5E+18')]);
  });

  const stats = 'has the operation "stats", which has no effect: Ably allows it only on "*" or "[*]*".';
  test.each<[resource: string, warnings: string[]]>([
    ['*', []],
    ['[*]*', []],
    ['a', [stats]],
    ['chat:*', [stats]],
    ['[meta]*', [stats]],
    [
      'a::$X{{b}}',
      [
        'has an empty segment. Perhaps an expression is empty.',
        'contains a placeholder that was not filled in. It is used as written.',
        stats,
      ],
    ],
  ])('of stats on %s', (resource, warnings) => {
    expect(resourceWarnings(resource, ['publish', 'stats'])).toEqual(warnings);
  });
});
