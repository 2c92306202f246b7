import { describe, expect, test } from '@jest/globals';
import { FULL_CAPABILITY, readCapability } from '../../src/token/capability.ts';
import { judge } from './support.ts';

const read = (text: string) => judge((findings) => readCapability(text, findings));

const aMapping = 'a mapping from resources to lists of operations, such as {"chat:*":["publish","subscribe"]}';
const anOperation =
  'any of subscribe, publish, presence, history, stats, channel-metadata, push-subscribe, push-admin, privileged-headers, object-subscribe, object-publish, annotation-subscribe, annotation-publish, message-update-own, message-update-any, message-delete-own, message-delete-any, *';

test('the full capability is all that the key may do', () => expect([...FULL_CAPABILITY]).toEqual([['*', ['*']]]));

describe('readCapability refuses', () => {
  const asList = 'write them as a list';
  const asText = 'write every operation as a text';
  const nameIt = 'name the operation, or leave it out';

  test.each<[text: string, found: string, expected: string, fix: string]>([
    ['{}', 'the mapping is empty', aMapping, 'name at least one resource, or leave the input out'],
    [
      '- publish',
      'the value is not a mapping but a list',
      aMapping,
      'write names, each with a colon, a space and what belongs to it',
    ],
    [
      '*: publish',
      'the value is neither JSON nor YAML at line 1, column 4: Unexpected scalar at node end',
      aMapping,
      'mend the text there; in YAML, put what starts with *, [, { or @ in quotes',
    ],
    ['{"a":["*"],"a":["*"]}', '"a" stands twice', aMapping, 'write each name once, with all that belongs to it'],
    ['{"":["*"]}', 'a resource is empty', aMapping, 'name a channel, a namespace such as chat:*, or *'],
    ['{":a":["*"]}', 'the resource ":a" starts with a colon', aMapping, 'put a namespace before the colon, or drop it'],
    [
      String.raw`{"a\nb":["*"]}`,
      String.raw`the resource "a\nb" holds a line break`,
      aMapping,
      'take the line break out of the name',
    ],
    ['{"a":[]}', 'the list of operations on "a" is empty', anOperation, 'name an operation, or leave the resource out'],
    ['a:', 'the operations on "a" are null', anOperation, asList],
    ['{"a":5}', 'the operations on "a" are the number 5', anOperation, asList],
    ['{"a":{"publish":true}}', 'the operations on "a" are a mapping', anOperation, asList],
    ['{"a":[5]}', 'an operation on "a" is the number 5', anOperation, asText],
    ['{"a":["publish",null]}', 'an operation on "a" is null', anOperation, asText],
    ['{"a":[["publish"]]}', 'an operation on "a" is a list', anOperation, asText],
    ['a: [publish, true]', 'an operation on "a" is the boolean true', anOperation, asText],
    ['{"a":[""]}', 'an operation on "a" is empty', anOperation, nameIt],
    ['{"a":[" \\t"]}', 'an operation on "a" is empty', anOperation, nameIt],
    ['{"a":""}', 'an operation on "a" is empty', anOperation, nameIt],
    ['a: publsh', 'unknown operation "publsh" on "a"', anOperation, 'did you mean "publish"?'],
    ['{"a":["Publish"]}', 'unknown operation "Publish" on "a"', anOperation, 'did you mean "publish"?'],
    ['{"a":["publish "]}', 'unknown operation "publish " on "a"', anOperation, 'did you mean "publish"?'],
    ['{"a":["*","publsh"]}', 'unknown operation "publsh" on "a"', anOperation, 'did you mean "publish"?'],
    ['{"*":["statistics"]}', 'unknown operation "statistics" on "*"', anOperation, 'did you mean "stats"?'],
  ])('%s', async (text, found, expected, fix) => {
    const { value, problems } = await read(text);
    expect(value).toBeUndefined();
    expect(problems).toEqual([{ input: 'capability', found, expected, fix }]);
  });

  test('a list without a word about * beside what is no operation', async () => {
    expect((await read('{"a":["*",5]}')).warnings).toEqual([]);
  });

  test('all that is wrong, in one go', async () => {
    const { value, problems } = await read('{":a":[1,""],"":"publsh","c":[],"d":null,"e":["publish"]}');
    expect(value).toBeUndefined();
    expect(problems.map(({ found }) => found)).toEqual([
      'the resource ":a" starts with a colon',
      'an operation on ":a" is the number 1',
      'an operation on ":a" is empty',
      'a resource is empty',
      'unknown operation "publsh" on ""',
      'the list of operations on "c" is empty',
      'the operations on "d" are null',
    ]);
  });
});

describe('readCapability warns, and carries all as written,', () => {
  const asWritten =
    'The token carries it as written. It lists subscribe, publish, presence, history, stats, channel-metadata, push-subscribe, push-admin, privileged-headers, object-subscribe, object-publish, annotation-subscribe, annotation-publish, message-update-own, message-update-any, message-delete-own, message-delete-any, *.';
  const asList = 'Several operations are written as a list: [publish, subscribe].';
  const unlisted = (operation: string, end = asWritten) =>
    `Ably's documentation does not list the operation ${operation} on "a". ${end}`;
  const besideAll = '"*" on "a" allows every operation, so those beside it change nothing.';

  test.each<[what: string, text: string, operations: string[], warnings: string[]]>([
    ['of an operation far from all', '{"a":["teleport"]}', ['teleport'], [unlisted('"teleport"')]],
    ['of one that only servers know', 'a: list-channels', ['list-channels'], [unlisted('"list-channels"')]],
    ['of a strange one', '{"a":[" a/b\\n"]}', [' a/b\n'], [unlisted(String.raw`" a/b\n"`)]],
    [
      'of operations in one text',
      'a: publish, subscribe',
      ['publish, subscribe'],
      [unlisted('"publish, subscribe"', asList)],
    ],
    [
      'of operations with a space',
      'a: publish subscribe',
      ['publish subscribe'],
      [unlisted('"publish subscribe"', asList)],
    ],
    ['of * beside others', '{"a":["publish","*"]}', ['*'], [besideAll]],
    ['of * beside an unknown one', '{"a":["*","teleport"]}', ['*'], [unlisted('"teleport"'), besideAll]],
    ['of nothing where * is alone', '{"a":["*"]}', ['*'], []],
    ['of nothing where * stands twice', '{"a":["*","*"]}', ['*'], []],
    ['of nothing where all is usual', '{"a":["publish","history"]}', ['history', 'publish'], []],
    [
      'of stats on a channel',
      'a: stats',
      ['stats'],
      ['"stats" on "a" has no effect: Ably grants it only on "*" or "[*]*".'],
    ],
  ])('%s', async (_, text, operations, texts) => {
    const warnings = texts.map((said) => ({ input: 'capability', text: said }));
    expect(await read(text)).toEqual({ value: new Map([['a', operations]]), problems: [], warnings });
  });

  test('of a star that is no wildcard', async () => {
    const { value, warnings } = await read('foo*: publish');
    expect(value).toEqual(new Map([['foo*', ['publish']]]));
    expect(warnings).toEqual([
      {
        input: 'capability',
        text: '"foo*" matches only the channel of that very name: * is a wildcard only as a whole segment between colons. For a whole namespace, write "foo:*".',
      },
    ]);
  });
});
