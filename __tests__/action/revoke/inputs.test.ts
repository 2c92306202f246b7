import { expect, test } from '@jest/globals';
import { chooseTarget, type IdentityInput } from '../../../src/token/identity.ts';
import { REVOKE_INPUTS } from '../../../src/token/inputs.ts';
import { nameWarnings } from '../../../src/token/names.ts';
import { readInputs } from '../../../src/token/reading.ts';
import { aContext, KEY, rawInputs } from '../../token/support.ts';

function read(inputs: Partial<Record<IdentityInput, string>>) {
  const context = aContext();
  const raw = rawInputs({ 'api-key': KEY, ...inputs });
  const target = chooseTarget(readInputs(REVOKE_INPUTS, raw, context), raw, context);
  const { problems, warnings } = context.diagnostics;
  return {
    target,
    problems: problems.map(({ subject, found }) => `${subject.name}: ${found}`),
    warnings: warnings.map(({ text }) => text),
  };
}

test.each([
  ['revocation-key', 'ci-1', 'revocationKey'],
  ['client-id', 'deploy bot', 'clientId'],
  ['client-id', 'a:b', 'clientId'],
  ['client-id', '👩‍❤️‍👨', 'clientId'],
] as const)('%s %s', (input, value, type) =>
  expect(read({ [input]: value })).toEqual({ target: { type, value }, problems: [], warnings: [] }),
);

test.each<[values: Partial<Record<IdentityInput, string>>, problem: string]>([
  [
    {},
    'revocation-key: neither revocation-key nor client-id has a value; perhaps an expression or a variable is empty',
  ],
  [{ 'revocation-key': 'a', 'client-id': 'b' }, 'revocation-key: both revocation-key and client-id have a value'],
  [{ 'revocation-key': 'none' }, 'revocation-key: "none" does not identify specific tokens'],
  [{ 'revocation-key': 'None' }, 'revocation-key: "None" does not identify specific tokens'],
  [{ 'client-id': 'NONE' }, 'client-id: "NONE" does not identify specific tokens'],
  [{ 'client-id': '*' }, 'client-id: "*" does not identify specific tokens'],
  [
    { 'revocation-key': 'revocationKey:ci-1' },
    'revocation-key: "revocationKey:ci-1" has the prefix "revocationKey:" of Ably\'s revocation targets',
  ],
  [
    { 'client-id': 'clientId:bob' },
    'client-id: "clientId:bob" has the prefix "clientId:" of Ably\'s revocation targets',
  ],
  [{ 'client-id': '1.5E+15' }, 'client-id: "1.5E+15" is a number that GitHub rewrote'],
  [{ 'revocation-key': 'a\nb' }, 'revocation-key: "a\\nb" contains an invisible character or a line break'],
  [{ 'client-id': 'a\u200bb' }, 'client-id: "a\\u{200b}b" contains an invisible character or a line break'],
])('%j', (values, problem) => expect(read(values)).toEqual({ target: undefined, problems: [problem], warnings: [] }));

test.each([
  ['ci-$GITHUB_RUN_ID', nameWarnings('ci-$GITHUB_RUN_ID', { isFromWorkflow: true })[0]],
  ['ci-*', 'contains a "*", which is not a wildcard. Only tokens with exactly this value match.'],
  ['*', 'contains a "*", which is not a wildcard. Only tokens with exactly this value match.'],
  ['ci-', 'ends with "-". Perhaps an expression or a variable is empty.'],
])('%s is a warning', (value, warning) =>
  expect(read({ 'revocation-key': value })).toEqual({
    target: { type: 'revocationKey', value },
    problems: [],
    warnings: [`"${value}" ${warning}`],
  }),
);
