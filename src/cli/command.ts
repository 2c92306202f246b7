import { closest } from '../token/closest.ts';
import type { Diagnostics } from '../token/diagnostics.ts';
import { quote } from '../token/quote.ts';

/** The Ably CLI's names for the only command. */
const COMMANDS = ['auth issue-jwt-token', 'auth:issue-jwt-token', 'issue-jwt-token'];

/** Anything else could be a key, so it is not quoted. */
const COMMAND_WORD = /^[a-z][a-z:-]{0,30}$/;

/** The arguments after the optional command. An unknown command is a problem. */
export function withoutCommand(argv: readonly string[], diagnostics: Diagnostics): string[] {
  const end = argv.findIndex((arg) => !COMMAND_WORD.test(arg));
  const words = argv.slice(0, end < 0 ? argv.length : end);
  if (words.includes('help')) return ['--help'];
  const command = words.join(' ');
  if (command === '' || COMMANDS.includes(command)) return argv.slice(words.length);
  const meant = closest(command, COMMANDS);
  const fix = meant ? `did you mean "${meant}"?` : `use "${COMMANDS[0]}", or no command`;
  diagnostics.reporter('arguments').problem(`unknown command ${quote(command)}`, `the command ${COMMANDS[0]}`, fix);
  const options = argv.findIndex((arg) => arg.startsWith('-'));
  return options < 0 ? [] : argv.slice(options);
}
