import fc from 'fast-check';
import { INVISIBLE_CHARACTERS } from './invisible.ts';
import { escaped } from './serialize.ts';

/** A way in which a secret can be written, chosen by a few numbers so that a failure can be repeated. */
export interface Encoding {
  readonly name: string;
  readonly encode: (secret: string) => string;
}

const percent = (character: string) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`;
const each = (secret: string, change: (character: string, index: number) => string) => [...secret].map(change).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** Ways that any input can carry. */
export const ENCODINGS: readonly Encoding[] = [
  { name: 'as written', encode: (secret) => secret },
  { name: 'every character as %xx', encode: (secret) => each(secret, percent) },
  {
    name: 'every second character as %XX',
    encode: (secret) => each(secret, (c, i) => (i % 2 ? c : percent(c).toUpperCase())),
  },
  ...['', '<', '<>', '<=>'].flatMap((before) => [
    { name: `base64, ${before.length} bytes before`, encode: (secret: string) => base64(`${before}${secret}`) },
    {
      name: `base64, ${before.length} bytes before and one after`,
      encode: (secret: string) => base64(`${before}${secret}>`),
    },
    { name: `base64url, ${before.length} bytes before`, encode: (secret: string) => base64url(`${before}${secret}`) },
  ]),
  ...['x', 'xy', 'xyz', 'x-y_z'].map((before) => ({
    name: `base64 that begins after ${before.length} other characters of base64`,
    encode: (secret: string) => `${before}${base64(secret)}`,
  })),
  { name: 'base64 with %xx', encode: (secret) => encodeURIComponent(base64(`>>>${secret}`)) },
  { name: 'soft hyphens inside', encode: (secret) => each(secret, (c) => `${c}\u00ad`) },
  { name: 'one zero-width space inside', encode: (secret) => `${secret.slice(0, -3)}\u200b${secret.slice(-3)}` },
];

/** The same, at random. */
export const encoding: fc.Arbitrary<Encoding> = fc.oneof(
  fc.constantFrom(...ENCODINGS),
  fc.tuple(fc.constantFrom(...INVISIBLE_CHARACTERS), fc.nat()).map(([character, position]) => ({
    name: `U+${character.codePointAt(0)?.toString(16)} inside`,
    encode: (secret: string) => {
      const at = 1 + (position % (secret.length - 1));
      return secret.slice(0, at) + character + secret.slice(at);
    },
  })),
  fc
    .tuple(fc.string({ unit: fc.constantFrom('<', '>', '?', '=', '"', ' '), maxLength: 7 }), fc.boolean())
    .map(([around, isUrl]) => ({
      name: `base64 of more than the secret (${around.length} bytes before)`,
      encode: (secret: string) => (isUrl ? base64url : base64)(`${around}${secret}${around}`),
    })),
  fc.infiniteStream(fc.boolean()).map((isEncoded) => ({
    name: 'some characters as %xx',
    encode: (secret: string) => each(secret, (c) => (isEncoded.next().value ? percent(c) : c)),
  })),
);

/** How JSON and lines can write a string, in quotes, other than by its own characters. */
export const QUOTINGS: readonly Encoding[] = [
  { name: 'JSON with every character as \\uXXXX', encode: escaped },
  {
    name: 'JSON with one character as \\uXXXX',
    encode: (secret) => `"${escaped(secret.slice(0, 1)).slice(1, -1)}${secret.slice(1)}"`,
  },
  { name: 'base64 with every character as \\uXXXX', encode: (secret) => escaped(base64(secret)) },
];
