import fc from 'fast-check';
import { DEFAULT_CLIENT_ID, type Inputs } from './outcome.ts';
import { type LineStyle, lineStyle, type Style, serialize, serializeLines, style, type Value } from './serialize.ts';
import { id } from './strings.ts';
import { capability, claims, line, mapping, optional, secret, ttl } from './valid-parts.ts';

/** Inputs that are valid by construction, and what the token must then say. */
export interface ValidInputs {
  readonly inputs: Inputs;
  readonly secret: string;
  readonly keyName: string;
  /** In seconds. */
  readonly ttl: number;
  /** All but the times and the identifier. */
  readonly claims: { readonly [name: string]: Value };
}

const KIB = 1024;

export const validInputs: fc.Arbitrary<ValidInputs> = fc
  .record({
    appId: id(1, 8),
    keyId: id(1, 8),
    secret,
    withApp: fc.boolean(),
    capability: optional(fc.tuple(capability, fc.oneof(style, lineStyle))),
    clientId: optional(line),
    clientType: fc.constantFrom(undefined, '', 'server' as const, 'device' as const),
    ttl: optional(ttl),
    claims: optional(fc.tuple(claims, style)),
    revocationKey: optional(fc.oneof(line, fc.constant('none'))),
    padding: fc.constantFrom('', ' ', '\n', '\ufeff\t'),
  })
  .map(({ padding, ...parts }) => {
    const keyName = `${parts.appId}.${parts.keyId}`;
    const inputs: Inputs = { 'api-key': `${padding}${keyName}:${parts.secret}${padding}` };
    if (parts.withApp) inputs.app = `${parts.appId}${padding}`;
    if (parts.capability) inputs.capability = capabilityText(...parts.capability, padding);
    if (parts.clientId !== undefined) inputs['client-id'] = parts.clientId + padding;
    if (parts.clientType !== undefined) inputs['client-type'] = parts.clientType + padding;
    if (parts.ttl) inputs.ttl = padding + parts.ttl.text;
    if (parts.claims) inputs.claims = serialize(mapping(parts.claims[0]), parts.claims[1]) + padding;
    if (parts.revocationKey !== undefined) inputs['revocation-key'] = padding + parts.revocationKey;
    const clientId = parts.clientId ?? DEFAULT_CLIENT_ID;
    const revocationKey = parts.revocationKey ?? 'none';
    return {
      inputs,
      secret: parts.secret,
      keyName,
      ttl: parts.ttl?.seconds ?? 3600,
      claims: {
        'x-ably-capability': parts.capability ? canonical(parts.capability[0]) : '{"*":["*"]}',
        ...(clientId.toLowerCase() !== 'none' && { 'x-ably-clientId': clientId }),
        ...(parts.clientType !== 'device' && { 'x-ably-clientType': 'server' }),
        ...(revocationKey.toLowerCase() !== 'none' && { 'x-ably-revocation-key': revocationKey }),
        ...(parts.claims && mapping(parts.claims[0])),
      },
    };
  })
  // A secret in another input is rejected: `generated-secrets.test.ts`.
  .filter(({ inputs: { 'api-key': _, ...others }, secret, claims: expected }) => {
    const texts = [...Object.values(others), JSON.stringify(expected)];
    return !texts.some((text) => text.includes(secret));
  })
  // So are inputs that are too large: `limits.test.ts`.
  .filter(({ inputs }) =>
    Object.entries(inputs).every(
      ([name, text]) => Buffer.byteLength(text) <= (name === 'capability' || name === 'claims' ? 32 : 4) * KIB,
    ),
  );

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
