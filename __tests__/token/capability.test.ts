import { describe, expect, test } from '@jest/globals';
import { OPERATIONS, readCapability, SYNONYMS } from '../../src/token/capability.ts';
import { type Json, objectJson } from '../../src/token/json.ts';
import { accepted, EXPECTED, mappingOf, observe } from './support.ts';

const read = (entries: readonly (readonly [string, Json])[], isFromWorkflow = true) =>
  observe((report) => readCapability(mappingOf(entries), { isFromWorkflow }, report));

const ALL = OPERATIONS.join(', ');
const AN_OPERATION = `any of ${ALL}`;

test('names in other services are in the form in which operations are compared', () => {
  const names = Object.values(SYNONYMS).flat();
  expect(names.filter((name) => !/^([a-z-]+|\*\*)$/.test(name))).toEqual([]);
});

test('the operations that Ably documents', () => {
  expect(OPERATIONS).toEqual([
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
  ]);
});

describe('readCapability rejects', () => {
  const none = 'list at least one, for example ["subscribe"]';
  const asString = 'write each operation as a string';
  const oneByOne = 'write each operation as a separate list item';
  const publishSubscribe = 'use a list: ["publish","subscribe"]';
  const apart = 'an operation on resource "a" contains a character other than letters, digits, -, _ and :';
  const denial = 'list only what is allowed; a capability cannot deny an operation';
  const aMapping = 'got a mapping for the operations on resource "a"';
  const unknown = (name: string, meant: string): [Json, string, string] => [
    [name],
    `unknown operation "${name}" on resource "a"`,
    `did you mean "${meant}"?`,
  ];

  test.each<[list: Json, found: string, fix: string]>([
    [[], 'resource "a" has no operations', none],
    [null, 'resource "a" has no operations', none],
    ['', 'resource "a" has no operations', none],
    [5, 'got the number 5 for the operations on resource "a"', none],
    [{ publish: true }, aMapping, 'use a list: ["publish"]'],
    [{ publish: true, history: false, '*': true }, aMapping, 'use a list: ["publish","*"]'],
    [{ b: ['publish'] }, aMapping, 'write the whole channel name as the resource'],
    [{ publish: true, b: true }, aMapping, 'write the whole channel name as the resource'],
    [{ publish: 'true', subscribe: 1 }, aMapping, publishSubscribe],
    [{ operations: ['publish', 'subscribe'] }, aMapping, publishSubscribe],
    [{ permissions: ['history'], id: 5 }, aMapping, 'use a list: ["history"]'],
    [{ operations: ['publish', 'b'] }, aMapping, 'write the whole channel name as the resource'],
    [{ publish: { toString: 1 } }, aMapping, 'write the whole channel name as the resource'],
    [{ operations: [true] }, aMapping, 'write the whole channel name as the resource'],
    [{ publish: false }, aMapping, 'write the whole channel name as the resource'],
    [{}, aMapping, 'write the whole channel name as the resource'],
    [[5], 'an operation on resource "a" is not a string', asString],
    [['publish', null], 'an operation on resource "a" is not a string', asString],
    [[['publish']], 'an operation on resource "a" is not a string', asString],
    [['*', true], 'an operation on resource "a" is not a string', asString],
    [[''], 'an operation on resource "a" is empty', 'name the operation, or remove it'],
    [['publish,subscribe'], apart, publishSubscribe],
    ['publish, subscribe', apart, publishSubscribe],
    ['publish subscribe', apart, publishSubscribe],
    ['publish,many-more', apart, oneByOne],
    [[' *'], apart, 'did you mean "*"?'],
    [['publish '], apart, 'did you mean "publish"?'],
    ['publish,', apart, 'did you mean "publish"?'],
    [['publish\u00a0'], apart, 'did you mean "publish"?'],
    [['publish;subscribe'], apart, publishSubscribe],
    [['publish/subscribe'], apart, publishSubscribe],
    [['$OPERATION'], apart, oneByOne],
    [['"publish"'], apart, 'did you mean "publish"?'],
    [['\u201cpublish\u201d'], apart, 'did you mean "publish"?'],
    [['object\u2013publish'], apart, 'did you mean "object-publish"?'],
    [['publish\u200b'], apart, 'did you mean "publish"?'],
    [['\u009bpublish'], apart, 'did you mean "publish"?'],
    [['object-*'], apart, oneByOne],
    [['v2.publish'], apart, oneByOne],
    [['**'], apart, 'did you mean "*"?'],
    [['*', '!history'], 'an operation on resource "a" starts with "!"', denial],
    ['-publish', 'an operation on resource "a" starts with "-"', denial],
    [['ｐｕｂｌｉｓｈ'], apart, oneByOne],
    ['publsh', 'unknown operation "publsh" on resource "a"', 'did you mean "publish"?'],
    unknown('Publish', 'publish'),
    unknown('read', 'subscribe'),
    unknown('write', 'publish'),
    unknown('pub', 'publish'),
    unknown('sub', 'subscribe'),
    unknown('statistics', 'stats'),
    unknown('admin', '*'),
    unknown('publish1', 'publish'),
    unknown('annotation_subscribe', 'annotation-subscribe'),
    unknown('message_update_own', 'message-update-own'),
    [['publsh', 'publsh'], 'unknown operation "publsh" on resource "a"', 'did you mean "publish"?'],
    [['*', 'publsh', '*'], 'unknown operation "publsh" on resource "a"', 'did you mean "publish"?'],
  ])('%j', (list, found, fix) => {
    expect(read([['a', list]]).problems).toEqual([{ found, expected: AN_OPERATION, fix }]);
    const fixed = /^did you mean (?<name>".+")\?$|^use a list: (?<list>.+)$/.exec(fix)?.groups;
    if (fixed) expect(read([['a', JSON.parse(fixed['name'] ?? fixed['list'] ?? '')]]).problems).toEqual([]);
  });

  test('a resource in the place of an operation', () => {
    const found = 'an operation on resource "publish" contains a character other than letters, digits, -, _ and :';
    const fix = 'write the resource first, then its operations';
    expect(read([['publish', ['chat:*']]]).problems).toEqual([
      { found, expected: AN_OPERATION.replace('"a"', '"publish"'), fix },
    ]);
  });

  test('as any other resource, one with the name capability', () => {
    expect(read([['capability', { publish: true }]]).problems).toMatchObject([
      { found: 'got a mapping for the operations on resource "capability"' },
    ]);
  });

  test('no channel with the name capability', () =>
    expect(read([['capability', 'publish']])).toEqual(accepted(new Map([['capability', ['publish']]]))));

  test('a mapping without resources', () => {
    const fix = 'add at least one resource, for example {"my-channel":["publish"]}';
    expect(read([]).problems).toEqual([{ found: 'no resources', expected: EXPECTED, fix }]);
  });

  test('a name that is not a resource', () => {
    const fix = 'add the missing namespace; perhaps an expression or a variable is empty';
    expect(read([[':a', ['publish']]]).problems).toEqual([
      { found: 'resource ":a" starts with ":"', expected: EXPECTED, fix },
    ]);
  });

  test('everything that is wrong at once', () => {
    const { problems } = read([
      [':a', [1, '']],
      ['', 'publsh'],
      ['c', []],
      ['d', ['publish']],
    ]);
    expect(problems.map(({ found }) => found)).toEqual([
      'resource ":a" starts with ":"',
      'an operation on resource ":a" is not a string',
      'an operation on resource ":a" is empty',
      'resource "" is empty',
      'unknown operation "publsh" on resource ""',
      'resource "c" has no operations',
    ]);
  });
});

describe('readCapability shows a resource', () => {
  const long = `${'a'.repeat(60)}::b`;

  test.each<[resource: string, found: string]>([
    ['ci\u00a0', String.raw`resource "ci\u{a0}" starts or ends with whitespace`],
    ['ci\n', String.raw`resource "ci\n" starts or ends with whitespace`],
    ['a\u202eb', String.raw`resource "a\u{202e}b" contains an invisible character or a line break`],
    ['"ci"', String.raw`resource "\"ci\"" is in quotes`],
    [`:${long}`, `resource "…" (${long.length + 1} characters) starts with ":"`],
  ])('%j in a problem', (resource, found) =>
    expect(read([[resource, 'publish']]).problems.map((problem) => problem.found)).toEqual([found]),
  );

  test.each<[resource: string, shown: string]>([
    ['a::b', '"a::b"'],
    [long, `"…" (${long.length} characters)`],
  ])('%s in a warning', (resource, shown) =>
    expect(read([[resource, 'publish']]).warnings).toEqual([
      `Resource ${shown} has an empty segment. Perhaps an expression or a variable is empty.`,
    ]),
  );
});

describe('readCapability warns of', () => {
  const unlisted = (what: string, meant = '') =>
    `Ably's documentation does not list ${what}, which is used on resource "a".${meant} The token contains it as written. Documented operations: ${ALL}.`;
  const besideAll = '"*" on resource "a" allows every operation, so the others in its list have no effect.';

  test.each<[list: string[], operations: string[], warnings: string[]]>([
    [['teleport'], ['teleport'], [unlisted('operation "teleport"')]],
    [['teleport', 'teleport'], ['teleport'], [unlisted('operation "teleport"')]],
    [
      ['channel-metadata:publishers'],
      ['channel-metadata:publishers'],
      [unlisted('operation "channel-metadata:publishers"')],
    ],
    [['list-channels'], ['list-channels'], [unlisted('operation "list-channels"')]],
    ...['presence_subscribe', 'message_subscribe', 'list_channels'].map((name): [string[], string[], string[]] => [
      [name],
      [name],
      [unlisted(`operation "${name}"`, ` Did you mean operation "${name.replace('_', '-')}"?`)],
    ]),
    [['*', 'publish'], ['*'], [besideAll]],
    [['*', 'teleport'], ['*'], [unlisted('operation "teleport"'), besideAll]],
    [
      ['stats'],
      ['stats'],
      ['Resource "a" has the operation "stats", which has no effect: Ably allows it only on "*" or "[*]*".'],
    ],
  ])('%j', (list, operations, warnings) => {
    expect(read([['a', list]])).toEqual({ ...accepted(new Map([['a', operations]])), warnings });
  });

  test('a number that GitHub rewrote, in a workflow only', () => {
    expect(read([['a-1.5E+18', 'publish']]).warnings).toEqual([expect.stringContaining('GitHub rewrote')]);
    expect(read([['a-1.5E+18', 'publish']], false).warnings).toEqual([]);
  });

  test('a star that is not a wildcard', () => {
    expect(read([['chat.*', 'publish']])).toEqual({
      ...accepted(new Map([['chat.*', ['publish']]])),
      warnings: [expect.stringContaining('To match a whole namespace, use "chat:*".')],
    });
  });
});

describe('the capability of a token', () => {
  test.each<[what: string, entries: [string, Json][], json: string]>([
    ['has a list for a single operation', [['chat:*', 'publish']], '{"chat:*":["publish"]}'],
    ['has sorted operations', [['a', ['subscribe', 'publish', 'history']]], '{"a":["history","publish","subscribe"]}'],
    ['has each operation once', [['a', ['publish', 'history', 'publish']]], '{"a":["history","publish"]}'],
    ['has * alone', [['a', ['*', '*']]], '{"a":["*"]}'],
    [
      'has sorted resources',
      [
        ['b', '*'],
        ['ab', '*'],
        ['[meta]*', '*'],
        ['a', '*'],
        ['B', '*'],
      ],
      '{"B":["*"],"[meta]*":["*"],"a":["*"],"ab":["*"],"b":["*"]}',
    ],
    // A JavaScript object would have these names first, by their value.
    [
      'has names like integers sorted as strings',
      [
        ['9', '*'],
        ['10', '*'],
        ['-', '*'],
      ],
      '{"-":["*"],"10":["*"],"9":["*"]}',
    ],
    ['has names of JavaScript objects', [['__proto__', '*']], '{"__proto__":["*"]}'],
    // As Ably's SDKs sort: the first half of the emoji's pair comes before U+FFFD.
    [
      'has names sorted by UTF-16 code units',
      [
        ['\ufffd', '*'],
        ['🚀', '*'],
        ['é', '*'],
      ],
      '{"é":["*"],"🚀":["*"],"\ufffd":["*"]}',
    ],
    ['escapes what JSON escapes', [['a"b\\c', '*']], String.raw`{"a\"b\\c":["*"]}`],
  ])('%s', (_, entries, json) => {
    const { value, problems, warnings } = read(entries);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(objectJson(value)).toBe(json);
  });
});

const NAMES = OPERATIONS.filter((operation) => operation !== '*');

/** The operation that the fix for another one suggests; undefined if it suggests none. */
const suggestionFor = (operation: string) =>
  /^did you mean "(?<meant>.+)"\?$/.exec(read([['a', [operation]]]).problems[0]?.fix ?? '')?.groups?.['meant'];

describe('readCapability suggests', () => {
  test.each(NAMES)('%s for its name without any one letter, and in capitals', (name) => {
    for (let at = 0; at < name.length; at += 1)
      expect(suggestionFor(name.slice(0, at) + name.slice(at + 1))).toBe(name);
    expect(suggestionFor(name.toUpperCase())).toBe(name);
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
  ])('%s for %j', (meant, names) => {
    expect(names.map(suggestionFor)).toEqual(names.map(() => meant));
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
  ])('nothing for %j', (name) => expect(suggestionFor(name)).toBeUndefined());

  test.each(['message-delete-bcd', 'message-update-xyz'])('nothing for %s, at a distance of 3', (name) => {
    expect(suggestionFor(name)).toBeUndefined();
  });
});

test.each<[operation: string, shown: string]>([
  ['teleport', 'operation "teleport"'],
  ['Tele-Port', 'operation "Tele-Port"'],
  ['a'.repeat(40), `operation "${'a'.repeat(40)}"`],
  ['a'.repeat(41), 'operation (not shown)'],
  ['channel-metadata:publishers', 'operation "channel-metadata:publishers"'],
  ['pub1', 'operation "pub1"'],
  ['teleport_2', 'operation "teleport_2"'],
])('readCapability shows %j as %s', (operation, shown) => {
  expect(read([['a', [operation]]]).warnings).toEqual([
    expect.stringContaining(` does not list ${shown}, which is used on resource "a". `),
  ]);
});
