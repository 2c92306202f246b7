import { expect, test } from '@jest/globals';
import { COMMANDS, type Command, helpText, OPTION_BY_NAME } from '../../src/cli/options.ts';
import { OPERATIONS } from '../../src/token/operations.ts';

const BOTH: Command[] = ['issue', 'revoke'];
const joined = (text: string) => text.replace(/\s+/g, ' ').trim();

test.each(BOTH)('the help to %s fits in 80 columns and ends with one line break', (command) => {
  const help = helpText(command);
  for (const line of help.split('\n')) expect(line).toMatch(/^.{0,80}$/);
  expect(help).toMatch(/[^\n]\n$/);
});

const USES = BOTH.flatMap((command) => [...OPTION_BY_NAME].map(([name, option]) => ({ command, name, option })));

test.each(USES)('the help to $command and --$name', ({ command, name, option: { value = '', short, ...uses } }) => {
  const names = `${short ? `-${short}, ` : ''}--${name}${value && ` ${value}`}`;
  const use = uses[command];
  // Breaks between lines are left out.
  if (use) expect(joined(helpText(command))).toContain(joined(`${names} ${use.help}`));
  else expect(helpText(command)).not.toMatch(new RegExp(`^ .*--${name} `, 'm'));
});

test.each(OPERATIONS)('the help has operation %s', (operation) =>
  expect(helpText('issue').split('Operations:')[1]).toMatch(new RegExp(`[ ,]${operation.replace('*', '\\*')}[,\\n]`)),
);

test.each([
  ['issue', 'ABLY_API_KEY, ABLY_APP_ID, ABLY_CLIENT_ID, ABLY_ENDPOINT'],
  ['revoke', 'ABLY_API_KEY, ABLY_APP_ID, ABLY_ENDPOINT'],
] as const)('the help to %s has the variables that are read', (command, variables) =>
  expect(helpText(command)).toContain(`\nVariables: ${variables}.\n`),
);

test.each(BOTH)('the help to %s has a usage, the exit codes and a link', (command) => {
  const name = [...COMMANDS].find((entry) => entry[1] === command)?.[0];
  expect(helpText(command)).toMatch(new RegExp(`\\nUSAGE\\n  ably-jwt \\[?${name}\\b`));
  expect(helpText(command)).toMatch(/Exit codes: 0 [^,]+, 1 [^,]+, 2 /);
  expect(helpText(command)).toContain('https://github.com/org/ably-jwt-action');
});
