import { describe, expect, test } from '@jest/globals';
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
  const empty = [
    'a resource is empty',
    'name a channel, a namespace such as "chat:*", or "*"; perhaps an expression is empty',
  ] as const;
  const space = (shown: string) =>
    [`resource ${shown} starts or ends with whitespace`, 'remove the whitespace'] as const;
  const separator = (shown: string, first: string) =>
    [`resource ${shown} starts with "${first}"`, 'add the missing namespace; perhaps an expression is empty'] as const;
  const invisible = (shown: string) =>
    [`resource ${shown} contains an invisible character or a line break`, 'type the name again, without it'] as const;
  const broken = (shown: string) =>
    [
      `resource ${shown} contains quotes left over from broken JSON`,
      'remove the backslashes and the extra quotes',
    ] as const;

  test.each<[resource: string, found: string, fix: string]>([
    ['', ...empty],
    [' ', ...space('" "')],
    ['ci ', ...space('"ci "')],
    [' ci', ...space('" ci"')],
    ['ci\u00a0', ...space(String.raw`"ci\u{a0}"`)],
    ['ci\n', ...space(String.raw`"ci\n"`)],
    [':', ...separator('":"', ':')],
    [':chat', ...separator('":chat"', ':')],
    ['::$chat', ...separator('"::$chat"', ':')],
    [',a', ...separator('",a"', ',')],
    ['a\nb', ...invisible(String.raw`"a\nb"`)],
    ['a\u2028b', ...invisible(String.raw`"a\u{2028}b"`)],
    ['a\u00a0b', ...invisible(String.raw`"a\u{a0}b"`)],
    ['a\u200bb', ...invisible(String.raw`"a\u{200b}b"`)],
    ['a\u202eb', ...invisible(String.raw`"a\u{202e}b"`)],
    ['a\u200d', ...invisible(String.raw`"a\u{200d}"`)],
    ['\\"ci\\"', ...broken(String.raw`"\\\"ci\\\""`)],
    ["a\\'b", ...broken(String.raw`"a\\'b"`)],
    ['"ci"', ...broken(String.raw`"\"ci\""`)],
    ["'ci'", ...broken(`"'ci'"`)],
    ['""', ...broken(String.raw`"\"\""`)],
  ])('%j', (resource, found, fix) => expect(resourceFault(resource)).toEqual({ found, fix }));
});

describe('resourceWarnings warns', () => {
  const literal = (shown: string) =>
    `Resource ${shown} matches only the channel with exactly that name, because "*" is a wildcard only as a whole segment.`;
  const notWildcard = (shown: string) =>
    `Resource ${shown} contains a "*" that is not a wildcard, because "*" is a wildcard only as a whole segment.`;
  const namespace = (resource: string, meant: string): [string, string] => [
    resource,
    `${literal(`"${resource}"`)} To match a whole namespace, use "${meant}".`,
  ];
  const all = (resource: string, meant: string): [string, string] => [
    resource,
    `${literal(`"${resource}"`)} To match every name, use "${meant}".`,
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
    namespace('a:b*', 'a:b:*'),
    namespace('[meta]chat*', '[meta]chat:*'),
    namespace('x[meta]chat*', 'x[meta]chat:*'),
    all('**', '*'),
    all('.*', '*'),
    all('[meta]**', '[meta]*'),
    all('[*]**', '[*]*'),
    ['*foo*', literal('"*foo*"')],
    ['*foo', literal('"*foo"')],
    ['foo*:bar', literal('"foo*:bar"')],
    ['chat:a*:b*', literal('"chat:a*:b*"')],
    ['a:*b:c', literal('"a:*b:c"')],
    ['[*]*x', literal('"[*]*x"')],
    ['a[*]', literal('"a[*]"')],
    ['chat*:*', notWildcard('"chat*:*"')],
    ['*:chat*', notWildcard('"*:chat*"')],
    [`${long}*`, `${literal(`"${long}*"`)} To match a whole namespace, use "${long}:*".`],
    [`${tooLong}*`, literal(`"${tooLong}*"`)],
  ])('of the star in %s', (resource, warning) => expect(resourceWarnings(resource, ['publish'])).toEqual([warning]));

  // A quadratic pattern takes seconds for these.
  test.each<[what: string, resource: string]>([
    ['30,000 hyphens and a star', `${'-'.repeat(30_000)}*x`],
    ['30,000 hyphens between letters and a star', `a${'-'.repeat(30_000)}b*`],
    ['30,000 stars', `${'*'.repeat(30_000)}x`],
  ])('of %s', (_, resource) => {
    expect(resourceWarnings(resource, ['publish'])).toEqual([literal(`"…" (${resource.length} characters)`)]);
  });

  test.each(['test::*', 'a:', 'a::b', 'a::$CHAT', 'a::$', 'a::x$chat', 'room-1::$chat:'])(
    'of the empty segment in %s',
    (resource) => {
      expect(resourceWarnings(resource, ['publish'])).toEqual([
        `Resource "${resource}" has an empty segment. Perhaps an expression is empty.`,
      ]);
    },
  );

  test.each(['[', '[*', '[meta', '[meta]', '[]'])('of the qualifier without a name in %s', (resource) => {
    expect(resourceWarnings(resource, ['publish'])).toEqual([
      `Resource "${resource}" is not a qualifier and a name, such as "[meta]chat".`,
    ]);
  });

  test.each(['$CHANNEL', 'a:{{ github.actor }}', 'a:<name>'])('of the placeholder in %s', (resource) => {
    expect(resourceWarnings(resource, ['publish'])).toEqual([
      `Resource "${resource}" contains a placeholder that was not filled in. Ably treats it as part of the name.`,
    ]);
  });

  const stats = (resource: string) =>
    `Operation "stats" on "${resource}" has no effect: Ably allows it only on "*" or "[*]*".`;
  test.each<[resource: string, warnings: string[]]>([
    ['*', []],
    ['[*]*', []],
    ['a', [stats('a')]],
    ['chat:*', [stats('chat:*')]],
    ['[meta]*', [stats('[meta]*')]],
    [
      'a::$X{{b}}',
      [
        'Resource "a::$X{{b}}" has an empty segment. Perhaps an expression is empty.',
        'Resource "a::$X{{b}}" contains a placeholder that was not filled in. Ably treats it as part of the name.',
        stats('a::$X{{b}}'),
      ],
    ],
  ])('of stats on %s', (resource, warnings) => {
    expect(resourceWarnings(resource, ['publish', 'stats'])).toEqual(warnings);
  });
});
