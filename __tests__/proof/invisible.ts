/**
 * Every invisible character as ranges of code points, written out from Unicode's own files, so that the
 * source's property escapes are compared with something else.
 * https://www.unicode.org/Public/UCD/latest/ucd/DerivedCoreProperties.txt (Default_Ignorable_Code_Point)
 * https://www.unicode.org/Public/UCD/latest/ucd/PropList.txt (Bidi_Control, White_Space)
 */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  // Control characters, NEL among them.
  [0x00, 0x1f],
  [0x7f, 0x9f],
  // Whitespace other than the plain space.
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  // Default ignorable, bidirectional controls among them.
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfff8],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
  // The empty braille pattern.
  [0x2800, 0x2800],
];

/** Characters that may follow a visible one. https://www.unicode.org/reports/tr37/ */
const VARIATION_SELECTORS: readonly (readonly [from: number, to: number])[] = [
  [0x180b, 0x180d],
  [0x180f, 0x180f],
  [0xfe00, 0xfe0f],
  [0xe0100, 0xe01ef],
];

/** May stand between two visible characters: zero width non-joiner and joiner. */
export const JOINERS = [0x200c, 0x200d] as const;

const within = (ranges: typeof RANGES, code: number) => ranges.some(([from, to]) => code >= from && code <= to);

export const isInvisible = (code: number): boolean => within(RANGES, code);
export const isVariationSelector = (code: number): boolean => within(VARIATION_SELECTORS, code);
export const isJoiner = (code: number): boolean => JOINERS.some((joiner) => joiner === code);

/** Every invisible character. */
export const INVISIBLE_CHARACTERS: readonly string[] = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
);

const escapeOf = (code: number) => `\\u{${code.toString(16)}}`;

/** Finds an invisible character, wherever it is. */
export const INVISIBLE = new RegExp(
  `[${RANGES.map(([from, to]) => `${escapeOf(from)}-${escapeOf(to)}`).join('')}]`,
  'u',
);
