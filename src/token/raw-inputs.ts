/** The inputs that determine a token, by their names in action.yml. */
export const TOKEN_INPUTS = [
  'api-key',
  'app',
  'capability',
  'client-id',
  'client-type',
  'ttl',
  'claims',
  'revocation-key',
] as const;

/** The input whose leading and trailing whitespace is kept: the lines of a capability start in one column. */
export const UNTRIMMED = 'capability';

export type TokenInput = (typeof TOKEN_INPUTS)[number];

/** An input before it is checked. */
export interface RawInput {
  /** Without leading and trailing whitespace, except that of `UNTRIMMED`. */
  readonly text: string;
  /** Its name in messages: the input, the option, or the variable that it came from. */
  readonly source: string;
}

/** Each input that was given, by its name in action.yml. */
export type RawInputs<Name extends string> = { readonly [name in Name]?: RawInput };
