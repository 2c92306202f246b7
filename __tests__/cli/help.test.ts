import { expect, test } from '@jest/globals';
import { helpText } from '../../src/cli/help.ts';
import { OPTIONS, type Option } from '../../src/cli/options.ts';
import { OPERATIONS } from '../../src/token/operations.ts';

const help = helpText();

test('the help fits in 80 columns and ends with one line break', () => {
  for (const line of help.split('\n')) expect(line).toMatch(/^.{0,80}$/);
  expect(help).toMatch(/[^\n]\n$/);
});

test.each(Object.entries<Option>(OPTIONS))('the help has --%s with its value and its text', (name, option) => {
  const { value = '', short } = option;
  const names = `${short ? `-${short}, ` : '    '}--${name}${value && ` ${value}`}`;
  // Breaks between lines are left out.
  expect(help.replace(/\s+/g, ' ')).toContain(`${names} ${option.help}`.trim().replace(/\s+/g, ' '));
});

test.each(OPERATIONS)('the help has operation %s', (operation) =>
  expect(help.split('Operations:')[1]).toMatch(new RegExp(`[ ,]${operation.replace('*', '\\*')}[,\\n]`)),
);

test.each(['ABLY_API_KEY', 'ABLY_APP_ID', 'ABLY_CLIENT_ID', 'ABLY_ENDPOINT'])('the help has variable %s', (name) =>
  expect(help).toMatch(new RegExp(`Variables:.*\\b${name}\\b`)),
);

test('the help has the exit codes and a link', () => {
  expect(help).toMatch(/Exit codes: 0 [^,]+, 1 [^,]+, 2 /);
  expect(help).toContain('https://github.com/org/ably-jwt-action');
});
