import fc from 'fast-check';
import { readJson } from '../support/read-json.ts';
import { anyText, unkindText } from './texts.ts';
import type { Style, Value } from './written.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-'];
export const plain = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });
const without = (text: fc.Arbitrary<string>, bad: RegExp) => text.filter((value) => !bad.test(value));

export const secretText = fc.oneof(
  plain(8, 44),
  plain(1, 8),
  without(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), /[\s\p{Cc}\p{Cf}]|["'`]$/u),
);

export const style: fc.Arbitrary<Style> = fc.record({
  form: fc.constantFrom('JSON', 'YAML'),
  gap: fc.constantFrom('', ' ', '\n\t'),
  escaped: fc.boolean(),
});

const OPERATIONS = [
  ...['subscribe', 'publish', 'presence', 'history', 'stats', 'channel-metadata', 'push-subscribe', 'push-admin', '*'],
  ...['object-subscribe', 'annotation-publish', 'message-update-own', 'message-delete-any', 'privileged-headers'],
  // Unknown and close to none: carried as written.
  ...['frobnicate-everything', 'zzz', '__proto__', 'constructor', '🚀🚀🚀🚀', '東京', 'a "b" \\ c'],
];

/** YAML takes a name of at most 1,024 characters, six of them for one that must be escaped. */
const name = anyText.map((text) => text.slice(0, 160));
const resource = fc.oneof(
  fc.constantFrom('*', 'chat:*', 'chat*', '[meta]log', '[*]*', '[?rewind=1]news', '10', '9', 'a:b:c'),
  without(name, /^:|^\s*$|[\n\v\f\r\u0085\u2028\u2029]/),
);
export const capability = fc.uniqueArray(
  fc.tuple(
    resource,
    fc.oneof(fc.constantFrom(...OPERATIONS), fc.array(fc.constantFrom(...OPERATIONS), { minLength: 1, maxLength: 5 })),
  ),
  { selector: ([channel]) => channel, minLength: 1, maxLength: 5 },
);

const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value)),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(null, true, false),
    number,
    anyText,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.uniqueArray(fc.tuple(name, tie('value')), { selector: ([key]) => key, maxLength: 4 }).map(mapping),
  ),
}));

const TAKEN = /^(iat|exp|jti|iss|sub|aud|nbf)$|^x-ably-|^ably\.|^$|^\s|\s$/i;
const claim = fc.oneof(
  fc.tuple(without(name, TAKEN), value),
  fc.tuple(fc.constantFrom('iss', 'sub', 'ably.channel.chat', 'ably.channel.*'), anyText),
  fc.tuple(fc.constantFrom('nbf', 'ably.limits.publish.perAttachment.maxRate.chat'), number),
  fc.tuple(fc.constant('aud'), fc.oneof(anyText, fc.array(anyText, { maxLength: 3 }))),
) as fc.Arbitrary<[string, Value]>;
export const claims = fc.uniqueArray(claim, { selector: ([key]) => key, maxLength: 5 });

const seconds = fc.oneof(fc.integer({ min: 1, max: 86_400 }), fc.constantFrom(1, 60, 3600, 86_400));
export const ttl = fc
  .tuple(seconds, fc.constantFrom('', 's', 'm', 'h'), fc.nat({ max: 3 }))
  .map(([count, unit, zeros]) => {
    const size = unit === 'm' ? 60 : unit === 'h' ? 3600 : 1;
    const whole = Math.max(1, Math.floor(count / size));
    return { text: `${'0'.repeat(zeros)}${whole}${unit}`, seconds: whole * size };
  });

/** A text that a claim takes as it is; empty ones count as absent. */
export const line = without(fc.oneof(anyText, unkindText), /\p{Cc}/u).map((text) => text.trim());
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** From pairs, since `__proto__` in a literal would not become a name. As JSON carries it: there is no -0. */
export function mapping(pairs: readonly (readonly [string, Value])[]): { [name: string]: Value } {
  return readJson(JSON.stringify(Object.fromEntries(pairs)));
}
