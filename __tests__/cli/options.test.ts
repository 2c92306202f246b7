import { expect, test } from '@jest/globals';
import { ALL_OPTIONS, COMMANDS, type Command, helpText, OPTIONS, variableInputs } from '../../src/cli/options.ts';
import { OPERATIONS } from '../../src/token/capability.ts';

const BOTH: Command[] = ['issue', 'revoke'];
const joined = (text: string) => text.replace(/\s+/g, ' ').trim();

test.each(BOTH)('the help to %s fits in 80 columns and ends with one line break', (command) => {
  const help = helpText(command);
  for (const line of help.split('\n')) expect(line).toMatch(/^.{0,80}$/);
  expect(help).toMatch(/[^\n]\n$/);
});

const USES = BOTH.flatMap((command) =>
  Object.keys(ALL_OPTIONS).map((name) => ({ command, name, use: OPTIONS[command][name] })),
);

test.each(USES)('the help to $command and --$name', ({ command, name, use }) => {
  const { value = '', short } = use ?? {};
  const names = `${short ? `-${short}, ` : ''}--${name}${value && ` ${value}`}`;
  // Breaks between lines are left out.
  if (use) expect(joined(helpText(command))).toContain(joined(`${names} ${use.help}`));
  else expect(helpText(command)).not.toMatch(new RegExp(`^ .*--${name} `, 'm'));
});

// The parser reads the arguments before it looks at the command.
test.each(Object.keys(ALL_OPTIONS))('--%s has the same letter and the same value for each command', (name) => {
  const uses = BOTH.flatMap((command) => OPTIONS[command][name] ?? []);
  for (const { short, value } of uses)
    expect({ short, value }).toEqual({ short: uses[0]?.short, value: uses[0]?.value });
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

const from = (text: string, variable: string) => ({ text, variable });

const EVERY = { ABLY_APP_ID: 'demoApp', ABLY_CLIENT_ID: ' me ', ABLY_ENDPOINT: 'main', ABLY_API_KEY: 'x' };
const app = from('demoApp', 'ABLY_APP_ID');
const endpoint = from('main', 'ABLY_ENDPOINT');

test.each<[string, Command, Record<string, string>, Record<string, unknown>]>([
  ['nothing', 'issue', {}, {}],
  ['all to issue', 'issue', EVERY, { app, endpoint, 'client-id': from('me', 'ABLY_CLIENT_ID') }],
  ['no client ID to revoke', 'revoke', EVERY, { app, endpoint }],
  ['no empty variable', 'issue', { ABLY_APP_ID: '', ABLY_CLIENT_ID: ' ' }, {}],
  [
    'no other variable',
    'issue',
    { ABLY_TOKEN: 'x', ABLY_TTL: '60', ABLY_CAPABILITY: '{}', TTL: '60', INPUT_TTL: '60' },
    {},
  ],
])('reads %s from variables', (_name, command, environment, expected) =>
  expect(variableInputs(command, environment)).toEqual(expected),
);
