/**
 * Finds what nobody sees in a text: control and format characters, line and paragraph separators.
 * https://www.unicode.org/reports/tr44/#General_Category_Values
 * A literal with classes of Unicode would cost every start a quarter of a millisecond; this is made when it is needed.
 */
export const invisible = (flags: 'u' | 'gu'): RegExp => new RegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+', flags);
