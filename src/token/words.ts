/**
 * The words of a user: all that shapes the token, and where Ably is, one per input, under the input's name.
 * A door reads them; only a rule turns one into anything else.
 */
export const WORD_NAMES = [
  'api-key',
  'app',
  'capability',
  'client-id',
  'client-type',
  'ttl',
  'claims',
  'revocation-key',
  'endpoint',
] as const;

export type WordName = (typeof WORD_NAMES)[number];
export type Words = Partial<Record<WordName, string>>;

/** The environment variable that a word comes from where the user did not give it. */
export const VARIABLE_OF: Partial<Record<WordName, string>> = {
  'api-key': 'ABLY_API_KEY',
  app: 'ABLY_APP_ID',
  'client-id': 'ABLY_CLIENT_ID',
  endpoint: 'ABLY_ENDPOINT',
};

/** A text without the white space around it; an empty one counts as absent. */
export function present(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

/** Each word from where it was given, else from its variable. */
export function gatherWords(
  given: (name: WordName) => string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Words {
  const words: Words = {};
  for (const name of WORD_NAMES) {
    const variable = VARIABLE_OF[name];
    const text = present(given(name)) ?? (variable ? present(environment[variable]) : undefined);
    if (text !== undefined) words[name] = text;
  }
  return words;
}
