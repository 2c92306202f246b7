import fc from 'fast-check';
import { readJson } from '../support/read-json.ts';
import { INVISIBLE } from './invisible.ts';
import type { Value } from './serialize.ts';
import { anyString, id, specialString } from './strings.ts';

const without = (strings: fc.Arbitrary<string>, bad: RegExp) => strings.filter((text) => !bad.test(text));

/** What is left of damaged UTF-8 is an error in any input. */
const undamaged = without(anyString, /\ufffd/);

/** In quotes, or with backslashes before quotes. */
const QUOTED = /^["'\u2018-\u201f].*["'\u2018-\u201f]$|^[\u201c-\u201f]|[\u201c-\u201f]$|\\["']/s;
/** What stands for nothing, in any case of letters, or for a masked value. */
const NOTHING = /^(\*{3,}|null|undefined|nan|true|false|object|array|\[object object\])$/i;

/**
 * Well-formed, without invisible characters and quotes around it, with a meaning, and with nothing that the entry points
 * would trim.
 */
export const line = without(without(without(fc.oneof(undamaged, specialString), INVISIBLE), QUOTED), NOTHING)
  .map((text) => text.trim())
  .filter((text) => text !== '' && text.isWellFormed());

export const secret = fc.oneof(id(8, 44), id(43, 43));

const OPERATIONS = [
  ...['subscribe', 'publish', 'presence', 'history', 'stats', 'channel-metadata', 'push-subscribe', 'push-admin', '*'],
  ...['object-subscribe', 'annotation-publish', 'message-update-own', 'message-delete-any', 'privileged-headers'],
  // Unknown and close to none, so the token contains them as written.
  ...['frobnicate-everything', 'zzzzz', '__proto__', 'constructor', 'channel-metadata:publishers', 'v2:zzzz_9'],
];

/** In lines, a name has at most 1,024 bytes, and an escaped one takes six. */
const name = without(
  without(
    line.map((text) => text.slice(0, 160).trim()).filter((text) => text.isWellFormed()),
    QUOTED,
  ),
  NOTHING,
);
const resource = fc.oneof(
  fc.constantFrom('*', 'chat:*', 'chat*', '[meta]log', '[*]*', '[?rewind=1]news', '10', '9', 'a:b:c'),
  without(name, /^[:,]|^["']|["']$/),
);
export const capability = fc.uniqueArray(
  fc.tuple(
    resource,
    fc.oneof(fc.constantFrom(...OPERATIONS), fc.array(fc.constantFrom(...OPERATIONS), { minLength: 1, maxLength: 5 })),
  ),
  { selector: ([each]) => each, minLength: 1, maxLength: 5 },
);

export const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value)),
);
const wellFormed = undamaged.filter((text) => text.isWellFormed());
export const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(null, true, false),
    number,
    wellFormed,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.uniqueArray(fc.tuple(name, tie('value')), { selector: ([key]) => key, maxLength: 4 }).map(mapping),
  ),
}));

const DEFINED = /^(iat|exp|jti|iss|sub|aud|nbf)$|^x-ably-|^ably\./i;
const claim = fc.oneof(
  fc.tuple(without(name, DEFINED), value),
  fc.tuple(fc.constantFrom('iss', 'sub', 'ably.channel.chat', 'ably.channel.*'), wellFormed),
  fc.tuple(fc.constant('ably.limits.publish.perAttachment.maxRate.chat'), number),
  fc.tuple(fc.constant('nbf'), fc.integer({ min: -1000, max: 1_700_000_000 })),
  fc.tuple(fc.constant('aud'), fc.oneof(wellFormed, fc.array(wellFormed, { maxLength: 3 }))),
) as fc.Arbitrary<[string, Value]>;
export const claims = fc.uniqueArray(claim, { selector: ([key]) => key, maxLength: 5 });

const seconds = fc.oneof(fc.integer({ min: 1, max: 86_400 }), fc.constantFrom(1, 60, 3600, 86_400));
export const ttl = fc
  .tuple(
    seconds,
    fc.constantFrom({ unit: '', size: 1 }, { unit: 's', size: 1 }, { unit: 'm', size: 60 }, { unit: 'h', size: 3600 }),
    fc.nat({ max: 3 }),
  )
  .map(([total, { unit, size }, zeros]) => {
    const amount = Math.max(1, Math.floor(total / size));
    return { text: `${'0'.repeat(zeros)}${amount}${unit}`, seconds: amount * size };
  });

export const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** From pairs, since `__proto__` in a literal would not become a name. As JSON carries it: there is no -0. */
export function mapping(pairs: readonly (readonly [string, Value])[]): { [name: string]: Value } {
  return readJson(JSON.stringify(Object.fromEntries(pairs)));
}
