import { KEY } from '../support/command.ts';
import type { Step } from '../support/runner.ts';

export interface BadStep extends Step {
  /** A part of each error that must show, in order; there must be no others. */
  readonly errors: readonly string[];
}

const key = { 'api-key': KEY.text };
const withKey = (apiKey: string, ...errors: string[]): BadStep => ({ with: { 'api-key': apiKey }, errors });
const withInput = (input: string, value: string, ...errors: string[]): BadStep => ({
  with: { ...key, [input]: value },
  errors,
});

const FORK = {
  name: 'pull_request',
  payload: {
    pull_request: { head: { repo: { full_name: 'them/repo' } }, base: { repo: { full_name: 'octo-org/octo-repo' } } },
  },
};

/** Steps that must issue nothing. A new case is a new row. */
export const BAD_STEPS: Record<string, BadStep> = {
  'no key': {
    errors: [
      'api-key: no key was given: the value is empty. Expected an Ably API key, appId.keyId:secret. Fix: give the step',
    ],
  },
  'no key on a pull request from a fork': {
    event: FORK,
    errors: ['Fix: GitHub gives no secrets to a pull request from a fork'],
  },
  'no key on a pull request whose fork is deleted': {
    event: {
      name: 'pull_request',
      payload: { pull_request: { head: { repo: null }, base: { repo: { full_name: 'octo-org/octo-repo' } } } },
    },
    errors: ['from a fork'],
  },
  'no key by Dependabot': {
    actor: 'dependabot[bot]',
    errors: ['Fix: runs by Dependabot read secrets only from its own store'],
  },
  "no key on Dependabot's pull request": {
    event: { name: 'pull_request', payload: { pull_request: { user: { login: 'dependabot[bot]' } } } },
    errors: ['its own store'],
  },
  'no key on a pull request of the same repository': {
    event: {
      name: 'pull_request',
      payload: { pull_request: { head: { repo: { full_name: 'a/b' } }, base: { repo: { full_name: 'a/b' } } } },
    },
    errors: ['for the secret of an environment give the job "environment:"'],
  },
  'no key and an unreadable event': {
    env: { GITHUB_EVENT_PATH: '/proc/self/status' },
    errors: ['Fix: give the step'],
  },
  'key with quotes': withKey(`"${KEY.text}"`, 'api-key: the key has quotes around it.'),
  'key with a $ before it': withKey(`$${KEY.text}`, 'api-key: the key has a $ before it.'),
  'key with white space inside': withKey(
    'demoApp.demoKey: a-made-up-secret',
    'api-key: the key has white space inside.',
  ),
  'key on several lines': withKey('demoApp.demoKey:\na-made-up-secret', 'api-key: the key has several lines.'),
  'two keys': withKey(`${KEY.text}\nother.key:another-made-up-secret`, 'api-key: the key has several lines.'),
  'key as JSON': withKey(`{\n  "key": "${KEY.text}"\n}`, 'api-key: the value is a JSON document, not a key.'),
  'key with an invisible character': withKey(
    `demoApp.demoKey:a-made\u200b-up-secret`,
    'api-key: the key has an invisible character inside.',
  ),
  'an expression that was not evaluated': withKey(
    '$' + '{{ secrets.ABLY_API_KEY }}',
    'api-key: the value is an expression that was not evaluated.',
  ),
  'the name of a secret': withKey(
    'secrets.ABLY_API_KEY',
    'api-key: the value is the name of a secret, not the secret.',
  ),
  'an expression with one brace': withKey('$' + '{ secrets.ABLY_API_KEY }', 'with one $ and two braces'),
  'the name of a variable': withKey('ABLY_API_KEY', 'api-key: the value is the name of a variable, not the key.'),
  'key with its variable': withKey(
    `ABLY_API_KEY=${KEY.text}`,
    'api-key: the key has the name of a variable before it.',
  ),
  'key without a dot': withKey('demoApp:a-made-up-secret', 'api-key: the key has no dot before the colon'),
  'key without a colon': withKey('demoApp.demoKey', 'api-key: the key has no colon'),
  'key without a secret': withKey('demoApp.demoKey:', 'api-key: the part after the colon is empty.'),
  'key without an app ID': withKey('.demoKey:a-made-up-secret', 'api-key: the app ID or the key ID is empty.'),
  'key with two dots': withKey('a.b.c:a-made-up-secret', 'api-key: the key has more than one dot before the colon.'),
  'a text too long for a key': withKey('k'.repeat(1001), 'api-key: the value has 1001 characters, which is too long'),
  'key with odd characters': withKey(
    'demo/App.demoKey:a-made-up-secret',
    'api-key: the part before the colon has characters other than',
  ),
  'key with quotes and without a dot': withKey(
    '"demoApp:a-made-up-secret"',
    'quotes around it',
    'no dot before the colon',
  ),
  'the key in other inputs': {
    with: { ...key, 'client-id': KEY.text, claims: `{"note":"${KEY.secret}"}` },
    errors: [
      "client-id: the value holds the key's secret, which anyone with the token could read.",
      "claims: the value holds the key's secret",
    ],
  },
  'another app': withInput('app', 'other', 'app: the key belongs to the app "demoApp", not to "other".'),
  'another app, by its variable': {
    with: key,
    env: { ABLY_APP_ID: 'other' },
    errors: ['app (from ABLY_APP_ID): the key belongs to the app "demoApp", not to "other".'],
  },
  'capability neither JSON nor YAML': withInput(
    'capability',
    'chat: [publish',
    'capability: the value is neither JSON nor YAML at line 1, column 15',
  ),
  'capability with a bare * in YAML': withInput(
    'capability',
    '*: [publish]',
    'in YAML, put what starts with *, [, { or @ in quotes',
  ),
  'capability that is a text': withInput(
    'capability',
    'publish',
    'capability: the value is not a mapping but "publish".',
  ),
  'capability that is a list': withInput(
    'capability',
    '["publish"]',
    'capability: the value is not a mapping but a list.',
  ),
  'capability that is null': withInput('capability', 'null', 'capability: the value is not a mapping but null.'),
  'empty capability': withInput('capability', '{}', 'capability: the mapping is empty.'),
  'empty list of operations': withInput(
    'capability',
    '{"chat":[]}',
    'capability: the list of operations on "chat" is empty.',
  ),
  'an operation that is a number': withInput(
    'capability',
    '{"chat":[1]}',
    'capability: an operation on "chat" is the number 1.',
  ),
  'an empty operation': withInput('capability', '{"chat":[""]}', 'capability: an operation on "chat" is empty.'),
  'operations that are a mapping': withInput(
    'capability',
    '{"chat":{"publish":true}}',
    'capability: the operations on "chat" are a mapping.',
  ),
  'an empty resource': withInput('capability', '{"":["publish"]}', 'capability: a resource is empty.'),
  'a resource that starts with a colon': withInput(
    'capability',
    '{":chat":["publish"]}',
    'capability: the resource ":chat" starts with a colon.',
  ),
  'a resource with a line break': withInput(
    'capability',
    '{"a\\nb":["publish"]}',
    'capability: the resource "a\\nb" holds a line break.',
  ),
  'a resource twice in JSON': withInput(
    'capability',
    '{"chat":["publish"],"chat":["history"]}',
    'capability: "chat" stands twice.',
  ),
  'a resource twice in JSON, once with an escape': withInput(
    'capability',
    '{"chat":["publish"],"ch\\u0061t":["history"]}',
    'capability: the same name stands twice, the second time at line 1, column 21.',
  ),
  'a resource twice in YAML': withInput(
    'capability',
    'chat: publish\nchat: history',
    'capability: the same name stands twice, the second time at line 2, column 1.',
  ),
  'misspelt operations': withInput(
    'capability',
    '{"chat":["publsh","Subscribe"]}',
    'Fix: did you mean "publish"?',
    'Fix: did you mean "subscribe"?',
  ),
  statistics: withInput('capability', '{"*":["statistics"]}', 'unknown operation "statistics" on "*".'),
  'ttl zero': withInput('ttl', '0', 'ttl: "0" is no time at all.'),
  'negative ttl': withInput('ttl', '-1', 'ttl: "-1" is not a time to live.'),
  'ttl with a fraction': withInput('ttl', '1.5h', 'ttl: "1.5h" is not a time to live.'),
  'ttl in days': withInput('ttl', '1d', 'ttl: "1d" is not a time to live.'),
  'ttl over 24 hours': withInput('ttl', '86401', 'ttl: "86401" is over 24 hours, which Ably refuses with error 40003.'),
  'client ID with a control character': withInput(
    'client-id',
    'a\u0007b',
    'client-id: "a\\u0007b" holds a control character.',
  ),
  'client type': withInput(
    'client-type',
    'Server',
    'client-type: "Server" is not a client type. Expected server or device. Fix: did you mean server?',
  ),
  'env-name with a hyphen': withInput('env-name', 'ABLY-TOKEN', 'env-name: "ABLY-TOKEN" is not a variable name.'),
  ...Object.fromEntries(
    ['NODE_OPTIONS', 'PATH', 'Path', 'GITHUB_TOKEN', 'RUNNER_TEMP', 'ABLY_API_KEY', 'INPUT_TTL'].map((name) => [
      `env-name ${name}`,
      withInput('env-name', name, `env-name: "${name}" has another meaning already.`),
    ]),
  ),
  ...Object.fromEntries(
    ['token-only', 'export-env', 'summary'].map((name) => [
      `${name} that is no boolean`,
      withInput(name, 'yes', `${name}: "yes" is not a boolean. Expected true or false (or True, TRUE, False, FALSE).`),
    ]),
  ),
  'claims that are set by other inputs': withInput(
    'claims',
    '{"iat":1,"exp":2,"jti":"x","x-ably-capability":"{}","x-ably-clientId":"x","x-ably-clientType":"server","x-ably-revocation-key":"x"}',
    'the claim "iat" cannot be set here',
    'leave it out; set ttl instead',
    'leave it out; each token gets one of its own',
    'leave it out; set capability instead',
    'leave it out; set client-id instead',
    'leave it out; set client-type instead',
    'leave it out; set revocation-key instead',
  ),
  'a claim that differs from another only in case': withInput('claims', '{"EXP":1}', 'leave it out; set ttl instead'),
  'claims that look like those of Ably': withInput(
    'claims',
    '{"x_ably_capability":"{}"," x-ably-clientId":"a"}',
    'did you mean x-ably-capability?',
    'leave it out; set client-id instead',
  ),
  'YAML tags that would change a value': withInput(
    'claims',
    'x: !!binary aGVsbG8=',
    'claims: the value is neither JSON nor YAML at line 1',
  ),
  'an ordered YAML mapping': withInput(
    'claims',
    '!!omap [team: red]',
    'claims: the value is neither JSON nor YAML at line 1',
  ),
  'a merge key': withInput('capability', 'chat: &x [publish]\n<<: *x', 'capability: the merge key << is not read.'),
  'another key in an input': withInput(
    'app',
    'otherApp.otherKey:another-made-up-secret',
    'app: the key belongs to the app "demoApp", not to a text that looks like an API key.',
  ),
  'invisible characters': withInput('ttl', '1\u200bh', 'ttl: a text with invisible characters is not a time to live.'),
  'a misspelt Ably claim': withInput(
    'claims',
    '{"x-ably-capabilities":"{}"}',
    'did you mean x-ably-capability? set capability instead.',
  ),
  'another Ably claim': withInput('claims', '{"x-ably-appId":"x"}', 'Ably keeps x-ably-* names to itself.'),
  'claims of the wrong type': withInput(
    'claims',
    '{"ably.channel.a":1,"ably.limits.publish.perAttachment.maxRate.a":"2"}',
    'claims: the claim "ably.channel.a" is the number 1. Expected a text.',
    'is "2". Expected a number.',
  ),
  'claims that are a list': withInput('claims', '[1]', 'claims: the value is not a mapping but a list.'),
  'a number that JSON cannot keep': withInput(
    'claims',
    'big: 12345678901234567890',
    'claims: the number 12345678901234567000 cannot be kept exactly.',
  ),
  'billion laughs': withInput(
    'claims',
    [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefghi'].map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[i]}`).join(',')}]`),
    ].join('\n'),
    'claims: the value cannot be read as YAML',
  ),
  'deep nesting': withInput(
    'claims',
    `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    'claims: the value is nested more than 32 deep.',
  ),
  'deep nesting without brackets in JSON': withInput(
    'claims',
    `{"a":${'{"b":'.repeat(33)}1${'}'.repeat(33)}}`,
    'claims: the value is nested more than 32 deep.',
  ),
  'deep nesting in YAML': withInput(
    'claims',
    `a: ${'['.repeat(100)}`,
    'claims: the value is nested more than 32 deep.',
  ),
  'lists where a text belongs': withInput(
    'claims',
    'iss: []\nsub: [a]',
    'claims: the claim "iss" is an empty list.',
    'claims: the claim "sub" is a list.',
  ),
  'revocation key with a line break': withInput(
    'revocation-key',
    'a\nb',
    'revocation-key: "a\\nb" holds a control character.',
  ),
  'a misspelt input': withInput(
    'capabilty',
    '{}',
    'capabilty: there is no such input. Expected an input of action.yml. Fix: did you mean capability?',
  ),
  'everything at once': {
    with: {
      'api-key': 'demoApp:a-made-up-secret',
      capability: '{"chat":["publsh"],"":[]}',
      ttl: '2d',
      'client-type': 'x',
      'env-name': '1',
      summary: 'on',
    },
    without: ['GITHUB_OUTPUT'],
    errors: [
      'summary: "on"',
      'env-name: "1"',
      'GITHUB_OUTPUT: the variable is not set',
      'api-key: ',
      'unknown operation "publsh"',
      'capability: a resource is empty.',
      'the list of operations on "" is empty',
      'client-type: "x"',
      'ttl: "2d"',
    ],
  },
};
