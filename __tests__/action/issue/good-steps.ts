import { KEY } from '../../support/command.ts';
import type { Step } from '../../support/runner.ts';

export interface GoodStep extends Step {
  /** Claims that the token must have; undefined for one that it must not have. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, string | RegExp>>;
  /** The inputs that the warnings name, sorted; none if absent. */
  readonly warnings?: readonly string[];
  /** Seconds by which `iat` is in the past; 30 if absent. */
  readonly backdated?: number;
  /** Whether the input `endpoint` is set to a fake Ably server, which must get exactly one request. */
  readonly isVerified?: boolean;
}

const key = { 'api-key': KEY.text };
/** A token of the usual key with a default client ID, as an earlier step exports it. */
const earlierToken = (capability: string) =>
  [{ kid: KEY.keyName }, { 'x-ably-capability': capability, 'x-ably-clientId': 'github-actions-16109422530-0123abcd' }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
    .concat('.c2lnbmF0dXJl');
const fromVariable = { env: { ABLY_API_KEY: KEY.text } };
const withInputs = (inputs: Record<string, string>, expected: Omit<GoodStep, 'with'> = {}): GoodStep => ({
  with: { ...key, ...inputs },
  ...expected,
});
const withCapability = (capability: string, ...warnings: string[]): GoodStep =>
  withInputs({ capability }, { warnings });

/** Steps that issue a token: at least one for each input. */
export const GOOD_STEPS: Readonly<Record<string, GoodStep>> = {
  'a key alone': withInputs(
    {},
    {
      claims: {
        'x-ably-capability': '{"*":["*"]}',
        'x-ably-clientType': 'server',
        'x-ably-revocation-key': undefined,
      },
      outputs: {
        'app-id': 'demoApp',
        'key-name': 'demoApp.demoKey',
        ttl: '3600',
        'client-id': /^github-actions-16109422530-[0-9a-f]{8}$/,
        'revocation-key': '',
      },
    },
  ),
  'a key with white space around it': { with: { 'api-key': ` ${KEY.text}\n` } },
  'the key from the variable, by default': { env: { ABLY_API_KEY: ` ${KEY.text}\n` } },
  'the key from the variable, by name': { with: { 'api-key': ' $ABLY_API_KEY ' }, ...fromVariable },
  'the input and not the variable': withInputs(
    {},
    { env: { ABLY_API_KEY: 'other.key:not-a-key-of-this' }, outputs: { 'app-id': 'demoApp' } },
  ),
  'no other variable is read': withInputs(
    {},
    {
      env: { ABLY_APP_ID: 'other', ABLY_CLIENT_ID: '*', ABLY_ENDPOINT: 'other', ABLY_ACCESS_TOKEN: 'x' },
      outputs: { 'app-id': 'demoApp', 'client-id': /^github-actions-/ },
    },
  ),
  app: withInputs({ app: 'demoApp' }, { outputs: { 'app-id': 'demoApp' } }),

  'capability as JSON': withInputs(
    { capability: '{"status:*": ["subscribe"], "chat:*": ["subscribe", "publish", "publish"]}' },
    { outputs: { capability: '{"chat:*":["publish","subscribe"],"status:*":["subscribe"]}' } },
  ),
  'capability as lines': withInputs(
    { capability: 'chat:*: publish\n"[meta]*":\n  - subscribe\n  - history\n' },
    { outputs: { capability: '{"[meta]*":["history","subscribe"],"chat:*":["publish"]}' } },
  ),
  'capability as indented lines': withInputs(
    { capability: '\n  # c\n  chat:*: publish\n  "10": [subscribe]\n' },
    { outputs: { capability: '{"10":["subscribe"],"chat:*":["publish"]}' } },
  ),
  'capability: stats on *': withCapability('{"*":["stats"]}'),
  'capability: names with dollars and colons': withCapability(
    '{"ticks:$AAPL":["subscribe"],"slides::$space":["*"],"room-1::$chat":["*"],"a::$chat::$chatMessages":["*"]}',
  ),
  'capability: names that only look like keys': withCapability(
    '{"tenant1.events:V1StGXR8_Z5jdHi6B-myT":["*"],"eu-west.prod01:OrderEventsStream":["*"],"myApp.v1beta:notificationServiceEvents":["*"],"tenant.events:550e8400-e29b-41d4-a716-446655440000":["*"]}',
  ),
  'capability: Persian and emoji': withCapability('{"می\u200cخواهم":["*"],"🏳️\u200d🌈":["*"],"🕵️\u200d♂️":["*"]}'),
  'capability: an operation that is not documented': withCapability(
    '{"chat":["channel-metadata:publishers"]}',
    'capability',
  ),
  'capability: a * inside a segment': withCapability('{"chat*":["publish"]}', 'capability'),
  'capability: a * next to other operations': withCapability('{"chat":["*","publish"]}', 'capability'),
  'capability: an empty segment': withCapability('{"test::*":["publish"]}', 'capability'),
  'capability: a placeholder': withCapability(
    '{"$CHANNEL":["publish"],"<name>":["publish"]}',
    'capability',
    'capability',
  ),
  'capability: parts that stand for nothing, and a number that GitHub rewrote': withCapability(
    '{"room:undefined":["publish"],"user-null":["publish"],"user-1.23456789012346E+18":["publish"]}',
    'capability',
    'capability',
    'capability',
  ),
  'capability in a variable': withInputs(
    {},
    {
      env: { CAPABILITY: '{"ci":["publish"]}' },
      claims: { 'x-ably-capability': '{"*":["*"]}' },
      warnings: ['capability'],
    },
  ),
  'capability: stats on a channel': withCapability('{"chat":["stats"]}', 'capability'),

  'client-id': withInputs(
    { 'client-id': 'deploy bot' },
    { claims: { 'x-ably-clientId': 'deploy bot' }, outputs: { 'client-id': 'deploy bot' }, backdated: 0 },
  ),
  'client-id none': withInputs(
    { 'client-id': 'None' },
    { claims: { 'x-ably-clientId': undefined }, outputs: { 'client-id': '' } },
  ),
  'client-id *': withInputs({ 'client-id': '*' }, { warnings: ['client-id'], backdated: 0 }),
  'client-id: a placeholder': withInputs({ 'client-id': '{{ actor }}' }, { warnings: ['client-id'], backdated: 0 }),
  'client-id: an ending that stands for nothing': withInputs(
    { 'client-id': 'user-undefined' },
    { warnings: ['client-id'], backdated: 0 },
  ),
  'client-id: an empty ending': withInputs({ 'client-id': 'user-' }, { warnings: ['client-id'], backdated: 0 }),
  'client-id: numbers that GitHub left alone': withInputs({ 'client-id': '1E10:5E+3' }, { backdated: 0 }),
  'client-id: a number that GitHub rewrote in it': withInputs(
    { 'client-id': 'user-1.23456789012346E+18' },
    { warnings: ['client-id'], backdated: 0 },
  ),
  'client-id none for a device': withInputs(
    { 'client-id': 'none', 'client-type': 'device' },
    { warnings: ['client-id'] },
  ),
  'client-id none for presence': withInputs(
    { 'client-id': 'none', capability: 'chat: presence' },
    { warnings: ['client-id'] },
  ),
  'no run ID': withInputs({}, { env: { GITHUB_RUN_ID: '' }, outputs: { 'client-id': /^ably-jwt-[0-9a-f]{8}$/ } }),
  'client-type device': withInputs(
    { 'client-type': 'device', 'client-id': 'tester' },
    { claims: { 'x-ably-clientType': undefined }, backdated: 0 },
  ),
  'client-type device, with another client ID each time': withInputs(
    { 'client-type': 'device' },
    { claims: { 'x-ably-clientType': undefined }, warnings: ['client-id'] },
  ),

  'ttl in seconds': withInputs({ ttl: '90' }, { outputs: { ttl: '90' }, backdated: 9 }),
  'ttl with a unit': withInputs({ ttl: '24h' }, { outputs: { ttl: '86400' } }),
  'ttl of less than 10 seconds': withInputs({ ttl: '9s' }, { outputs: { ttl: '9' }, backdated: 0, warnings: ['ttl'] }),
  'ttl that is probably in milliseconds': withInputs(
    { ttl: '60000' },
    { outputs: { ttl: '60000' }, warnings: ['ttl'] },
  ),
  'ttl of five minutes': withInputs({ ttl: '299' }, { backdated: 29 }),

  'revocation-key': withInputs(
    { 'revocation-key': 'ci-1' },
    { claims: { 'x-ably-revocation-key': 'ci-1' }, outputs: { 'revocation-key': 'ci-1' }, backdated: 0 },
  ),
  'revocation-key none': withInputs({ 'revocation-key': 'NONE' }, { claims: { 'x-ably-revocation-key': undefined } }),
  'revocation-key with an empty ending': withInputs(
    { 'revocation-key': 'ci-' },
    { backdated: 0, warnings: ['revocation-key'] },
  ),
  'revocation-key with a long ttl': withInputs(
    { 'revocation-key': 'ci-1', ttl: '2h' },
    { backdated: 0, warnings: ['ttl'] },
  ),
  claims: withInputs(
    {
      claims:
        '{"ably.channel.room:1":"moderator","ably.limits.publish.perAttachment.maxRate.chat":2,"team":["red",{"size":3}]}',
    },
    {
      claims: {
        'ably.channel.room:1': 'moderator',
        'ably.limits.publish.perAttachment.maxRate.chat': 2,
        team: ['red', { size: 3 }],
      },
    },
  ),
  'claims: one that Ably does not document': withInputs(
    { claims: '{"ably.limit":1}' },
    { claims: { 'ably.limit': 1 }, warnings: ['claims'] },
  ),

  'token-only': withInputs({ 'token-only': 'true' }),
  'token-only and export-env': withInputs({ 'token-only': 'true', 'export-env': 'true' }),
  'token-only and summary': withInputs({ 'token-only': 'true', summary: 'true' }, { warnings: ['summary'] }),
  'export-env': withInputs({ 'export-env': 'True' }),
  'env-name': withInputs({ 'export-env': 'true', 'env-name': 'MY_TOKEN' }),
  'env-name of a variable with a value': withInputs(
    { 'export-env': 'TRUE', 'env-name': 'MY_TOKEN' },
    { env: { MY_TOKEN: 'another value' }, warnings: ['env-name'] },
  ),
  'env-name, renewing a token': withInputs(
    { 'export-env': 'true' },
    { env: { ABLY_TOKEN: earlierToken('{"*":["*"]}') } },
  ),
  'env-name of a token with another capability': withInputs(
    { 'export-env': 'true' },
    { env: { ABLY_TOKEN: earlierToken('{"ci":["publish"]}') }, warnings: ['env-name'] },
  ),
  'env-name, with the name of a method': withInputs({ 'export-env': 'true', 'env-name': 'toString' }),
  'env-name without export-env': withInputs({ 'env-name': 'MY_TOKEN' }, { warnings: ['env-name'] }),
  summary: withInputs({ summary: 'true', 'client-id': '<a&b>"c"' }, { backdated: 0 }),

  'a token that is too large for a header': withInputs(
    { claims: JSON.stringify({ note: 'x'.repeat(5000) }) },
    { warnings: ['token'] },
  ),
  verify: withInputs({ verify: 'true' }, { isVerified: true }),
  'verify with a revocation key': withInputs(
    { verify: 'true', 'revocation-key': 'ci-1' },
    { isVerified: true, backdated: 0 },
  ),
  'endpoint without verify': withInputs({ endpoint: 'main' }, { warnings: ['endpoint'] }),
  'ca-file without verify': withInputs({ 'ca-file': '/none' }, { warnings: ['ca-file'] }),

  'values that look like commands to the runner': withInputs(
    {
      'client-id': '##[add-mask]client',
      capability: '{"##[add-mask]channel":["publish"],"x::warning::y":["publish"]}',
    },
    { outputs: { 'client-id': '##[add-mask]client' }, warnings: ['capability'], backdated: 0 },
  ),
  'a variable of the job that looks like an input': withInputs(
    {},
    { env: { INPUT_CLIENT_ID: 'x' }, warnings: ['client_id'] },
  ),
  'unknown inputs, if the input that each stands for is set': withInputs(
    { capability: '{"ci":["publish"]}', ttl: '60' },
    {
      env: { INPUT_CHANNEL: 'x', 'INPUT_EXPIRES-IN': 'x', INPUT_ENVIRONMENT: 'x' },
      backdated: 6,
      warnings: ['channel', 'environment', 'expires-in'],
    },
  ),
  'every input empty that may be': {
    with: Object.fromEntries(
      ['app', 'client-id', 'client-type', 'token-only', 'export-env', 'env-name', 'verify', 'endpoint', 'ca-file']
        .concat('summary')
        .map((name) => [name, '']),
    ),
    ...fromVariable,
    outputs: { ttl: '3600', 'client-id': /^github-actions-/ },
  },
};
