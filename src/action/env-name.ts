import type { Findings } from '../token/findings.ts';
import { quote } from '../token/quote.ts';

/** A name by POSIX. https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html */
const POSIX_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Names, in upper case, that the runner or this Action reads or sets itself. */
const RESERVED = /^(NODE_OPTIONS|PATH|ABLY_API_KEY|(GITHUB|RUNNER|INPUT|STATE)_.*)$/;

/** Reads the name of the variable that `export-env` sets. */
export function readEnvName(text: string, { problems }: Findings): string {
  const expected =
    'a variable name of letters, digits and _, not NODE_OPTIONS, PATH, ABLY_API_KEY, GITHUB_*, RUNNER_*, INPUT_* or STATE_*';
  const report = (found: string) =>
    void problems.push({ input: 'env-name', found, expected, fix: 'choose a name such as ABLY_TOKEN' });
  if (!POSIX_NAME.test(text)) report(`${quote(text)} is not a variable name`);
  // Windows does not tell upper from lower case.
  else if (RESERVED.test(text.toUpperCase())) report(`${quote(text)} has another meaning already`);
  return text;
}
