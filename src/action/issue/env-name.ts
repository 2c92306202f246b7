import type { Reporter } from '../../token/diagnostics.ts';
import { quote } from '../../token/quote.ts';

/** https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html */
const POSIX_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const MAX_LENGTH = 255;

/** Names, in upper case, that change how programs run, that the runner sets, or that Ably's tools read. */
const RESERVED =
  /^(PATH|HOME|SHELL|ENV|IFS|CI|BASH_ENV|JAVA_TOOL_OPTIONS|ABLY_(API_KEY|APP_ID|CLIENT_ID|ENDPOINT|ACCESS_TOKEN))$/;
const RESERVED_ON_WINDOWS = /^(PATHEXT|COMSPEC|SYSTEMROOT|PSMODULEPATH)$/;
const RESERVED_START =
  /^(PYTHON|PERL5|RUBY|(NODE|NPM|LD|DYLD|DOTNET|GIT|SSL|OPENSSL|GITHUB|RUNNER|ACTIONS|INPUT|STATE)_)/;

/** Reads the name of the variable that `export-env` sets. */
export function readEnvName(text: string, report: Reporter): string | undefined {
  const fix = 'use a name such as ABLY_TOKEN';
  if (text.length > MAX_LENGTH || !POSIX_NAME.test(text)) {
    const expected = `a variable name of letters, digits and _, at most ${MAX_LENGTH} characters`;
    return report.problem(`${quote(text)} is not a variable name`, expected, fix);
  }
  // Variable names are case-insensitive on Windows.
  const name = text.toUpperCase();
  const isReserved = [RESERVED, RESERVED_ON_WINDOWS, RESERVED_START, /_PROXY$/].some((pattern) => pattern.test(name));
  if (isReserved) {
    return report.problem(`${quote(text)} is reserved`, 'a name that no program or runner uses', fix);
  }
  return text;
}
