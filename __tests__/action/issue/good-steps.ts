import { KEY } from '../support/command.ts';
import type { Step } from '../support/runner.ts';

export interface GoodStep extends Step {
  /** Claims that the token must carry; undefined for one that it must not. */
  readonly claims?: Record<string, unknown>;
  readonly outputs?: Record<string, unknown>;
  /** The texts of all warnings, in order; none where absent. */
  readonly warnings?: readonly string[];
}

const key = { 'api-key': KEY.text };
const RUN_CLIENT = /^github-actions-16109422530-[0-9a-f]{8}$/;

/** Steps that issue a token: at least one for each input. A new case is a new row. */
export const GOOD_STEPS: Record<string, GoodStep> = {
  'a key alone': {
    with: key,
    claims: { 'x-ably-capability': '{"*":["*"]}', 'x-ably-clientType': 'server' },
    outputs: { 'app-id': 'demoApp', 'key-name': 'demoApp.demoKey', ttl: '3600', 'client-id': RUN_CLIENT },
  },
  'the key from ABLY_API_KEY, with white space around it': { env: { ABLY_API_KEY: ` ${KEY.text}\n` } },
  'the input before the variable': {
    with: key,
    env: { ABLY_API_KEY: 'other.key:another-made-up-secret' },
    outputs: { 'app-id': 'demoApp' },
  },
  'a secret with colons': {
    with: { 'api-key': 'demoApp.demoKey:made:up:secret' },
    warnings: [
      'api-key: The secret part has characters that no secret of Ably has: look whether something was copied along with it.',
    ],
    outputs: { 'key-name': 'demoApp.demoKey' },
  },
  app: { with: { ...key, app: 'demoApp' }, outputs: { 'app-id': 'demoApp' } },
  'app from ABLY_APP_ID': { with: key, env: { ABLY_APP_ID: 'demoApp' }, outputs: { 'app-id': 'demoApp' } },
  'capability as JSON': {
    with: { ...key, capability: '{"status:*": ["subscribe"], "chat:*": ["subscribe", "publish", "publish"]}' },
    claims: { 'x-ably-capability': '{"chat:*":["publish","subscribe"],"status:*":["subscribe"]}' },
    outputs: { capability: '{"chat:*":["publish","subscribe"],"status:*":["subscribe"]}' },
  },
  'capability as YAML': {
    with: { ...key, capability: 'chat:*: publish\n"[meta]*":\n  - subscribe\n  - history\n' },
    outputs: { capability: '{"[meta]*":["history","subscribe"],"chat:*":["publish"]}' },
  },
  'capability with all that only warns': {
    with: { ...key, capability: '{"foo*":["publish","*"],"chat":["stats"],"new":["teleport"]}' },
    outputs: { capability: '{"chat":["stats"],"foo*":["*"],"new":["teleport"]}' },
    warnings: [
      'capability: "*" on "foo*" allows every operation, so those beside it change nothing.',
      'capability: "foo*" matches only the channel of that very name: * is a wildcard only as a whole segment between colons. For a whole namespace, write "foo:*".',
      'capability: "stats" on "chat" has no effect: Ably grants it only on "*" or "[*]*".',
      'capability: Ably\'s documentation does not list the operation "teleport" on "new". The token carries it as written. It lists subscribe, publish, presence, history, stats, channel-metadata, push-subscribe, push-admin, privileged-headers, object-subscribe, object-publish, annotation-subscribe, annotation-publish, message-update-own, message-update-any, message-delete-own, message-delete-any, *.',
    ],
  },
  'operations in one text': {
    with: { ...key, capability: 'chat: publish, subscribe' },
    warnings: [
      'capability: Ably\'s documentation does not list the operation "publish, subscribe" on "chat". Several operations are written as a list: [publish, subscribe].',
    ],
  },
  'client-id': {
    with: { ...key, 'client-id': 'deploy bot' },
    claims: { 'x-ably-clientId': 'deploy bot' },
    outputs: { 'client-id': 'deploy bot' },
  },
  'texts that look like commands to the runner': {
    with: {
      ...key,
      'client-id': '##[add-mask]client',
      capability: '{"##[add-mask]channel":["publish"],"##[warning]x":["publish"]}',
    },
    outputs: { 'client-id': '##[add-mask]client' },
  },
  'client-id none': {
    with: { ...key, 'client-id': 'None' },
    claims: { 'x-ably-clientId': undefined },
    outputs: { 'client-id': '' },
  },
  'client-id *': {
    with: { ...key, 'client-id': '*' },
    outputs: { 'client-id': '*' },
    warnings: [
      'client-id: The bearer of this token may use any client ID, and the newest Ably CLI refuses such tokens. Name one client ID unless you need this.',
    ],
  },
  'client-id from ABLY_CLIENT_ID': { with: key, env: { ABLY_CLIENT_ID: 'ci' }, outputs: { 'client-id': 'ci' } },
  'no run ID': { with: key, env: { GITHUB_RUN_ID: '' }, outputs: { 'client-id': /^ably-jwt-[0-9a-f]{8}$/ } },
  'client-type device': { with: { ...key, 'client-type': 'device' }, claims: { 'x-ably-clientType': undefined } },
  'ttl in seconds': { with: { ...key, ttl: '90' }, outputs: { ttl: '90' } },
  'ttl with a unit': { with: { ...key, ttl: '24h' }, outputs: { ttl: '86400' } },
  'token-only': { with: { ...key, 'token-only': 'true', summary: 'true' } },
  'export-env': { with: { ...key, 'export-env': 'True' } },
  'env-name, held by another value': {
    with: { ...key, 'export-env': 'TRUE', 'env-name': 'MY_TOKEN' },
    env: { MY_TOKEN: 'something else' },
    warnings: ['env-name: MY_TOKEN held another value already; later steps see this token in its place.'],
  },
  'env-name without export-env': {
    with: { ...key, 'env-name': 'MY_TOKEN' },
    warnings: ['env-name: It has no effect without export-env: true.'],
  },
  claims: {
    with: {
      ...key,
      claims:
        'ably.channel.room:1: moderator\nably.limits.publish.perAttachment.maxRate.chat: 2\nteam: [red, {size: 3}]',
    },
    claims: {
      'ably.channel.room:1': 'moderator',
      'ably.limits.publish.perAttachment.maxRate.chat': 2,
      team: ['red', { size: 3 }],
    },
  },
  'a claim that Ably does not know': {
    with: { ...key, claims: '{"ably.limit":1}' },
    claims: { 'ably.limit': 1 },
    warnings: [
      'claims: Ably\'s documentation does not list the claim "ably.limit"; it has ably.channel.* and ably.limits.publish.*.',
    ],
  },
  'revocation-key': { with: { ...key, 'revocation-key': 'nightly' }, claims: { 'x-ably-revocation-key': 'nightly' } },
  'verify and revoke left out': {
    with: { ...key, verify: 'false', revoke: 'false', endpoint: 'main' },
    warnings: ['endpoint: It has no effect without verify or revoke.'],
  },
  'a variable that looks like an input': {
    with: key,
    env: { INPUT_CLIENT_ID: 'x' },
    warnings: [
      'client_id: There is no such input, so it is passed over: did you mean client-id? (Unless your job sets a variable INPUT_CLIENT_ID itself.)',
    ],
  },
  summary: {
    with: { ...key, summary: 'true', 'client-id': '<b>&"bot"</b>' },
    outputs: { 'client-id': '<b>&"bot"</b>' },
  },
  'every input empty': {
    with: Object.fromEntries(
      [
        'app',
        'capability',
        'client-id',
        'client-type',
        'ttl',
        'token-only',
        'export-env',
        'env-name',
        'claims',
        'revocation-key',
        'summary',
      ].map((name) => [name, '']),
    ),
    env: { ABLY_API_KEY: KEY.text },
    warnings: [
      'capability: The input is empty, so the token can do all that the key can. Perhaps an expression gave nothing.',
    ],
    outputs: { capability: '{"*":["*"]}', ttl: '3600' },
  },
};
