import fc from 'fast-check';
import { TOKEN_INPUTS } from '../../src/token/inputs.ts';
import type { Input } from '../../src/token/reading.ts';
import { DEFAULT_CLIENT_ID, type Field, type Inputs, type Token } from './outcome.ts';
import { limitOf } from './quick.ts';
import { type LineStyle, lineStyle, type Style, serialize, serializeLines, style } from './serialize.ts';
import { id } from './strings.ts';
import { capability, claims, line, mapping, optional, secret, ttl } from './valid-parts.ts';

type Claims = Token['claims'];

/** Inputs that are valid by construction, and what the token must then say. */
export interface ValidInputs {
  readonly inputs: Inputs;
  readonly secret: string;
  readonly keyName: string;
  /** In seconds. */
  readonly ttl: number;
  /** All but the times and the identifier. */
  readonly claims: Claims;
}

interface Key {
  readonly appId: string;
  readonly keyId: string;
  readonly secret: string;
}

/** What is given as one input, and what the token must then say. */
interface Valid {
  /** What is written; undefined if the input is not given. */
  readonly text: string | undefined | ((key: Key) => string);
  readonly claims?: Claims;
  /** In seconds. */
  readonly ttl?: number;
}

const padding = fc.constantFrom('', ' ', '\n', '\ufeff\t');

/** The claim that carries a value, if there is one. `none`, in any case, gives none. */
const claimOf = (name: string, value: string): Claims => (value.toLowerCase() === 'none' ? {} : { [name]: value });

/** A generator for each input. That of additional claims is last, as they are in a token. */
const GENERATORS: { readonly [Each in Field]: fc.Arbitrary<Valid> } = {
  key: fc.constant({ text: ({ appId, keyId, secret }) => `${appId}.${keyId}:${secret}` }),
  app: fc.constantFrom<Valid>({ text: undefined }, { text: ({ appId }) => appId }),
  capability: optional(fc.tuple(capability, fc.oneof(style, lineStyle), padding)).map((given) => ({
    text: given && capabilityText(...given),
    claims: { 'x-ably-capability': given ? canonical(given[0]) : '{"*":["*"]}' },
  })),
  clientId: optional(line).map((text) => ({ text, claims: claimOf('x-ably-clientId', text ?? DEFAULT_CLIENT_ID) })),
  clientType: fc.constantFrom(undefined, '', 'server', 'device').map((text) => ({
    text,
    claims: text === 'device' ? {} : { 'x-ably-clientType': 'server' },
  })),
  ttl: optional(ttl).map((given) => ({ text: given?.text, ttl: given?.seconds ?? 3600 })),
  revocationKey: optional(fc.oneof(line, fc.constant('none'))).map((text) => ({
    text,
    claims: claimOf('x-ably-revocation-key', text ?? 'none'),
  })),
  claims: optional(fc.tuple(claims.map(mapping), style, padding)).map((given) => ({
    text: given && `${given[2]}${serialize(given[0], given[1])}${given[2]}`,
    claims: given?.[0] ?? {},
  })),
};

const rows = Object.entries(TOKEN_INPUTS) as [Field, Input<unknown>][];

export const validInputs: fc.Arbitrary<ValidInputs> = fc
  .record({ key: fc.record({ appId: id(1, 8), keyId: id(1, 8), secret }), given: fc.record(GENERATORS), padding })
  .map(({ key, given, padding }) => {
    const inputs: Inputs = {};
    for (const [field, { name, keepsWhitespace }] of rows) {
      const { text } = given[field];
      if (text === undefined) continue;
      const written = typeof text === 'string' ? text : text(key);
      inputs[name] = keepsWhitespace ? written : `${padding}${written}${padding}`;
    }
    return {
      inputs,
      secret: key.secret,
      keyName: `${key.appId}.${key.keyId}`,
      ttl: given.ttl.ttl ?? 0,
      // A claim can have the name `__proto__`.
      claims: Object.fromEntries(Object.values(given).flatMap((each) => Object.entries(each.claims ?? {}))),
    };
  })
  // A secret in another input is rejected: `generated-secrets.test.ts`.
  .filter(({ inputs: { 'api-key': _, ...others }, secret, claims: expected }) => {
    const texts = [...Object.values(others), JSON.stringify(expected)];
    return !texts.some((text) => text.includes(secret));
  })
  // So are inputs that are too large: `limits.test.ts`.
  .filter(({ inputs }) => Object.entries(inputs).every(([name, text]) => Buffer.byteLength(text) <= limitOf(name)));

/** A capability as JSON with the padding before it, or as lines, in which each character counts. */
export function capabilityText(
  pairs: readonly (readonly [string, string | string[]])[],
  how: Style | LineStyle,
  padding = '',
): string {
  return 'isBlock' in how ? serializeLines(pairs, how) : padding + serialize(mapping(pairs), how);
}

/** The canonical form: sorted, without duplicates, `*` alone. https://ably.com/docs/api/token-request-spec#capability-canonicalization */
export function canonical(pairs: readonly (readonly [string, string | string[]])[]): string {
  const sorted = pairs.map(([resource, list]) => [resource, [...new Set([list].flat())].sort()] as const);
  sorted.sort(([one], [other]) => (one < other ? -1 : 1));
  const members = sorted.map(([resource, list]) =>
    [resource, list.includes('*') ? ['*'] : list].map((part) => JSON.stringify(part)),
  );
  return `{${members.map((member) => member.join(':')).join(',')}}`;
}
