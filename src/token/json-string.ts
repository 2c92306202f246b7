/** A string up to its closing quote, or up to what does not belong in a string. */
const VALID_PART = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;

/** An escape, in the text between the quotes of a valid string. */
export const ESCAPE = /\\(?:u[\da-fA-F]{4}|.)/g;

const CHARACTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * The offset of the closing quote of the JSON string that starts at an offset. If the string is not valid, another
 * character is there, or none. https://www.rfc-editor.org/rfc/rfc8259#section-7
 */
export function stringEnd(text: string, start: number): number {
  VALID_PART.lastIndex = start;
  VALID_PART.exec(text);
  return VALID_PART.lastIndex;
}

/** The value of a valid JSON string, from the text between its quotes. */
export function decodeString(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replace(ESCAPE, (written) => {
    const letter = written[1] ?? '';
    if (written.length > 2) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
    return CHARACTERS[letter] ?? letter;
  });
}
