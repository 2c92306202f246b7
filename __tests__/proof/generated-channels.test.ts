import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ablyJwt } from '../support/command.ts';
import { holds } from './holds.ts';
import { type Inputs, issueFrom } from './outcome.ts';
import { SECRET } from './special-inputs.ts';

const CASES = 3000;

const lower = [...'abcdefghijklmnopqrstuvwxyz'];
const base62 = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const from = (characters: readonly string[], minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
const hex = (length: number) => from([...'0123456789abcdef'], length);
const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Words as people name things: `orders`, `Orders`, `order-events`, `shop_2`, `prod01`. */
const plainWord = fc.constantFrom(
  ...['chat', 'orders', 'order', 'events', 'tenant', 'prod', 'staging', 'eu', 'west', 'room', 'lobby', 'game', 'ticks'],
  ...['service', 'stream', 'updates', 'payment', 'user', 'device', 'sensor', 'notification', 'live', 'match', 'news'],
);
const word = fc.oneof(
  plainWord,
  plainWord.map(capitalized),
  fc.tuple(plainWord, fc.constantFrom('-', '_'), plainWord).map((parts) => parts.join('')),
  fc.tuple(plainWord, fc.nat({ max: 99 })).map(([text, count]) => `${text}${count}`),
  fc.tuple(plainWord, fc.constantFrom('-', '_'), fc.nat({ max: 99 })).map((parts) => parts.join('')),
  fc.array(plainWord, { minLength: 2, maxLength: 4 }).map((words) => words.map(capitalized).join('')),
  fc
    .array(plainWord, { minLength: 2, maxLength: 4 })
    .map(([first = '', ...rest]) => first + rest.map(capitalized).join('')),
);

/** Identifiers as libraries generate them. */
const identifier = fc.oneof(
  fc.uuid(),
  // nanoid's default alphabet and length, and two other lengths.
  from([...base62, '_', '-'], 21),
  from([...base62, '_', '-'], 10),
  from([...base62, '_', '-'], 12),
  // SHA-1, SHA-256, MD5, a short commit.
  hex(40),
  hex(64),
  hex(32),
  hex(7),
  // ULID, KSUID, cuid, MongoDB's ObjectId, a snowflake.
  from([...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'], 26),
  from(base62, 27),
  from([...lower, ...'0123456789'], 24).map((text) => `c${text}`),
  hex(24),
  fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n }).map(String),
  fc.nat().map(String),
  fc.constantFrom('2026-07-01', 'v1.2.3', 'user@example.com', 'run_1', 'PR-1234', 'AAPL', '$AAPL', '€/USD', '#general'),
);

const human = fc.constantFrom(
  ...['گفت‌وگو', 'می‌خواهم', 'خانه‌ها', '東京', 'Österreich', 'München', 'канал', 'ช่อง', 'चैनल', 'क्‍ष', '방', 'e\u0301té'],
  ...['🚀', '🏳️‍🌈', '👩‍❤️‍👨', '🕵️‍♂️', '👨‍👩‍👧‍👦', '❤️', '1️⃣', '🇩🇪', '👍🏽'],
);

const segment = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 4, arbitrary: identifier },
  { weight: 1, arbitrary: human },
);

/** Two parts with a dot, which look like the name of a key, and what may follow them. */
const dotted = fc
  .tuple(word, fc.constantFrom('.', '.', '..'), word, fc.constantFrom(':', '/', '-'), segment)
  .map((parts) => parts.join(''));

/** Suffixes and prefixes that Ably itself defines. https://ably.com/docs/channels/options */
const ABLY_SUFFIXES = [
  '',
  '',
  '',
  '::$chat',
  '::$chat::$chatMessages',
  '::$chat::$typingIndicators',
  '::$space',
  '::$cursors',
  '::$space::$cursors',
];
const QUALIFIERS = [
  '',
  '',
  '',
  '',
  '[meta]',
  '[?rewind=1]',
  '[?rewind=2m]',
  '[?delta=vcdiff]',
  '[?occupancy=metrics.all]',
];

const channel = fc
  .tuple(
    fc.constantFrom(...QUALIFIERS),
    fc.oneof(
      { weight: 6, arbitrary: fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(':')) },
      { weight: 3, arbitrary: dotted },
      {
        weight: 1,
        arbitrary: fc.tuple(word, fc.constantFrom(' ', '/', '|', '.', '-'), segment).map((parts) => parts.join('')),
      },
    ),
    fc.constantFrom(...ABLY_SUFFIXES),
  )
  .map((parts) => parts.join(''))
  .filter((name) => !isLikeKey(name) && name !== 'none');

/** What is treated as an Ably key by its shape, so that it cannot be a channel. */
function isLikeKey(name: string): boolean {
  const matches = [...name.matchAll(/(?:^|[^\w.-])(?<app>[\w-]{5,8})\.(?<key>[\w-]{5,8}):(?<secret>[\w-]+)/g)];
  const isWord = (part: string) => /^[A-Z]?[a-z]{2,}([-_][a-z0-9]+|[0-9]+)?$/.test(part);
  return matches.some(({ groups: { app = '', key = '', secret = '' } = {} }) => {
    const isLongEnough = secret.length === 16 || secret.length >= 40;
    return isLongEnough && /[a-z]/.test(secret) && /[A-Z]/.test(secret) && !(isWord(app) && isWord(key));
  });
}

const issue = (inputs: Inputs) => issueFrom({ 'api-key': `demoApp.demoKey:${SECRET}`, ...inputs });

test('real channel names pass without an error or a warning, and the token has them as written', async () => {
  await holds(
    fc.asyncProperty(channel, fc.boolean(), async (name, isLines) => {
      const quoted = JSON.stringify(name);
      const capability = isLines ? `${quoted}:\n  - publish\n  - subscribe` : `{${quoted}:["publish","subscribe"]}`;
      const { issued, problems, warnings } = await issue({ capability });
      expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
      expect([...(issued?.capability ?? [])]).toEqual([[name, ['publish', 'subscribe']]]);
    }),
    CASES,
  );
});

test('they pass as client IDs, revocation keys and claims as well', async () => {
  await holds(
    fc.asyncProperty(channel, async (name) => {
      const claims = JSON.stringify({ team: name, [`for ${name}`]: 1 });
      const outcome = await issue({ 'client-id': name, 'revocation-key': name, claims });
      expect({ problems: outcome.problems, warnings: outcome.warnings }).toEqual({ problems: [], warnings: [] });
      expect(outcome.issued).toMatchObject({ clientId: name, revocationKey: name });
    }),
    CASES / 3,
  );
});

// Names that a simpler rule for keys would reject, or for wildcards warn about.
const NAMED = [
  ...['tenant1.events:V1StGXR8_Z5jdHi6B-myT', 'eu-west.prod01:OrderEventsStream', 'ticks:$AAPL', 'slides::$space'],
  ...['myApp.v1beta:notificationServiceEvents', 'tenant.events:550e8400-e29b-41d4-a716-446655440000', 'room-1::$chat'],
  ...[
    'room::$chat::$chatMessages',
    'slides::$space::$cursors',
    '::$cursors'.replace('::', 'x::'),
    'a',
    '[meta]log',
    'می‌خواهم',
  ],
];

test('many real channel names at once, through the command line: no word on stderr', async () => {
  const names = [...NAMED, ...fc.sample(channel, { numRuns: 200, seed: 1 })];
  const capability = JSON.stringify(Object.fromEntries(names.map((name) => [name, ['subscribe']])));
  const { code, stderr } = await ablyJwt(['--token-only', '--capability', capability], {
    ABLY_API_KEY: `demoApp.demoKey:${SECRET}`,
  });
  expect({ code, stderr: stderr.replace(/^.*warning: token: The token has \d+ characters.*\n/m, '') }).toEqual({
    code: 0,
    stderr: '',
  });
});
