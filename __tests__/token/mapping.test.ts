import { describe, expect, test } from '@jest/globals';
import { type Form, readMapping } from '../../src/token/mapping.ts';
import { SecretGuard } from '../../src/token/secrets.ts';
import { checked, KEY, LONG_SECRET, observe, rejected, SECRET } from './support.ts';

/** What `readMapping` returns and reports, and the keys that it adds to the guard. */
const read = (text: string, form: Form = 'JSON or lines') => {
  const guard = new SecretGuard(KEY);
  const observed = observe((report) => readMapping(checked(text), form, guard, report));
  return { ...observed, keys: [...guard.secrets].filter((secret) => secret.includes(':') && secret !== KEY) };
};

describe('readMapping reads', () => {
  test.each<[text: string, form: Form, entries: [string, unknown][]]>([
    ['{}', 'JSON', []],
    [
      '{"b":["c"],"a":{"d":1}}',
      'JSON',
      [
        ['b', ['c']],
        ['a', { d: 1 }],
      ],
    ],
    ['\n\ufeff {"a":"b"}\t\u00a0', 'JSON or lines', [['a', 'b']]],
    ['{"<<":"a"}', 'JSON or lines', [['<<', 'a']]],
    [
      'b: [c]\na: d',
      'JSON or lines',
      [
        ['b', ['c']],
        ['a', ['d']],
      ],
    ],
    // Neither JSON in quotes nor a file name.
    [`"{a}": '{b}'`, 'JSON or lines', [['{a}', ['{b}']]]],
    ['"@a": b.json', 'JSON or lines', [['@a', ['b.json']]]],
    // Channels with the name of the input.
    ['{"capability":"publish"}', 'JSON or lines', [['capability', 'publish']]],
    ['{"capability":\n  ["publish"]}', 'JSON or lines', [['capability', ['publish']]]],
    ['{"capability":{"publish":true}}', 'JSON or lines', [['capability', { publish: true }]]],
    ['{"my-capability":{"a":"b"}}', 'JSON or lines', [['my-capability', { a: 'b' }]]],
    ['{"a, capability: {":"b"}', 'JSON or lines', [['a, capability: {', 'b']]],
    ['$CAP ITAL: a', 'JSON or lines', [['$CAP ITAL', ['a']]]],
    ['a: b{{\n', 'JSON or lines', [['a', ['b{{']]]],
    ['capability:\n  - publish', 'JSON or lines', [['capability', ['publish']]]],
    ['chat: publish # was {"capability":{"a":["b"]}}', 'JSON or lines', [['chat', ['publish']]]],
    ['# {"capability":{"a":["b"]}}\nchat: publish', 'JSON or lines', [['chat', ['publish']]]],
    ['capability: publish\nci: publish', 'JSON or lines', Object.entries({ capability: ['publish'], ci: ['publish'] })],
    ['{"capability":{"a":"b"}}', 'JSON', [['capability', { a: 'b' }]]],
    // White space at the start belongs to the lines.
    [
      '  b: c\n  a: d\n',
      'JSON or lines',
      [
        ['b', ['c']],
        ['a', ['d']],
      ],
    ],
    // Two names that are no key, one after the other.
    [
      '{"app12.Key34:Orders":["publish","subscribe","history","presence","stats"]}',
      'JSON',
      [['app12.Key34:Orders', ['publish', 'subscribe', 'history', 'presence', 'stats']]],
    ],
  ])('%j', (text, form, entries) => {
    const { value, problems, keys } = read(text, form);
    expect({ entries: value && [...value], problems, keys }).toEqual({ entries, problems: [], keys: [] });
  });
});

describe('readMapping rejects', () => {
  const once = 'list each name once, with everything that belongs to it';
  const remove = 'remove it, because this value is not kept secret';
  const own = "contains the API key's secret";
  const other = 'contains a string that looks like an Ably API key';
  const content = 'write the content of the file: in a workflow, paste it; in a shell, use "$(cat FILE)"';
  const asterisks = 'the value consists of asterisks, which logs show in place of a masked value';
  const lines =
    'write lines such as chat:*: [publish, subscribe] instead; they need no quotes inside the value in any shell, except that * on its own is written "*"';
  const missing = 'the value stands for a missing value, a boolean, a mapping or a list';
  const origin = 'check the expression or the command that it comes from';
  const notEvaluated = 'the value is a variable or an expression that was not evaluated';
  const evaluate =
    'in a shell, put it in double quotes, not single quotes; in a workflow, write the expression in the workflow file itself';
  const json =
    'put names and strings in double quotes; in a shell, put the whole JSON in single quotes, but in cmd.exe in double quotes, with a backslash before each one inside';
  const brackets = 'write a mapping, without square brackets around it';
  const comments = 'remove it, because JSON has none';
  const outer = 'remove the quotes around the value; in cmd.exe, single quotes are part of the value';
  const backslashes = 'remove the quotes around the value, and every backslash';

  // With what the fix says to write, which is accepted.
  test.each<[text: string, form: Form, found: string, fix: string, fixed: string]>([
    ...(['JSON', 'JSON or lines'] as const).flatMap((form) => {
      const shell = form === 'JSON' ? json : lines;
      const rows: [string, Form, string, string, string][] = [
        ...['cap.json', '@cap.json', '/a/b.YAML', 'c.yml', '@cap', 'C:\\cap.txt'].map(
          (text): [string, Form, string, string, string] => [
            text,
            form,
            'the value is a file name',
            content,
            '{"a":"b"}',
          ],
        ),
        ...['[{"a":"b"}]', '[]', '[\n "publish"\n]'].map((text): [string, Form, string, string, string] => [
          text,
          form,
          'the value is a list',
          brackets,
          '{"a":"b"}',
        ]),
        ...['$CAP', `$\{CAP}`, '$(cat cap)', '{{ cap }}', `$\{{ vars.CAP }}`].map(
          (text): [string, Form, string, string, string] => [text, form, notEvaluated, evaluate, '{"a":"b"}'],
        ),
        ['null', form, missing, origin, '{"a":"b"}'],
        ['[object Object]', form, missing, origin, '{"a":"b"}'],
        ['# c\n// d\n  {"a":"b"}', form, 'a comment before JSON', comments, '{"a":"b"}'],
        ['\u200b{"a":"b"}', form, 'the value starts with an invisible character', 'remove it', '{"a":"b"}'],
        [`"'a': b"`, form, 'the value is in quotes', outer, '{"a":"b"}'],
        ['***', form, asterisks, 'write the original value', '{"a":"b"}'],
        [`'{"a":"b"}'`, form, 'the value is in quotes', outer, '{"a":"b"}'],
        ['"{"a":"b"}"', form, 'the value is in quotes', outer, '{"a":"b"}'],
        ['“{"a":"b"}”', form, 'the value is in quotes', outer, '{"a":"b"}'],
        [
          String.raw`"{\"a\":\"b\"}"`,
          form,
          'the value is in quotes, with backslashes inside',
          backslashes,
          '{"a":"b"}',
        ],
        ['{a:b}', form, 'not valid JSON at line 1, column 2: a name without quotes', shell, '{"a":"b"}'],
        ["{'a':'b'}", form, 'not valid JSON at line 1, column 2: single quotes', shell, '{"a":"b"}'],
        ['{"a":1,"a":2}', form, 'duplicate key "a" at line 1, column 8', once, '{"a":2}'],
      ];
      return rows;
    }),
    [
      "{'a':'b'}",
      'JSON or lines',
      'not valid JSON at line 1, column 2: single quotes',
      lines,
      'chat:*: [publish, subscribe]',
    ],
    ...[`'a: b\nc: d'`, `"a: b\nc: d"\n`, `'"a": b\n"c": "d"'`, "'a: b'"].map(
      (text): [string, Form, string, string, string] => [
        text,
        'JSON or lines',
        'the value is in quotes',
        outer,
        text.trim().slice(1, -1),
      ],
    ),
    ...[
      ['capability: {"ci":["publish"]}', '{"ci":["publish"]}'],
      ['capability: \n  {"ci":["publish"]}', '{"ci":["publish"]}'],
      ['capability:\n  ci: publish\n  a: b', '  ci: publish\n  a: b'],
      ['"capability":\r\n\r\n  ci: publish\r\nttl: 5', '  ci: publish'],
      ['capability:\n  "ci:*": publish', '  "ci:*": publish'],
      ['capability:\n  # all\n\n  # of it\n  ci: publish', '  ci: publish'],
      ['capability: |\n  ci: publish', '  ci: publish'],
      ['capability: >-\n  ci: publish', '  ci: publish'],
      [`capability: '{"ci":["publish"]}'`, '{"ci":["publish"]}'],
      ['{"capability":{"ci":["publish"]}}', '{"ci":["publish"]}'],
      ['{"capability":"{\\"ci\\":[\\"publish\\"]}"}', '{"ci":["publish"]}'],
      ['{"capability":{"ci":["publish"]},"ttl":3600}', '{"ci":["publish"]}'],
      ['{"ttl":3600,\n "capability" : {"ci":["publish"]}}', '{"ci":["publish"]}'],
    ].flatMap(([text = '', fixed = '']) =>
      ['capability', 'x-ably-capability', 'Capabilities', 'permissions'].map(
        (name): [string, Form, string, string, string] => [
          text.replace('capability', name),
          'JSON or lines',
          `the capability is inside "${name}"`,
          `write only the value of "${name}", without its name`,
          fixed,
        ],
      ),
    ),
    ['\n {"a":1,\n"a":2}', 'JSON', 'duplicate key "a" at line 3, column 1', once, '{}'],
    ['a: b\na: c', 'JSON or lines', 'duplicate key "a" at line 2, column 1', once, 'a: [b, c]'],
    [
      'a: [b',
      'JSON or lines',
      'cannot be read at line 1, column 6: a list that does not end on the same line as its name',
      'write the whole list, including the closing bracket, on the same line as its name',
      'a: [b]',
    ],
    // JSON can write any character as an escape, and so can lines.
    [String.raw`{"own":"\u005a${SECRET.slice(1)}"}`, 'JSON', own, remove, '{}'],
    [String.raw`{"a":[{"b":["x-\u005a${SECRET.slice(1)}"]}]}`, 'JSON', own, remove, '{}'],
    [String.raw`"\u005a${SECRET.slice(1)}": publish`, 'JSON or lines', own, remove, 'a: b'],
    [String.raw`a: [b, "\u005a${SECRET.slice(1)}"]`, 'JSON or lines', own, remove, 'a: b'],
    [String.raw`{"own":"other1.KEY\u00345:${LONG_SECRET}"}`, 'JSON', other, remove, '{}'],
    // A problem that is found before all strings are known does not show them.
    [
      String.raw`{"\u005a${SECRET.slice(1)}":1,"\u005a${SECRET.slice(1)}":2}`,
      'JSON',
      'duplicate key (not shown, because it contains a secret) at line 1, column 32',
      once,
      '{}',
    ],
    [
      `"\\u005a${SECRET.slice(1)}": a\n"\\u005a${SECRET.slice(1)}": b`,
      'JSON or lines',
      'duplicate key (not shown, because it contains a secret) at line 2, column 1',
      once,
      'a: b',
    ],
  ])('%j as %s', (text, form, found, fix, fixed) => {
    expect(read(text, form)).toMatchObject(rejected(found, fix));
    expect(read(fixed, form)).toMatchObject({ value: expect.any(Map), problems: [] });
  });

  test.each(['team: red', '5', '', '# {}'])('as claims what is not an object: %s', (text) => {
    const found = 'the value is not a JSON object, because it does not start with "{"';
    const fix = 'write JSON, for example {"team":"red"} for the claim "team"';
    expect(read(text, 'JSON')).toEqual({ ...rejected(found, fix), keys: [] });
  });
});

describe('readMapping returns every key that it finds', () => {
  const keys = [`other1.KEY11:${LONG_SECRET}`, `other2.KEY22:${LONG_SECRET}x`] as const;
  const name = JSON.stringify(keys[0]).replace('KEY11', String.raw`KEY1\u0031`);
  const value = JSON.stringify(keys[1]).replace('other2', String.raw`\u006fther2`);

  test.each<[what: string, text: string, found: string, keys: readonly string[]]>([
    ['a name and a value', `{${name}:${value}}`, 'contains a string that looks like an Ably API key', keys],
    [
      'a name before a problem',
      `{${name}:1,${name}:${value}}`,
      `duplicate key (not shown, because it contains a secret) at line 1, column ${name.length + 5}`,
      [keys[0]],
    ],
    [
      'a key behind the own secret',
      `{"own":"\\u005a${SECRET.slice(1)}",${name}:1}`,
      "contains the API key's secret",
      [keys[0]],
    ],
  ])('%s', (_, text, found, expected) => {
    expect(read(text)).toMatchObject({ value: undefined, problems: [{ found }], keys: expected });
  });
});

// A quadratic pattern takes seconds for these.
test.each([
  ['line breaks', '\n'],
  ['spaces', ' '],
  ['blank lines', '\n '],
  ['comments', '\n #'],
])('readMapping finds a capability below its own name and many %s', (_, text) =>
  expect(read(`capability:${text.repeat(30_000 / text.length)}\n  ci: publish`)).toMatchObject({
    problems: [{ found: 'the capability is inside "capability"' }],
  }),
);
