import type { Field } from './outcome.ts';
import { UNUSUAL_TEXTS } from './unusual-texts.ts';

/** No part of it occurs in a message by chance. */
export const SECRET = 'Zq7xJw9vKp3yRf5tQk2zNb8d';
const KEY = `demoApp.demoKey:${SECRET}`;

/** Ways in which a key arrives damaged. */
const DAMAGED_KEYS = [
  ...[
    `"${KEY}"`,
    `'${KEY}`,
    `$${KEY}`,
    `\`${KEY}\``,
    `${KEY}\n${KEY}`,
    `${KEY} ${KEY}`,
    `{"key":"${KEY}"}`,
    `[${KEY}]`,
  ],
  ...[`demoApp:${SECRET}`, `demoApp.:${SECRET}`, `.demoKey:${SECRET}`, `a.b.c:${SECRET}`, `démo.clé:${SECRET}`, SECRET],
  ...[
    `demoApp.demoKey: ${SECRET}`,
    `demoApp.demoKey:\u200b${SECRET}`,
    `demoApp.demoKey:${SECRET}\0`,
    `:${SECRET}`,
    `.:${SECRET}`,
  ],
  ...[
    `ABLY_API_KEY=${KEY}`,
    `https://${KEY}@main.realtime.ably.net`,
    `demoApp.demoKey:`,
    'demoApp.demoKey',
    ':',
    '.',
    '.:',
    '::',
  ],
  ...[`__proto__.constructor:${SECRET}`, `a.b:${SECRET}=`, `a.b:\ud800${SECRET}`, `-.-:${SECRET}`, `${KEY}:${KEY}`],
];

/** Strings that are special to the rule of each input. */
export const SPECIAL: { readonly [Each in Field]: readonly string[] } = {
  key: DAMAGED_KEYS,
  app: ['demoapp', 'demoApp.demoKey', 'other'],
  clientId: [],
  clientType: ['Server', 'servr', 'SERVER', 'devices', 'server device', 'server\0'],
  ttl: [
    '0',
    '-1',
    '1.5',
    '1e3',
    '+1',
    '٣',
    '86401',
    '25h',
    '1441m',
    '86401s',
    '9'.repeat(400),
    '1d',
    '1H',
    '1h30m',
    '0x10',
    'Infinity',
    '1_000',
    '１',
  ],
  capability: [
    ...UNUSUAL_TEXTS,
    ...[
      '{}',
      '[]',
      'null',
      '""',
      '{"a":[]}',
      '{"a":null}',
      '{"a":[null]}',
      '{"a":{}}',
      '{"":["publish"]}',
      '{":a":["publish"]}',
    ],
    ...[
      '{"a":["publsh"]}',
      '{"a":["publish"],"a":["subscribe"]}',
      '{"a":["publish"],"\\u0061":["publish"]}',
      '{"a\\nb":["publish"]}',
    ],
    ...[
      '{"__proto__":["publish"],"__proto__":["*"]}',
      '{"a":"publish"}',
      '{"a":[["publish"]]}',
      '{"a":[1e400]}',
      '*: [publish]',
      '"*": [publish]',
    ],
    ...[
      "{'a':['publish']}",
      '{"a":["publish"],}',
      '{"a":["publish"]}}',
      'a:publish',
      'a: [publish',
      '{"a": [publish]}',
      '[meta]a: publish',
    ],
  ],
  claims: [
    ...UNUSUAL_TEXTS,
    ...[
      '{"iat":1}',
      '{"IAT":1}',
      '{"x-ably-capability":"{}"}',
      '{"X-Ably-ClientId":"x"}',
      '{"x-ably-anything":1}',
      '{"ably.channel.a":1}',
    ],
    ...[
      '{"ably.limits.publish.a":"1"}',
      '{"ably.other":1}',
      '{"aud":[1]}',
      '{"nbf":"now"}',
      '{"n":1e400}',
      '{"n":9007199254740993}',
      '{"n":-0}',
    ],
    ...[
      '{"a":{"b":1,"b":2}}',
      '{"__proto__":{"polluted":true}}',
      '{"constructor":{"prototype":{"polluted":true}}}',
      '{"toJSON":"x"}',
    ],
    ...[
      '{"a":.nan}',
      'a: .inf',
      'a: 1e400',
      'a: 0x1fffffffffffff1',
      'a: 2001-01-01',
      'a: yes',
      '"x-ably-capability": all',
    ],
  ],
  revocationKey: [],
};
