import fc from 'fast-check';
import { edit } from './strings.ts';

/** What has a meaning to a reader of YAML, in names, in operations and between them. */
const SPECIAL = [
  ...[':', ': ', ' :', ' #', '#', '- ', '-', ' - ', '[', ']', ',', ', ', '[]', '{', '}', '{}', '?', '? ', '!', '!a '],
  ...[
    '&',
    '&a ',
    '*',
    '*a',
    '%',
    '@',
    '`',
    '|',
    '>',
    '|-',
    '=',
    '~',
    '<<',
    '<<: ',
    '.',
    '...',
    '---',
    '--- ',
    '+',
    '_',
  ],
  ...[
    '"',
    '""',
    "'",
    "''",
    '\\',
    '\\n',
    '\\"',
    '\\/',
    '\\u0041',
    '\\ud83d',
    '\\x41',
    '\\',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\n\n',
  ],
  ...[
    'y',
    'n',
    'no',
    'On',
    'TRUE',
    'null',
    'Null',
    'e5',
    'E+3',
    'e',
    '.5',
    '0',
    '1',
    '0x1',
    '1_0',
    '1:30',
    'inf',
    '.nan',
  ],
  ...['\t', '\r', '\u00a0', '\u2003', '\u3000', '\u2028', '\u0085', '\ufeff', '\u200b', '\u200e', '\u0001', '\ufffd'],
  ...[
    'é',
    '東京',
    '🚀',
    'e\u0301',
    '“',
    '”',
    '‘',
    '–',
    'a',
    'Z',
    'a b',
    '/',
    '$',
    '(',
    ';',
    '^',
    '<',
    'chat:*',
    '[meta]x',
  ],
];
const special = fc.constantFrom(...SPECIAL);

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('chat:*', 'a', 'orders', 'x-y_z', 'room::$chat', 'a b', 'a#b', '東京', 'eu/1'),
  },
  { weight: 2, arbitrary: fc.array(special, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: special },
);
const scalar = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 1, arbitrary: word.map((text) => JSON.stringify(text)) },
  { weight: 1, arbitrary: word.map((text) => `'${text.replaceAll("'", "''")}'`) },
);
const space = fc.constantFrom('', '', '', ' ', '  ');
const lineEnd = fc.tuple(
  space,
  fc.constantFrom('', '', '', ' # c', ' #', ' #: ["'),
  fc.constantFrom('\n', '\n', '\r\n', '\n\n'),
);
const items = fc.array(scalar, { minLength: 1, maxLength: 3 });

/** A resource with its operations. Its first line starts behind the indentation. */
const entry = fc
  .record({
    name: scalar,
    form: fc.constantFrom('one', 'brackets', 'hyphens', 'none'),
    items,
    gap: fc.constantFrom(' ', ' ', '  '),
    hyphenIndent: fc.constantFrom('', '  ', ' '),
    inside: space,
    end: lineEnd.map((parts) => parts.join('')),
  })
  .map(({ name, form, items, gap, hyphenIndent, inside, end }) => (indent: string) => {
    if (form === 'one') return `${indent}${name}:${gap}${items[0]}${end}`;
    if (form === 'none') return `${indent}${name}:${end}`;
    if (form === 'brackets')
      return `${indent}${name}:${gap}[${inside}${items.join(`${inside},${inside}`)}${inside}]${end}`;
    return `${indent}${name}:${end}${items.map((item) => `${indent}${hyphenIndent}-${gap}${item}${end}`).join('')}`;
  });

const valid = fc
  .record({
    entries: fc.array(entry, { minLength: 1, maxLength: 3 }),
    indent: fc.constantFrom('', '', '', ' ', '    '),
  })
  .map(({ entries, indent }) => entries.map((write) => write(indent)).join(''));

const changes = fc.array(
  fc.record({ position: fc.nat(), remove: fc.nat({ max: 2 }), insert: fc.oneof(special, fc.constant('')) }),
  {
    maxLength: 2,
  },
);

/** Texts near the border of what is read as lines: some are, and all are built of what could make a difference. */
export const lineTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(valid, changes).map(([text, edits]) => edit(text, edits)) },
  { weight: 1, arbitrary: fc.array(special, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('')) },
);
