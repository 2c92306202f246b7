import { hasInvisible } from './characters.ts';
import { closest } from './closest.ts';
import type { Reporter } from './diagnostics.ts';
import type { Json } from './json.ts';
import type { Mapping } from './mapping.ts';
import { describeValue, quote } from './quote.ts';

/** Additional claims, beyond those that every token has. https://ably.com/docs/auth/token/jwt#claims */
export type Claims = Readonly<Record<string, Json>>;

export const EXPECTED_CLAIMS = 'a mapping of claim names to values';
const EXPECTED_NAME = 'a name of visible characters';

/** Claims that a token already has, each with the fix for a user who sets it. */
const RESERVED: Readonly<Record<string, string>> = {
  iat: 'remove it; it is set to the issue time',
  exp: 'remove it; set ttl instead',
  jti: 'remove it; each token gets its own',
  'x-ably-capability': 'remove it; set capability instead',
  'x-ably-clientid': 'remove it; set client-id instead',
  'x-ably-clienttype': 'remove it; set client-type instead',
  'x-ably-revocation-key': 'remove it; set revocation-key instead',
};

const isString = (value: Json) => typeof value === 'string';
const isNumber = (value: Json) => typeof value === 'number';

/** Claims whose types are defined by Ably or by RFC 7519, section 4.1. */
const TYPES = [
  { name: /^ably\.channel\../, type: 'a string', fits: isString },
  { name: /^ably\.limits\.publish\../, type: 'a number', fits: isNumber },
  { name: /^(iss|sub)$/, type: 'a string', fits: isString },
  { name: /^nbf$/, type: 'a number of seconds since 1970', fits: isNumber },
  { name: /^aud$/, type: 'a string or a list of strings', fits: (value: Json) => [value].flat().every(isString) },
];

/**
 * Turns a mapping into claims, which are complete only if no problem was reported.
 * @param expires when the token expires, in seconds since 1970
 */
export function readClaims(mapping: Mapping, expires: number, report: Reporter): Claims {
  for (const [name, value] of mapping) {
    const claim = `claim ${quote(name)}`;
    const fix = fixForReserved(name);
    if (fix !== undefined) report.problem(`${claim} is reserved`, 'a claim name that is not reserved', fix);
    if (name === '') report.problem('a claim has no name', EXPECTED_NAME, 'name the claim');
    if (hasInvisible(name)) {
      report.problem(`${claim} contains an invisible character`, EXPECTED_NAME, 'type the name again, without it');
    }
    const rule = TYPES.find((each) => each.name.test(name));
    if (rule && !rule.fits(value)) {
      report.problem(`${claim} is ${describeValue(value)}`, rule.type, `change the value to ${rule.type}`);
    }
    if (!rule && /^ably\./i.test(name)) {
      report.warning(
        `Ably's documentation does not list ${claim}. Documented claims: ably.channel.* and ably.limits.publish.*.`,
      );
    }
  }
  const notBefore = mapping.get('nbf');
  if (typeof notBefore === 'number' && notBefore >= expires) {
    const fix = 'use an earlier time in seconds, or a longer ttl';
    report.problem('claim "nbf" is at or after the expiry time', `a number below ${expires}`, fix);
  }
  return Object.fromEntries(mapping);
}

/** The fix for a reserved name, or for one that resembles an Ably claim; undefined for others. Case is ignored. */
function fixForReserved(name: string): string | undefined {
  const lowerCase = name.toLowerCase();
  const vendor = /^x-(?<vendor>[a-z0-9]+)-/.exec(lowerCase)?.groups?.['vendor'];
  // `x-acme-clientid` is another vendor's claim, but not `x-alby-clientid`.
  const isOther = vendor !== undefined && [...vendor].sort().join('') !== 'ably' && !closest(vendor, ['ably']);
  if (isOther) return undefined;
  const ablyNames = Object.keys(RESERVED).filter((reserved) => reserved.startsWith('x-ably-'));
  const meant = Object.hasOwn(RESERVED, lowerCase) ? lowerCase : closest(lowerCase, ablyNames);
  if (meant !== undefined) return RESERVED[meant];
  return lowerCase.startsWith('x-ably-') ? 'remove it; Ably reserves the names x-ably-*' : undefined;
}
