import { describe, expect, test } from '@jest/globals';
import { readLines } from '../../src/token/lines.ts';
import { SyntaxFault } from '../../src/token/syntax.ts';

function read(text: string) {
  try {
    return [...readLines(text, JSON.stringify)];
  } catch (error) {
    if (error instanceof SyntaxFault) return error.fault;
    throw error;
  }
}

const both = ['publish', 'subscribe'];

describe('readLines reads', () => {
  test.each<[text: string, entries: [string, string[]][]]>([
    ['a: publish', [['a', ['publish']]]],
    ['chat:*: [publish, subscribe]', [['chat:*', both]]],
    ['chat:*: [publish,subscribe]', [['chat:*', both]]],
    ['a:  [  publish  ,  subscribe  ]  ', [['a', both]]],
    ['a:\n  - publish\n  - subscribe', [['a', both]]],
    ['a:\n- publish\n-   subscribe\nb: publish', [...Object.entries({ a: both, b: ['publish'] })]],
    [
      '  a: publish\n  b:\n  - publish\n  c:\n    - subscribe',
      [...Object.entries({ a: ['publish'], b: ['publish'], c: ['subscribe'] })],
    ],
    [
      'b: publish\r\na: subscribe\r\n',
      [
        ['b', ['publish']],
        ['a', ['subscribe']],
      ],
    ],
    [
      '"10": a\n"9": a',
      [
        ['10', ['a']],
        ['9', ['a']],
      ],
    ],
    // No operations, which is an error of the capability.
    ['a:', [['a', []]]],
    ['a: # none\nb:\n', [...Object.entries({ a: [], b: [] })]],
    // Comments and blank lines.
    [
      '# c\n\n  # c\na: publish # c\n   \n# c\nb:\n# c\n  - publish #\n\n  # c\n  - subscribe',
      [...Object.entries({ a: ['publish'], b: both })],
    ],
    ['a: [publish] # ]', [['a', ['publish']]]],
    ['a#b: c#d', [['a#b', ['c#d']]]],
    // Plain names and operations.
    ['room::$chat: channel-metadata:publishers', [['room::$chat', ['channel-metadata:publishers']]]],
    ["it's 5 o'clock: a b", [["it's 5 o'clock", ['a b']]]],
    ['a, [b] {c} & d! *: x, [y] {z}', [['a, [b] {c} & d! *', ['x, [y] {z}']]]],
    ['東京 🚀: é', [['東京 🚀', ['é']]]],
    [
      'e2e: a\nynn: a\nnull-x: a\n<<a: a',
      [...Object.entries({ e2e: ['a'], ynn: ['a'], 'null-x': ['a'], '<<a': ['a'] })],
    ],
    ['a: b<<', [['a', ['b<<']]]],
    ['"a<<": b', [['a<<', ['b']]]],
    ['–: a', [['–', ['a']]]],
    ['a\u00a0b\u3000c: d', [['a\u00a0b\u3000c', ['d']]]],
    [
      '__proto__: a\nconstructor: b',
      [
        ['__proto__', ['a']],
        ['constructor', ['b']],
      ],
    ],
    // Quotes.
    ['"*": "*"', [['*', ['*']]]],
    [String.raw`"\"\\\b\f\n\r\t\u0041\u00e9": a`, [['"\\\b\f\n\r\tAé', ['a']]]],
    [String.raw`"\\/": "\\ud83d"`, [['\\/', ['\\ud83d']]]],
    ["'it''s': ['a'',', '\\n']", [["it's", ["a',", '\\n']]]],
    ['\'\': ""', [['', ['']]]],
    ['" a: # ": \' [b], \'', [[' a: # ', [' [b], ']]]],
    [
      '"8080": a\n\'true\': "no"',
      [
        ['8080', ['a']],
        ['true', ['no']],
      ],
    ],
    [`${'x'.repeat(1024)}: a`, [['x'.repeat(1024), ['a']]]],
    [`"${'x'.repeat(1022)}": a`, [['x'.repeat(1022), ['a']]]],
    [`${'é'.repeat(512)}: a`, [['é'.repeat(512), ['a']]]],
  ])('%.80j', (text, entries) => expect(read(text)).toEqual(entries));
});

describe('readLines rejects', () => {
  const form = 'write each line as "name: operation" or "name: [operation, operation]"';
  const ownLines = 'write each resource on its own line; in a workflow, use "|" instead of ">"';
  const noDenial = 'a capability cannot deny an operation';
  const openList = 'a list that does not end on the same line as its name';
  const oneLine = 'write the whole list, including the closing bracket, on the same line as its name';
  const list = 'write [publish, subscribe] or the like instead';
  const curly = 'replace the curly quotes with straight double quotes';
  const noOperation = 'something other than an operation';
  const operations = 'write operations such as publish or [publish, subscribe]; move other inputs out of this value';
  const quoted = (name: string) =>
    `write ${JSON.stringify(name)}, with the quotes; in a shell, put the whole value in single quotes`;
  const star = quoted('*');
  const notPlain = 'replace it with a plain space, or remove it';
  const noWord = 'a word that can mean something else in YAML';
  const dash = 'replace the dash with a hyphen';
  const hyphens = 'start all hyphens of a list in the same column, below a line that holds only the name and its colon';
  const column = 'start all names in the same column, and write operations as [publish, subscribe] or after hyphens';
  const anchor = 'remove it, and write the operations out where its alias is';
  const after = 'write several operations as a list in brackets, with a comma between them';
  const atLeast = 'list at least one operation, and no comma after the last';
  const item = 'remove the hyphen, or write an operation after it';
  const close = 'close it on the same line with the same kind of quote';
  const written = 'write the character itself';
  const backslashes = 'remove the backslashes before the quotes';
  const oneList = 'write all operations into one list';

  // With what the fix says to write, which is accepted.
  test.each<[text: string, place: `${number}:${number}`, cause: string, fix: string, fixed: string]>([
    // Typography.
    ['“ci”: publish', '1:1', 'a curly quote', curly, '"ci": publish'],
    ['a”b: publish', '1:1', 'a curly quote', curly, "'a\"b': publish"],
    ['‘ci’: publish', '1:1', 'a curly quote', curly, '"ci": publish'],
    ['ci: “publish”', '1:5', 'a curly quote', curly, 'ci: "publish"'],
    ['ci: [“publish”, “subscribe”]', '1:6', 'a curly quote', curly, 'ci: ["publish", "subscribe"]'],
    ['chat:\n  – publish', '2:3', 'a dash', dash, 'chat:\n  - publish'],
    ['chat:\n- publish\n— subscribe', '3:1', 'a dash', dash, 'chat:\n- publish\n- subscribe'],
    ['\u00a0a: publish', '1:1', 'white space that is not a plain space', notPlain, ' a: publish'],
    ['a:\u00a0publish', '1:1', 'white space that is not a plain space', notPlain, 'a: publish'],
    ['a: publish\u3000', '1:4', 'white space that is not a plain space', notPlain, 'a: publish'],
    // A shell, or what its quotes leave.
    [String.raw`\"ci\": publish`, '1:1', 'a backslash before a quote', backslashes, '"ci": publish'],
    [
      'a"b: publish',
      '1:1',
      'a double quote inside a name or an operation',
      'remove the double quote, or put the whole name or operation in single quotes',
      "'a\"b': publish",
    ],
    // Several lines on one, as ">" in a workflow leaves them.
    ['a: publish, b: subscribe', '1:4', 'another name on the same line', ownLines, 'a: publish\nb: subscribe'],
    ['a: publish, "b": subscribe', '1:4', 'another name on the same line', ownLines, 'a: publish\n"b": subscribe'],
    ['a: publish "b": subscribe', '1:4', 'another name on the same line', ownLines, 'a: publish\n"b": subscribe'],
    ['a: publish b:', '1:4', 'another name on the same line', ownLines, 'a: publish\nb:'],
    [
      '"a": [publish] "b": [subscribe]',
      '1:16',
      'another name on the same line',
      ownLines,
      '"a": [publish]\n"b": [subscribe]',
    ],
    [
      'a: - publish - subscribe',
      '1:4',
      'a list item on the line of its name',
      `${list}; in a workflow, use "|" instead of ">"`,
      'a: [publish, subscribe]',
    ],
    // Comments.
    ['#general: publish', '1:1', 'only comments, because "#" starts one', quoted('#general'), '"#general": publish'],
    ...['# c\n\n#general: publish', '\n# see: docs\n#general: publish\n# c'].map(
      (text): [string, '3:1', string, string, string] => [
        text,
        '3:1',
        'only comments, because "#" starts one',
        quoted('#general'),
        '"#general": publish',
      ],
    ),
    ['\n  # a: b\n\n# c', '2:3', 'only comments, because "#" starts one', form, 'a: b'],
    [
      '#general:publish',
      '1:1',
      'only comments, because "#" starts one',
      `${quoted('#general')}; put a space after the colon, too`,
      '"#general": publish',
    ],
    ['a:b #1: publish', '1:1', 'a comment, because "#" follows a space', quoted('a:b #1'), '"a:b #1": publish'],
    [
      'chat #1:publish',
      '1:1',
      'a comment, because "#" follows a space',
      `${quoted('chat #1')}; put a space after the colon, too`,
      '"chat #1": publish',
    ],
    ['chat #1: publish', '1:1', 'a comment, because "#" follows a space', quoted('chat #1'), '"chat #1": publish'],
    ['a: "publish"#c', '1:13', 'a comment directly after a value', 'put a space before the "#"', 'a: "publish" #c'],
    ['a: [publish]#c', '1:13', 'a comment directly after a value', 'put a space before the "#"', 'a: [publish] #c'],
    // What needs quotes.
    ...['*', '[meta]*', '@ci', '`ci`', '8080', '&', '!x', '%x', '|x', '>x', ',x', '}x', '-x', '?x', '.x', '+x'].map(
      (name): [string, '2:1', string, string, string] => [
        `a: b\n${name}: publish`,
        '2:1',
        'a name that needs quotes',
        quoted(name),
        `a: b\n${JSON.stringify(name)}: publish`,
      ],
    ),
    ['*x : publish', '1:1', 'a name that needs quotes', quoted('*x'), '"*x": publish'],
    ...['y', 'N', 'yes', 'No', 'on', 'OFF', 'true', 'False', 'null', '~', '=', 'e5', 'E+10', 'e-1.5', 'e1_0'].map(
      (name): [string, '1:1', string, string, string] => [
        `${name}: publish`,
        '1:1',
        noWord,
        /^(true|false|null)$/i.test(name) ? 'check the expression or the command that it comes from' : quoted(name),
        `"${name}": publish`,
      ],
    ),
    ['a: no', '1:4', noOperation, operations, 'a: publish'],
    ['a:\n  - ~', '2:5', noOperation, operations, 'a:\n  - publish'],
    ['a: [<<]', '1:5', noOperation, operations, 'a: [publish]'],
    ['a: 5', '1:4', noOperation, operations, 'a: publish'],
    ['a: [#b]', '1:5', noOperation, operations, 'a: [publish]'],
    ['a: b\nverify: true', '2:9', noOperation, operations, 'a: b'],
    ['a: b\nttl: 15m', '2:6', noOperation, operations, 'a: b'],
    ['a: -publish', '1:4', 'a hyphen before an operation', `remove the hyphen; ${noDenial}`, 'a: publish'],
    ['a: *', '1:4', '* without quotes', star, 'a: "*"'],
    ['a: [*]', '1:5', '* without quotes', star, 'a: ["*"]'],
    ['a: [publish, *, b]', '1:14', '* without quotes', star, 'a: [publish, "*", b]'],
    ['a:\n  - *', '2:5', '* without quotes', star, 'a:\n  - "*"'],
    // White space, and where lines start.
    ['a:\n\t- publish', '2:1', 'a tab', 'use spaces instead of tabs', 'a:\n  - publish'],
    ['a: publish # \t', '1:14', 'a tab', 'use spaces instead of tabs', 'a: publish # '],
    ['a : publish', '1:1', 'a space before a colon', 'remove the space', 'a: publish'],
    [
      ' a: publish\nb: publish',
      '2:1',
      'a line that does not start in the same column as the first name',
      column,
      ' a: publish\n b: publish',
    ],
    [
      'a: publish\n  subscribe',
      '2:3',
      'a line that does not start in the same column as the first name',
      column,
      'a: [publish, subscribe]',
    ],
    [
      'a:\n  publish: true',
      '2:3',
      'a line that does not start in the same column as the first name',
      column,
      'a: [publish]',
    ],
    [
      'a:\n  b:\n    - publish',
      '2:3',
      'a line that does not start in the same column as the first name',
      column,
      'a:b:\n  - publish',
    ],
    ['a:\n  -publish', '2:3', 'no space after a hyphen', 'put a space after the hyphen', 'a:\n  - publish'],
    ['a:\n-publish', '2:1', 'no space after a hyphen', 'put a space after the hyphen', 'a:\n- publish'],
    ...['-', '*', '>', '|', '?', '+', '1.'].map((marker): [string, '1:1', string, string, string] => [
      `${marker} a: publish`,
      '1:1',
      'a list marker before a name',
      'remove the marker',
      'a: publish',
    ]),
    ['- a:\n    - publish', '1:1', 'a list marker before a name', 'remove the marker', 'a:\n    - publish'],
    ['- publish', '1:1', 'a list item in the wrong place', hyphens, 'a:\n- publish'],
    ['a: publish\n- subscribe', '2:1', 'a list item in the wrong place', hyphens, 'a:\n- publish\n- subscribe'],
    [
      'a:\n  - publish\n - subscribe',
      '3:2',
      'a list item in the wrong place',
      hyphens,
      'a:\n  - publish\n  - subscribe',
    ],
    ['  a:\n - publish', '2:2', 'a list item in the wrong place', hyphens, '  a:\n  - publish'],
    // Lists.
    [
      'a:\n  [publish]',
      '2:3',
      'a list without a name in front of it',
      'write it on the line of its name',
      'a: [publish]',
    ],
    ['a: [publish', '1:12', openList, oneLine, 'a: [publish]'],
    ['a: []', '1:5', 'an empty place in a list', atLeast, 'a: [publish]'],
    ['a: [ ]', '1:6', 'an empty place in a list', atLeast, 'a: [ publish ]'],
    ['a: [publish,]', '1:13', 'an empty place in a list', atLeast, 'a: [publish]'],
    ['a: [publish,,subscribe]', '1:13', 'an empty place in a list', 'remove the extra comma', 'a: [publish,subscribe]'],
    ['a:\n  -', '2:4', 'an empty place in a list', item, 'a:\n  - publish'],
    ['a:\n  - # c', '2:5', 'an empty place in a list', item, 'a:\n  - publish # c'],
    ['a: [publish,\n    subscribe]', '1:13', openList, oneLine, 'a: [publish, subscribe]'],
    ['a: [\n  publish\n]', '1:5', openList, oneLine, 'a: [ publish ]'],
    [
      'a: [publish # c\n]',
      '1:13',
      'a comment directly after a value',
      'put a space before the "#"',
      'a: [publish] # c',
    ],
    ['a: [publish]\n]', '2:1', openList, oneLine, 'a: [publish]'],
    ['a: [[publish]]', '1:5', 'a list inside a list', oneList, 'a: [publish]'],
    ['a: [publish [b]]', '1:13', 'text after a value', after, 'a: [publish, b]'],
    ['a: [a?b]', '1:6', 'text after a value', after, 'a: [a, "?b"]'],
    ['a: "publish",\nb: c', '1:13', 'a comma at the end of a line', 'remove the comma', 'a: "publish"\nb: c'],
    ['a: [publish], # c', '1:13', 'a comma at the end of a line', 'remove the comma', 'a: [publish] # c'],
    ['a: "publish", "subscribe"', '1:13', 'text after a value', after, 'a: ["publish", "subscribe"]'],
    ["a: ['b'c]", '1:8', 'text after a value', after, "a: ['b', c]"],
    [
      '["publish"]',
      '1:1',
      'a list without a name in front of it',
      'write it on the line of its name',
      'a: ["publish"]',
    ],
    // Other parts of YAML.
    ['a: {publish: true}', '1:4', 'a nested mapping', 'write [publish] instead', 'a: [publish]'],
    [
      'a: {"publish": true, history: false, push-admin: true}',
      '1:4',
      'a nested mapping',
      'write [publish, push-admin] instead',
      'a: [publish, push-admin]',
    ],
    ['a: {publish: false} # subscribe: true', '1:4', 'a nested mapping', list, 'a: [publish, subscribe]'],
    ['a: {publish: {enabled: true}}', '1:4', 'a nested mapping', list, 'a: [publish, subscribe]'],
    ['a: {publish: true, publish: true}', '1:4', 'a nested mapping', 'write [publish] instead', 'a: [publish]'],
    ['a: {b: [publish]}', '1:4', 'a nested mapping', list, 'a: [publish, subscribe]'],
    ['a: [{publish: true}]', '1:5', 'a nested mapping', 'write [publish] instead', 'a: [publish]'],
    ['a: [{b: c}]', '1:5', 'a nested mapping', list, 'a: [publish, subscribe]'],
    ['a: &x [publish]\nb: *x', '1:4', 'an anchor', anchor, 'a: [publish]\nb: [publish]'],
    ['&x a: publish', '1:1', 'an anchor', anchor, 'a: publish'],
    ['b: *x', '1:4', 'an alias, or an operation that starts with "*"', 'write the operations out', 'b: [publish]'],
    ['a: !!str publish', '1:4', 'a tag', `remove it; ${noDenial}`, 'a: publish'],
    ['!!str a: publish', '1:1', 'a tag', 'remove it', 'a: publish'],
    ['%YAML 1.1\n---\na: b', '1:1', 'a directive', 'remove the line', 'a: b'],
    ['---\na: b', '1:1', 'a document marker', 'remove the line', 'a: b'],
    ['a: b\n...', '2:1', 'a document marker', 'remove the line', 'a: b'],
    ['--- a: b', '1:1', 'a document marker', 'remove the line', ''],
    ['? a\n: b', '1:1', 'no colon directly after a name', form, 'a: b'],
    ['<<: *x', '1:1', 'a merge key', 'write the merged entries out', 'a: b'],
    ['a: |\n  publish', '1:4', 'a block scalar', list, 'a: [publish, subscribe]'],
    ['a: >-\n  publish', '1:4', 'a block scalar', list, 'a: [publish, subscribe]'],
    ['# c\n{"a":["b"]}', '2:1', 'a brace', 'if the value is JSON, remove what is before the brace', ''],
    // Names.
    ['publish', '1:1', 'no colon directly after a name', form, 'a: publish'],
    ['"a" : b', '1:4', 'no colon directly after a name', form, '"a": b'],
    ['"a"', '1:4', 'no colon directly after a name', form, '"a":'],
    ['a:b', '1:1', 'no space after the colon', form, 'a: b'],
    ['chat:*:publish', '1:1', 'no space after the colon', form, 'chat:*: publish'],
    ['"a":b', '1:4', 'no space after the colon', form, '"a": b'],
    ...[': a', ':x: publish', ':x', ':'].map((text): [string, '1:1', string, string, string] => [
      text,
      '1:1',
      'nothing before a colon',
      'add the name; perhaps an expression or a variable is empty',
      'a:x: publish',
    ]),
    ...['***: publish', '****:'].map((text): [string, `1:${number}`, string, string, string] => [
      text,
      `1:${text.indexOf('*') + 1}`,
      'asterisks, which logs show in place of a masked value',
      'write the original value',
      'a: publish',
    ]),
    ['a<<: publish', '1:1', 'a name that needs quotes', quoted('a<<'), '"a<<": publish'],
    ['a: [?]', '1:5', noOperation, operations, 'a: [publish]'],
    ['a: [}]', '1:5', noOperation, operations, 'a: [publish]'],
    ['a:: b', '1:1', 'a name that ends with a colon', quoted('a:'), '"a:": b'],
    [`a: b\n${'x'.repeat(1025)}: a`, '2:1', 'a name of more than 1024 bytes', 'use a shorter name, or JSON', ''],
    [`${'é'.repeat(512)}x: a`, '1:1', 'a name of more than 1024 bytes', 'use a shorter name, or JSON', ''],
    [`"${'x'.repeat(1023)}": a`, '1:1', 'a name of more than 1024 bytes', 'use a shorter name, or JSON', ''],
    // Quotes.
    ['a: "b', '1:4', 'an unclosed string', close, 'a: "b"'],
    ['a: "b\nc"', '1:4', 'an unclosed string', close, 'a: "b c"'],
    ["a: 'b", '1:4', 'an unclosed string', close, "a: 'b'"],
    ["a: 'b\nc'", '1:4', 'an unclosed string', close, "a: 'b c'"],
    ["''': a", '1:1', 'an unclosed string', close, "'''': a"],
    [String.raw`a: "\/"`, '1:4', 'an escape that readers of YAML treat differently', written, 'a: "/"'],
    [String.raw`a: "\ud83d\ude80"`, '1:4', 'an escape that readers of YAML treat differently', written, 'a: "🚀"'],
    [String.raw`a: "\x41"`, '1:4', 'an escape that readers of YAML treat differently', written, 'a: "A"'],
    // Characters that are errors anywhere.
    ['a: b\rc: d', '1:5', 'a carriage return alone', 'end lines with LF or CRLF', 'a: b\r\nc: d'],
    ['a: b # c\r', '1:9', 'a carriage return alone', 'end lines with LF or CRLF', 'a: b # c\r\n'],
    ...[
      '\0',
      '\x1f',
      '\x7f',
      '\x80',
      '\x9f',
      '\u061c',
      '\u200e',
      '\u200f',
      '\u2028',
      '\u2029',
      '\u202a',
      '\u202e',
      '\u2066',
      '\u2069',
      '\ufeff',
      '\ufffe',
      '\uffff',
      '\v',
      '\f',
    ].map((character): [string, '1:10', string, string, string] => [
      `a: b # c ${character}`,
      '1:10',
      'an invisible character',
      'remove it',
      'a: b # c',
    ]),
    ['\ufeffa: b', '1:1', 'an invisible character', 'remove it', 'a: b'],
    ['a: "\ud83d"', '1:1', 'a lone surrogate', 'write the whole character', 'a: "🚀"'],
  ])('%.60j', (text, place, cause, fix, fixed) => {
    const [line, position] = place.split(':');
    expect(read(text)).toEqual({ found: `cannot be read at line ${line}, column ${position}: ${cause}`, fix });
    if (fixed) expect(read(fixed)).toBeInstanceOf(Array);
  });

  test.each([
    ['a: b\na: c', '"a"', 'line 2, column 1'],
    [' a: b\n "\\u0061": c', '"a"', 'line 2, column 2'],
    ["__proto__:\n- b\n'__proto__': c", '"__proto__"', 'line 3, column 1'],
  ])('the same name twice: %j', (text, name, place) => {
    const fix = 'list each name once, with everything that belongs to it';
    expect(read(text)).toEqual({ found: `duplicate key ${name} at ${place}`, fix });
  });

  test.each([
    ['', 'line 1, column 1'],
    ['  \n\n', 'line 3, column 1'],
  ])('a text without a line: %j', (text, place) => {
    expect(read(text)).toEqual({
      found: `cannot be read at ${place}: no colon directly after a name`,
      fix: form,
    });
  });
});

// A quadratic pattern takes seconds for these.
test.each<[what: string, text: string]>([
  ['spaces in a name', `a${' '.repeat(32_000)}b`],
  ['spaces in an operation', `a: b${' '.repeat(32_000)}c: d`],
  ['spaces in a list', `a: [b${' '.repeat(32_000)}`],
  ['operations in a list', `a: [${'b, '.repeat(10_000)}`],
  ['empty lines', `${'\n'.repeat(32_000)}a`],
  ['colons after a quote', `"a" ${': '.repeat(16_000)}`],
  ['colons', `${'a:'.repeat(16_000)}`],
  ['single quotes', `a: ${"'".repeat(32_001)}`],
  ['names', `${Array.from({ length: 4000 }, (_, index) => `a${index}: b\n`).join('')}a3999: b`],
])('readLines rejects many %s', (_, text) => expect(read(text)).toHaveProperty('fix'));
