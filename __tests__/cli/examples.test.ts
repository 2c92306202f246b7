import { expect } from '@jest/globals';
import { decode, KEY, shell } from '../support/command.ts';
import { concurrentOnPosix } from '../support/platform.ts';

const DAY = 86_400;

/**
 * Every example on the page of the Ably CLI, with only the program's name changed, and what its token must carry.
 * https://ably.com/docs/cli/auth/issue-jwt-token
 */
const EXAMPLES: readonly {
  script: string;
  token: (stdout: string) => string;
  claims: Record<string, unknown>;
  ttl?: number;
}[] = [
  { script: '$CLI auth issue-jwt-token', token: fromReport, claims: { 'x-ably-capability': '{"*":["*"]}' } },
  {
    script: `$CLI auth issue-jwt-token --capability '{"my-channel":["publish","subscribe"]}'`,
    token: fromReport,
    claims: { 'x-ably-capability': '{"my-channel":["publish","subscribe"]}' },
  },
  { script: '$CLI auth issue-jwt-token --token-only', token: (stdout) => stdout.trim(), claims: {} },
  {
    script: `$CLI auth issue-jwt-token --capability '{"chat:*":["publish","subscribe"], "status:*":["subscribe"]}' --ttl 3600`,
    token: fromReport,
    claims: { 'x-ably-capability': '{"chat:*":["publish","subscribe"],"status:*":["subscribe"]}' },
  },
  {
    script: '$CLI auth issue-jwt-token --client-id client123 --ttl 86400',
    token: fromReport,
    claims: { 'x-ably-clientId': 'client123' },
    ttl: DAY,
  },
  {
    script: 'ABLY_TOKEN="$($CLI auth issue-jwt-token --token-only)" sh -c \'printf %s "$ABLY_TOKEN"\'',
    token: (stdout) => stdout,
    claims: {},
  },
  { script: '$CLI auth issue-jwt-token --json', token: fromJson, claims: {} },
  { script: '$CLI auth issue-jwt-token --pretty-json', token: fromJson, claims: {} },
  { script: '$CLI auth issue-jwt-token --json | jq -r .token.value', token: (stdout) => stdout.trim(), claims: {} },
  {
    script: `$CLI auth issue-jwt-token --json | jq -r 'select(.type=="result").token.value'`,
    token: (stdout) => stdout.trim(),
    claims: {},
  },
  { script: '$CLI issue-jwt-token --token-only', token: (stdout) => stdout.trim(), claims: {} },
  { script: '$CLI auth:issue-jwt-token --token-only', token: (stdout) => stdout.trim(), claims: {} },
];

function fromReport(stdout: string): string {
  return /^Token: (\S+)$/m.exec(stdout)?.[1] ?? '';
}

function fromJson(stdout: string): string {
  return JSON.parse(stdout).token.value;
}

concurrentOnPosix.each(EXAMPLES)('$script', async ({ script, token, claims, ttl = 3600 }) => {
  const ended = await shell(script, { ABLY_API_KEY: KEY.text });
  expect(ended).toMatchObject({ code: 0, stderr: expect.stringMatching(/^(ably-jwt: This token allows .+\n)?$/) });
  const decoded = decode(token(ended.stdout));
  expect(decoded.header).toEqual({ typ: 'JWT', alg: 'HS256', kid: KEY.keyName });
  expect(decoded.claims).toMatchObject({ 'x-ably-clientType': 'server', ...claims });
  expect(Number(decoded.claims['exp']) - Number(decoded.claims['iat'])).toBe(ttl);
});
