import fc from 'fast-check';
import type { Words } from '../../src/token/words.ts';
import { MADE_UP } from './answer.ts';
import { capability, claims, line, mapping, maybe, plain, secretText, style, ttl } from './good-parts.ts';
import { type Value, written } from './written.ts';

/** Words that are well-formed by construction, and what the token must then say. */
export interface GoodWords {
  readonly given: Words;
  readonly secret: string;
  readonly keyName: string;
  /** In seconds. */
  readonly ttl: number;
  /** All but the times and the identifier. */
  readonly claims: { readonly [name: string]: Value };
}

export const goodWords: fc.Arbitrary<GoodWords> = fc
  .record({
    appId: plain(1, 8),
    keyId: plain(1, 8),
    secret: secretText,
    withApp: fc.boolean(),
    capability: maybe(fc.tuple(capability, style)),
    clientId: maybe(line),
    clientType: fc.constantFrom(undefined, '', 'server' as const, 'device' as const),
    ttl: maybe(ttl),
    claims: maybe(fc.tuple(claims, style)),
    revocationKey: maybe(line),
    around: fc.constantFrom('', ' ', '\n', '\ufeff\t'),
  })
  .map(({ around, ...parts }) => {
    const keyName = `${parts.appId}.${parts.keyId}`;
    const capabilityText = parts.capability && written(mapping(parts.capability[0]), parts.capability[1]);
    const claimsText = parts.claims && written(mapping(parts.claims[0]), parts.claims[1]);
    const given: Words = { 'api-key': `${around}${keyName}:${parts.secret}${around}` };
    if (parts.withApp) given.app = `${parts.appId}${around}`;
    if (capabilityText !== undefined) given.capability = around + capabilityText;
    if (parts.clientId !== undefined) given['client-id'] = parts.clientId + around;
    if (parts.clientType !== undefined) given['client-type'] = parts.clientType + around;
    if (parts.ttl) given.ttl = around + parts.ttl.text;
    if (claimsText !== undefined) given.claims = claimsText + around;
    if (parts.revocationKey !== undefined) given['revocation-key'] = around + parts.revocationKey;
    const clientId = parts.clientId || MADE_UP;
    return {
      given,
      secret: parts.secret,
      keyName,
      ttl: parts.ttl?.seconds ?? 3600,
      claims: {
        'x-ably-capability': parts.capability ? canonicalOf(parts.capability[0]) : '{"*":["*"]}',
        ...(clientId.toLowerCase() !== 'none' && { 'x-ably-clientId': clientId }),
        ...(parts.clientType !== 'device' && { 'x-ably-clientType': 'server' }),
        ...(parts.revocationKey && { 'x-ably-revocation-key': parts.revocationKey }),
        ...(parts.claims && mapping(parts.claims[0])),
      },
    };
  })
  // A secret in another word is refused by design; `generated-secrets.test.ts` has that.
  .filter(({ given: { 'api-key': _, ...others }, secret, claims: said }) => {
    const texts = [...Object.values(others), JSON.stringify(others), JSON.stringify(said)];
    const forms = [secret, JSON.stringify(secret).slice(1, -1)];
    return secret.length < 8 || !texts.some((text) => forms.some((form) => text.includes(form)));
  });

/** The canonical form, by the contract's own words. */
function canonicalOf(pairs: readonly (readonly [string, string | string[]])[]): string {
  const sorted = pairs.map(([channel, list]) => [channel, [...new Set([list].flat())].sort()] as const);
  sorted.sort(([one], [other]) => (one < other ? -1 : 1));
  const members = sorted.map(([channel, list]) =>
    [channel, list.includes('*') ? ['*'] : list].map((part) => JSON.stringify(part)),
  );
  return `{${members.map((member) => member.join(':')).join(',')}}`;
}
