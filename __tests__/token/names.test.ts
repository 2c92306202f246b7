import { describe, expect, test } from '@jest/globals';
import {
  isRewrittenNumber,
  missingValueFault,
  nameFault,
  nameWarnings,
  resourceFault,
  resourceWarnings,
} from '../../src/token/names.ts';
import { checked } from './support.ts';

const WORKFLOW = { isFromWorkflow: true };

describe('nameFault', () => {
  const invisible = ['contains an invisible character or a line break', 'type it again, on one line'] as const;
  const backslash = ['contains a backslash before a quote', 'remove the backslashes and the extra quotes'] as const;
  const quotes = ['is in quotes', 'remove the extra quotes; in cmd, single quotes are part of the value'] as const;

  test.each<readonly [text: string, found: string, fix: string]>([
    ['a\nb', ...invisible],
    ['a\u2028b', ...invisible],
    ['a\u00a0b', ...invisible],
    ['a\u200bb', ...invisible],
    ['a\u202eb', ...invisible],
    ['a\u200d', ...invisible],
    ['\\"ci\\"', ...backslash],
    ["a\\'b", ...backslash],
    ['"ci"', ...quotes],
    ["'ci'", ...quotes],
    ['""', ...quotes],
    ['\u2018ci\u2019', ...quotes],
    ['\u201aci\u201b', ...quotes],
    ['\u201cci\u201d', ...quotes],
    ['\u201eci\u201f', ...quotes],
    ['\u201cci', ...quotes],
    ['ci\u201d', ...quotes],
    ['\'ci"', ...quotes],
  ])('rejects %j', (text, found, fix) => expect(nameFault(text)).toEqual({ found, fix }));

  test.each([
    '',
    'ci',
    "it's",
    '"',
    'say "hi"',
    '"hi" twice',
    'rock \u2019n\u2019 roll',
    '\u2019n',
    'back\\slash',
    '\\',
  ])('passes %j', (text) => expect(nameFault(text)).toBeUndefined());
});

const MISSING = [
  ...['null', 'Null', 'NULL', 'undefined', 'Undefined', 'UNDEFINED', 'NaN', 'NAN', '[object Object]'],
  ...['true', 'True', 'TRUE', 'false', 'False', 'FALSE', 'Object', 'Array'],
];

describe('what an expression prints instead of a string', () => {
  test.each(MISSING)('is a fault as a whole value: %s', (text) => {
    expect(missingValueFault(text)).toEqual({
      found: 'stands for a missing value, a boolean, a mapping or a list',
      fix: 'check the expression or the command that it comes from',
    });
  });

  test.each([
    'room:undefined',
    'null:a',
    'a:true:b',
    'a:[object Object]',
    ':NaN',
    'user-undefined',
    'user_null',
    'a/NaN',
  ])('is a warning as a part: %s', (text) => {
    expect(missingValueFault(text)).toBeUndefined();
    expect(nameWarnings(text, WORKFLOW)).toEqual([
      'contains a word that stands for a missing value. Check the expression or the command that it comes from.',
    ]);
  });

  test.each(['***', '*******'])(
    'a name of asterisks, which logs show in place of a masked value, is a fault: %s',
    (text) => {
      expect(missingValueFault(text)).toEqual({
        found: 'consists of asterisks, which logs show in place of a masked value',
        fix: 'write the original value',
      });
    },
  );

  test.each([
    '**',
    'a:***',
    'nullable',
    'nan',
    'Nan',
    'object',
    'array',
    'room:nulls',
    'not null',
    'user-true',
    'user-false',
    'a.null',
  ])('is not in %s', (text) => expect([missingValueFault(text), ...nameWarnings(text, WORKFLOW)]).toEqual([undefined]));
});

test('nameWarnings finds a placeholder', () =>
  expect(nameWarnings('a:$CHANNEL', WORKFLOW)).toEqual([
    'contains a placeholder that was not filled in. It is used as written.',
  ]));

describe('numbers that GitHub rewrote', () => {
  test.each(['1.23456789012346E+15', '-1.23456789012346E+15', '1E+15', '9E+99', '1.5E+308', 'Infinity', '-Infinity'])(
    '%s is one',
    (text) => expect(isRewrittenNumber(text)).toBe(true),
  );

  test.each([
    ...[
      '5E+3',
      '1E10',
      '1E5',
      '12E-10',
      '1E+14',
      '1E+309',
      '1.0E+15',
      '12E+15',
      '0E+15',
      '1e+15',
      '1.123456789012345E+15',
    ],
    ...['1E-05', '1E+15x', 'x1E+15', 'infinity', '+Infinity', '1234567890123456', '1E+15\n'],
  ])('%j is not', (text) => expect(isRewrittenNumber(text)).toBe(false));

  const warning =
    'contains a number that GitHub rewrote. Put the number in quotes where it is written, including in a matrix or in JSON.';
  test.each([
    ...['user-1.23456789012346E+18', 'user1.5E+18', '1E+15:a', '1E-05', '-5E-324', '1.5E-07', 'a:1E-10'],
    ...['run_1.23456789012346E+18_a', 'user.1.23456789012346E+18', 'user_1.5E-07', 'user.1.5E-07.x', '1E+15th'],
    ...['Infinity', 'room:-Infinity', 'Infinity:a', 'a:Infinity:b'],
  ])('%s contains one, in a workflow only', (text) => {
    expect(nameWarnings(text, WORKFLOW)).toEqual([warning]);
    expect(nameWarnings(text, { isFromWorkflow: false })).toEqual([]);
  });

  test.each([
    ...['5E+3', '1E10', '1E5', '12E-10', '1E-04', '5E-325', '1E+309', 'A7E-12', '6B29FC40-CA47E-1067-B31D', '11E+15'],
    ...['1.10E+15', 'user-1.2.5E+15', '1.2.5E-07', '7E-12x', 'to-Infinity', 'Infinity_a', 'infinity'],
  ])('%s contains none', (text) => expect(nameWarnings(text, WORKFLOW)).toEqual([]));
});

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
  expect(resourceWarnings(checked(resource), ['publish', '*'], WORKFLOW)).toEqual([]);
});

describe('resourceFault rejects', () => {
  const space = ['starts or ends with whitespace', 'remove the whitespace'] as const;
  const separator = (first: string) =>
    [`starts with "${first}"`, 'add the missing namespace; perhaps an expression or a variable is empty'] as const;

  test.each<[resource: string, found: string, fix: string]>([
    [
      '',
      'is empty',
      'name a channel, a namespace such as "chat:*", or "*"; perhaps an expression or a variable is empty',
    ],
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
    ...['.*', '-*', '[meta]_*'].map((name): [string, string] => [
      name,
      `${literal} Perhaps an expression or a variable is empty.`,
    ]),
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
    expect(resourceWarnings(checked(resource), ['publish'], WORKFLOW)).toEqual([warning]);
    const suggested = [...warning.replace(literal, '').matchAll(/"([^"]*)"/g)].map(([, name = '']) => name);
    for (const name of suggested)
      expect([resourceFault(name), ...resourceWarnings(checked(name), [], WORKFLOW)]).toEqual([undefined]);
  });

  // A quadratic pattern takes seconds for these.
  test.each<[what: string, resource: string]>([
    ['30,000 hyphens and a star', `${'-'.repeat(30_000)}*x`],
    ['30,000 hyphens between letters and a star', `a${'-'.repeat(30_000)}b*`],
    ['30,000 stars', `${'*'.repeat(30_000)}x`],
  ])('of %s', (_, resource) => {
    expect(resourceWarnings(checked(resource), ['publish'], WORKFLOW)).toEqual([literal]);
  });

  test.each(['test::*', 'a:', 'a::b', 'a::$CHAT', 'a::$', 'a::x$chat', 'room-1::$chat:', 'a::$c1', 'a::$c-d'])(
    'of the empty segment in %s',
    (resource) => {
      expect(resourceWarnings(checked(resource), ['publish'], WORKFLOW)).toEqual([
        'has an empty segment. Perhaps an expression or a variable is empty.',
      ]);
    },
  );

  test.each(['$CHANNEL', 'a:{{ github.actor }}', 'a:<name>'])('of the placeholder in %s', (resource) => {
    expect(resourceWarnings(checked(resource), ['publish'], WORKFLOW)).toEqual([
      'contains a placeholder that was not filled in. It is used as written.',
    ]);
  });

  test('of what names warn of', () => {
    expect(resourceWarnings(checked('room:undefined'), ['publish'], WORKFLOW)).toEqual(
      nameWarnings('room:undefined', WORKFLOW),
    );
    expect(resourceWarnings(checked('user-1.5E+18'), ['publish'], WORKFLOW)).toEqual(
      nameWarnings('user-1.5E+18', WORKFLOW),
    );
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
        'has an empty segment. Perhaps an expression or a variable is empty.',
        'contains a placeholder that was not filled in. It is used as written.',
        stats,
      ],
    ],
  ])('of stats on %s', (resource, warnings) => {
    expect(resourceWarnings(checked(resource), ['publish', 'stats'], WORKFLOW)).toEqual(warnings);
  });
});
