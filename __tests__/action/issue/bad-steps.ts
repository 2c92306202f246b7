import { KEY } from '../../support/command.ts';
import type { Step } from '../../support/runner.ts';
import { OTHER_KEY } from '../checks.ts';

export interface BadStep extends Step {
  /** The inputs that the errors name, one for each error. */
  readonly errors: readonly string[];
}

const key = { 'api-key': KEY.text };
const withKey = (apiKey: string, count = 1): BadStep => ({
  with: { 'api-key': apiKey },
  errors: Array(count).fill('api-key'),
});
const withInput = (input: string, value: string, count = 1): BadStep => ({
  with: { ...key, [input]: value },
  errors: Array(count).fill(input),
});
/** The same error for each of several values. */
const withEach = (input: string, values: Readonly<Record<string, string>>): Record<string, BadStep> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${input}: ${name}`, withInput(input, value)]));

const base64 = (text: string) => Buffer.from(text).toString('base64');
const percent = (text: string) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('');
const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;

const KEYS: Record<string, BadStep> = {
  'no key': { errors: ['api-key'] },
  'an empty variable': { env: { ABLY_API_KEY: ' ' }, errors: ['api-key'] },
  'an empty key never falls back to the variable': {
    with: { 'api-key': '' },
    env: { ABLY_API_KEY: KEY.text },
    errors: ['api-key'],
  },
  'a key of white space': { with: { 'api-key': ' \n' }, env: { ABLY_API_KEY: KEY.text }, errors: ['api-key'] },
  'a damaged key in the variable': { env: { ABLY_API_KEY: `"${KEY.text}"` }, errors: ['api-key'] },
  'key in quotes': withKey(`"${KEY.text}"`),
  'key with a $ in front': withKey(`$${KEY.text}`),
  'key with white space inside': withKey('demoApp.demoKey: a-made-up-secret'),
  'key on several lines': withKey('demoApp.demoKey:\na-made-up-secret'),
  'two keys, a comma between': withKey(`${KEY.text},${OTHER_KEY.text}`),
  'two keys on two lines': withKey(`${KEY.text}\n${OTHER_KEY.text}`, 2),
  'key and a comma': withKey(`${KEY.text},`),
  'key and a semicolon': withKey(`${KEY.text};`),
  'key and a curly quote': withKey(`${KEY.text}\u201d`),
  'key and a backslash with n': withKey(`${KEY.text}\\n`),
  'key with an invisible character': withKey('demoApp.demoKey:a-made\u200b-up-secret'),
  'key with its variable': withKey(`ABLY_API_KEY=${KEY.text}`),
  'key with its variable and a colon': withKey(`ABLY_API_KEY: ${KEY.text}`),
  'key with its variable and a colon, without a space': withKey(`ABLY_API_KEY:${KEY.text}`),
  'key with its input': withKey(`api-key: ${KEY.text}`),
  'key with its variable and a colon, in quotes': withKey(`"ABLY_API_KEY: ${KEY.text}"`),
  'the key ID and the secret swapped': withKey(`demoApp.${KEY.secret}:demoKey`),
  'the key ID and a long secret swapped': withKey('demoApp.Xn8wBm4sVd6rGh1jLc0fTy3kPq7zAe5uRo9iNb2MgC_:demoKey1'),
  'a masked key': withKey('***'),
  'a masked key in GitLab': withKey('[MASKED]'),
  'the name of a variable in a macro': withKey('$(ABLY_API_KEY)'),
  'the name of a variable with two $': withKey('$$ABLY_API_KEY'),
  'key in JSON': withKey(`{\n  "key": "${KEY.text}"\n}`),
  'key in base64': withKey(base64(KEY.text)),
  'key in percent-encoding': withKey(KEY.text.replace(':', '%3A')),
  'an expression that was not evaluated': withKey('$' + '{{ secrets.ABLY_API_KEY }}'),
  'an expression with a space': withKey('$ {{ secrets.ABLY_API_KEY }}'),
  'an expression with one brace': withKey('$' + '{ secrets.ABLY_API_KEY }'),
  'the name of a secret': withKey('secrets.ABLY_API_KEY'),
  'the name of a variable': withKey('ABLY_API_KEY'),
  'a token': withKey('eyJhbGciOiJIUzI1NiJ9.eyJpYXQiOjE3fQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'),
  'a path': withKey('/run/secrets/ably'),
  'a reference to a vault': withKey('op://vault/ably/api-key'),
  'an ARN': withKey('arn:aws:secretsmanager:eu-west-1:123456789012:secret:ably'),
  'key without a dot': withKey('demoApp:a-made-up-secret'),
  'key without a colon': withKey('demoApp.demoKey'),
  'key without a secret': withKey('demoApp.demoKey:'),
  'key without an app ID': withKey('.demoKey:a-made-up-secret'),
  'key with two dots': withKey('a.b.c:a-made-up-secret'),
  'key with an odd character in its name': withKey('demo/App.demoKey:a-made-up-secret'),
  'key with an odd character in its secret': withKey('demoApp.demoKey:a-made-up-secret+'),
  'key with a secret of seven characters': withKey('demoApp.demoKey:1234567'),
  'key in quotes and without a dot': withKey('"demoApp:a-made-up-secret"', 2),
  'a word': withKey('true'),
  'a key of 5 KiB': withKey(`demoApp.demoKey:${'k'.repeat(5000)}`),
};

const SECRETS_ELSEWHERE: Record<string, BadStep> = {
  'the secret as a variable name': {
    with: { ...key, 'export-env': 'true', 'env-name': KEY.secret },
    errors: ['env-name'],
  },
  'the key as a client ID': withInput('client-id', KEY.text),
  'another key as a client ID': withInput('client-id', OTHER_KEY.text),
  'another key as an app': withInput('app', OTHER_KEY.text),
  'another key as a resource': withInput('capability', JSON.stringify({ [OTHER_KEY.text]: ['publish'] })),
  'another key as an endpoint': withInput('endpoint', OTHER_KEY.text),
  'another key as a ttl': withInput('ttl', OTHER_KEY.text),
  'the secret in a claim': withInput('claims', JSON.stringify({ note: `see ${KEY.secret}` })),
  'the secret in a claim, with an escape': withInput('claims', '{"note":"\\u0061-made-up-secret"}'),
  'another key in a claim, with an escape': withInput('claims', '{"note":"\\u006ftherA.otherK:Qx7fLr29TzVwMb3k"}'),
  'the key in a claim, in base64': withInput('claims', JSON.stringify({ note: base64(KEY.text) })),
  'the key in a claim, in base64 after two letters': withInput(
    'claims',
    JSON.stringify({ note: `ab${base64(KEY.text)}` }),
  ),
  'the key in a claim, percent-encoded': withInput('claims', JSON.stringify({ note: percent(KEY.text) })),
};

/** A capability with one resource for each list of operations. */
const withOperations = (lists: readonly unknown[]): BadStep =>
  withInput('capability', JSON.stringify(Object.fromEntries(lists.map((list, at) => [`c${at}`, list]))), lists.length);
const withResources = (resources: readonly string[]): BadStep =>
  withInput(
    'capability',
    JSON.stringify(Object.fromEntries(resources.map((resource) => [resource, ['publish']]))),
    resources.length,
  );

const CAPABILITIES: Record<string, BadStep> = {
  ...withEach('capability', {
    empty: '',
    'white space': ' \n',
    '33 KiB': `{"${'a'.repeat(33 * 1024)}":["publish"]}`,
    'a list without an end': 'chat: [publish',
    'a * without quotes': '*: [publish]',
    'lines folded into one': 'chat: [publish] news: [subscribe]',
    'backslashes before quotes': '{\\"ci\\":[\\"publish\\"]}',
    'a string': 'publish',
    'a list': '["publish"]',
    null: 'null',
    'no resources': '{}',
    'a duplicate resource in JSON': '{"chat":["publish"],"chat":["history"]}',
    'a duplicate resource in JSON, with an escape': '{"chat":["publish"],"ch\\u0061t":["history"]}',
    'a duplicate resource in lines': 'chat: publish\nchat: history',
    'JSON with a line break in a name': '{"tenant-a\ntenant-b":["publish"]}',
    'JSON with comments': '{"ci":["publish"]\n// , "admin":["*"]\n}',
    'JSON in single quotes': `'{"ci":["publish"]}'`,
    'curly quotes': '“ci”: publish',
    'a tab': 'ci:\tpublish',
    'a byte order mark': '\ufeffci: publish',
    'a carriage return alone': 'ci: publish # c\radmin: publish',
    'a masked value': '***',
    'a file name': '@capability.json',
    'a comment': '#general: publish',
    'a comment before JSON': '# c\n{"ci":["publish"]}',
    'a comment in a name': 'chat #1:publish',
    'a mapping in a list': '[{"ci":["publish"]}]',
    'a mapping in lines': 'ci: {publish: true}',
    'quotes around several lines': '"ci: publish\nchat: history"',
    'a comma at the end of a line': '"ci": "publish",\nchat: history',
    'a hyphen before a name': '- ci: publish',
    'a hyphen without a space': 'ci:\n  -publish',
    'an empty expression': ':ci: publish',
    'a masked name': '***: publish',
    'damaged UTF-8': 'caf\ufffd: publish',
    'a name that ends like a merge key': 'a<<: publish',
    'a directive': '%YAML 1.1\n---\nno: [publish]',
    'a tag': '? !!binary "Kg=="\n: [publish]',
    'a merge key': 'chat: &x [publish]\n<<: *x',
    'a second document': 'chat: [publish]\n---\nnews: [publish]',
    'an alias as a key': '&a ci: [publish]\n*a : [subscribe]',
    'a number as a key': '8080: [publish]',
    'a fraction as a key': '1.0: [publish]',
    'a boolean as a key': 'true: [publish]',
  }),
  'capability: lists that are no lists': withOperations([[], null, '', 1, { publish: true }]),
  'capability: operations': withOperations([
    [1],
    [''],
    ['publish,subscribe'],
    'publish, subscribe',
    [' *'],
    ['publsh'],
    ['Subscribe'],
    ['read'],
    ['pub'],
    ['statistics'],
    ['annotation_subscribe'],
    ['\u201cpublish\u201d'],
    ['object\u2013publish'],
    ['channel.metadata'],
  ]),
  'capability: a capability inside a mapping': withInput('capability', '{"capability":{"ci":["publish"]}}'),
  'capability: a capability and other values': withInput('capability', '{"capability":{"ci":["publish"]},"ttl":3600}'),
  ...withEach('capability', {
    'a capability inside a line': 'capability: {"ci":["publish"]}',
    'a capability inside a quoted line': `capability: '{"ci":["publish"]}'`,
    'a capability inside lines': 'x-ably-capability:\n  ci: publish',
  }),
  'capability: a capability inside its claim': withInput('capability', '{"x-ably-capability":{"ci":["publish"]}}'),
  'capability: resources': withResources([
    '',
    ':chat',
    ',chat',
    'ci ',
    ' ci',
    'a\nb',
    'a\u00a0b',
    'ci\u200b',
    'ci\u202e',
    'ci\u0085',
    "'chat'",
    '\\"chat',
    '\u201cchat\u201d',
    'chat\u201d',
    '\u2018chat\u2019',
    ...['null', 'undefined', 'NaN', 'true', 'False', '[object Object]', 'Object', 'Array', '***'],
  ]),
};

const OTHER_TOKEN_INPUTS: Record<string, BadStep> = {
  'app of another key': withInput('app', 'other'),
  ...withEach('ttl', {
    empty: '',
    zero: '0',
    'a fraction': '1.5h',
    'over 24 hours': '86401',
    'a number as in code': '3_600_000',
    'a product': '60 * 60 * 1000',
    '5 KiB': '1'.repeat(5000),
  }),
  ...withEach('client-id', {
    null: 'null',
    'a mapping': 'Object',
    'a masked value': '***',
    'damaged UTF-8': 'caf\ufffd',
    "Ably's notation": 'clientId:bob',
    "Ably's notation for a revocation key": 'revocationKey:ci-1',
    'a number that GitHub rewrote': '1.23456789012346E+15',
    'a huge number': 'Infinity',
    'curly quotes': '\u201cbob\u201d',
    'a line break': 'a\nb',
    'a zero-width space': 'a\u200bb',
    '5 KiB': 'a'.repeat(5000),
  }),
  'client-type': withInput('client-type', 'Server'),
  ...withEach('revocation-key', {
    undefined: 'undefined',
    "Ably's notation": 'revocationKey:ci-1',
    'a number that GitHub rewrote': '1.23456789012346E+15',
    empty: '',
    'a line break': 'a\nb',
    'an invisible character': 'a\u2060b',
  }),
  'claims that other inputs set or Ably reserves': withInput(
    'claims',
    '{"iat":1,"exp":2,"jti":"x","x-ably-capability":"{}","x-ably-clientId":"x","x-ably-clientType":"server","x-ably-revocation-key":"x","EXP":1,"x-ably-capabilities":"{}","x_ably_capability":"{}","x-ably-appId":"x","clientId":"x","client_id":"x","capabilities":"{}","x\u2010ably\u2010clientId":"x","x_ably_other":"x"}',
    16,
  ),
  'claims of the wrong type': withInput(
    'claims',
    '{"ably.channel.a":1,"ably.limits.publish.perAttachment.maxRate.a":"2","nbf":"now","iss":[],"sub":1,"aud":[1]}',
    6,
  ),
  'claims with an invisible character, and valid too late': withInput(
    'claims',
    '{"te\u200bam":1,"nbf":99999999999}',
    2,
  ),
  ...withEach('claims', {
    empty: '',
    '33 KiB': `{"a":"${'a'.repeat(33 * 1024)}"}`,
    'a list': '[1]',
    YAML: 'team: red',
    'a number that JSON cannot keep': '{"big":12345678901234567890}',
    'half of a surrogate pair': '{"a":"\\ud800"}',
    '33 levels': nested(33),
    '1,000 levels': nested(1000),
  }),
};

const OTHER_INPUTS: Record<string, BadStep> = {
  ...Object.fromEntries(
    ['token-only', 'export-env', 'verify', 'summary'].map((name) => [`${name} is no boolean`, withInput(name, 'yes')]),
  ),
  ...withEach('env-name', { 'a hyphen': 'ABLY-TOKEN', NODE_OPTIONS: 'NODE_OPTIONS', ABLY_API_KEY: 'ABLY_API_KEY' }),
  'endpoint over plain HTTP': {
    with: { ...key, verify: 'true', endpoint: 'http://ably.example.com' },
    errors: ['endpoint'],
  },
  'endpoint and ca-file, both bad': {
    with: { ...key, verify: 'true', endpoint: 'not an endpoint', 'ca-file': 'none.pem' },
    errors: ['ca-file', 'endpoint'],
  },
  ...Object.fromEntries(['', 'true', 'false'].map((value) => [`revoke: "${value}"`, withInput('revoke', value)])),
  'inputs that do not exist': {
    with: {
      ...key,
      ...Object.fromEntries(
        ['app-id', 'channel', 'channels', 'permissions', 'scopes', 'expires-in', 'capabilty', 'rooms', 'expiry'].map(
          (name) => [name, ''],
        ),
      ),
    },
    errors: ['app-id', 'capabilty', 'channel', 'channels', 'expires-in', 'expiry', 'permissions', 'rooms', 'scopes'],
  },
  'a token that is too large for a variable': {
    // Each quote becomes four characters, because the capability is a string of JSON inside of JSON.
    with: {
      ...key,
      capability: Array.from({ length: 30 }, (_, index) => `'a${'"'.repeat(1000)}${index}': publish`).join('\n'),
    },
    errors: ['token'],
  },
  'everything at once': {
    with: {
      'api-key': 'demoApp:a-made-up-secret',
      capability: '{"chat":["publsh"],"":[]}',
      ttl: '2d',
      'client-type': 'x',
      'revocation-key': '',
      claims: '{"exp":1}',
      'env-name': '1',
      summary: 'on',
      'app-id': 'demoApp',
    },
    without: ['GITHUB_OUTPUT'],
    errors: [
      'GITHUB_OUTPUT',
      'api-key',
      'app-id',
      'capability',
      'capability',
      'capability',
      'claims',
      'client-type',
      'env-name',
      'revocation-key',
      'summary',
      'ttl',
    ],
  },
};

/** Steps that issue nothing. */
export const BAD_STEPS: Readonly<Record<string, BadStep>> = {
  ...KEYS,
  ...SECRETS_ELSEWHERE,
  ...CAPABILITIES,
  ...OTHER_TOKEN_INPUTS,
  ...OTHER_INPUTS,
};
