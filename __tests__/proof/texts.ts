import fc from 'fast-check';

/** Texts that mean something to a language, a parser or a runner on the way of a word. */
const UNKIND = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'toJSON', '__defineGetter__'],
  ...['null', 'undefined', 'true', 'NaN', '.nan', '.inf', '~', 'none', 'NONE', '*', '-', '--', '=', '0', '-0', '1e400'],
  ...[`$\{{ secrets.ABLY_API_KEY }}`, '$(id)', '`id`', '%00', '%0A::error::x', '../../etc/passwd'],
  ...['::add-mask::app', '##[error]x', '##[set-output name=token]x', '::stop-commands::x', '<<EOF', 'ghadelimiter_'],
  ...[
    '\ufeff',
    '\u200b',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u202e',
    '\x1b[31m',
    '\0',
    '\r',
    '\n',
    '\t',
    '\\',
    '"',
    "'",
    '\ud800',
    '\udfff',
  ],
  ...[
    '{}',
    '[]',
    '{',
    '[',
    '""',
    'a: b',
    '- a',
    '? a',
    '!!str',
    '&a',
    '*a',
    '|',
    '>',
    '%YAML 1.1',
    '---',
    '...',
    '# c',
  ],
];

/** Any Unicode character. fast-check's own `unit: anyCharacter` takes a second to set up in each test file. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

/** Any UTF-16 unit by itself, so that halves of surrogate pairs stand alone. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const control = fc.integer({ min: 0, max: 0xa0 }).map((code) => String.fromCharCode(code));

export const unkindText = fc.constantFrom(...UNKIND);

const shortText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: anyCharacter, maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: control, maxLength: 8 }) },
  { weight: 2, arbitrary: unkindText },
);

const longText = fc.tuple(shortText, fc.integer({ min: 20, max: 300 })).map(([text, times]) => text.repeat(times));

/** Any text at all: short or long, kind or unkind. */
export const anyText = fc.oneof(
  { weight: 12, arbitrary: shortText },
  { weight: 3, arbitrary: fc.array(shortText, { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: longText },
);

/** Changes to a text, each at a place counted round and round. */
export type Edits = readonly { readonly at: number; readonly cut: number; readonly put: string }[];

export const edits: fc.Arbitrary<Edits> = fc.array(
  fc.record({ at: fc.nat(), cut: fc.nat({ max: 3 }), put: shortText }),
  { minLength: 1, maxLength: 3 },
);

/** The text with some of it cut out, put in or written over. */
export function edited(text: string, changes: Edits): string {
  return changes.reduce((now, { at, cut, put }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + put + now.slice(from + cut);
  }, text);
}

/** As an environment variable or an argument can carry it: well-formed Unicode, no NUL, not too long for one. */
export const carried = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '').slice(0, 30_000);
