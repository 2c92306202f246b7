import fc from 'fast-check';

/** Strings with a meaning to JavaScript, a parser, a shell or a runner. */
const SPECIAL = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'toJSON', '__defineGetter__'],
  ...['null', 'undefined', 'true', 'NaN', '.nan', '.inf', '~', 'none', 'NONE', '*', '-', '--', '=', '0', '-0', '1e400'],
  ...[`$\{{ secrets.ABLY_API_KEY }}`, '$(id)', '`id`', '%00', '%0A::error::x', '../../etc/passwd'],
  ...['::add-mask::app', '##[error]x', '##[set-output name=token]x', '::endgroup::x', '<<EOF', 'ghadelimiter_'],
  ...['\ufeff', '\u200b', '\u2028', '\u2029', '\u0085', '\u202e', '\x1b[31m', '\0', '\r', '\n', '\t', '\\', '"', "'"],
  ...['\ud800', '\udfff', '{}', '[]', '{', '[', '""', 'a: b', '- a', '? a', '!!str', '&a', '*a', '|', '>'],
  ...['%YAML 1.1', '---', '...', '# c'],
];

/** Any character of Unicode. fast-check's own `unit: 'binary'` takes a second to set up in each test file. */
const character = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

/** Any UTF-16 unit by itself, so that halves of surrogate pairs occur alone. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const control = fc.integer({ min: 0, max: 0xa0 }).map((code) => String.fromCharCode(code));

export const specialString = fc.constantFrom(...SPECIAL);

const shortString = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: character, maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: control, maxLength: 8 }) },
  { weight: 2, arbitrary: specialString },
);

const longString = fc.tuple(shortString, fc.integer({ min: 20, max: 300 })).map(([part, times]) => part.repeat(times));

/** Any string at all, short or long. */
export const anyString = fc.oneof(
  { weight: 12, arbitrary: shortString },
  { weight: 3, arbitrary: fc.array(shortString, { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: longString },
);

/** Changes to a string; a position wraps around at its end. */
export type Edits = readonly { readonly position: number; readonly remove: number; readonly insert: string }[];

export const edits: fc.Arbitrary<Edits> = fc.array(
  fc.record({ position: fc.nat(), remove: fc.nat({ max: 3 }), insert: shortString }),
  { minLength: 1, maxLength: 3 },
);

/** The string after the changes. */
export function edit(text: string, changes: Edits): string {
  return changes.reduce((current, { position, remove, insert }) => {
    const start = position % (current.length + 1);
    return current.slice(0, start) + insert + current.slice(start + remove);
  }, text);
}

/** As a variable or an argument can carry it: well-formed Unicode, no NUL, not too long for one. */
export const asArgument = (text: string): string =>
  Buffer.from(text).toString().replaceAll('\0', '').slice(0, 30_000).toWellFormed();

/** ASCII letters, digits, `_` and `-`, as in Ably's IDs and secrets. */
const ID_CHARACTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-'];
export const id = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...ID_CHARACTERS), minLength, maxLength });
