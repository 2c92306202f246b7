import { closest } from './closest.ts';
import type { Reporter } from './diagnostics.ts';
import type { Json } from './json.ts';
import type { Mapping } from './mapping.ts';
import { nameFault } from './names.ts';
import { describeValue, quote } from './quote.ts';

/** Additional claims, beyond those that every token has. https://ably.com/docs/auth/token/jwt#claims */
export type Claims = Readonly<Record<string, Json>>;

export const EXPECTED_CLAIMS = 'a mapping of claim names to values';
const EXPECTED_NAME = 'a name of visible characters';

/**
 * Names that inputs set, in lower case, each with its input. Ably does not read those without `x-ably-`, which are the
 * names in a token request.
 */
const INPUTS: Readonly<Record<string, string>> = {
  exp: 'ttl',
  ttl: 'ttl',
  capability: 'capability',
  'x-ably-capability': 'capability',
  clientid: 'client-id',
  'client-id': 'client-id',
  'x-ably-clientid': 'client-id',
  clienttype: 'client-type',
  'client-type': 'client-type',
  'x-ably-clienttype': 'client-type',
  revocationkey: 'revocation-key',
  'revocation-key': 'revocation-key',
  'x-ably-revocation-key': 'revocation-key',
};
const ABLY_PREFIX = 'x-ably-';
const ABLY_CLAIMS = Object.keys(INPUTS).filter((name) => name.startsWith(ABLY_PREFIX));

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
    const fault = nameFault(name);
    if (fault) report.problem(`${claim} ${fault.found}`, EXPECTED_NAME, fault.fix);
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
  if (lowerCase === 'iat') return 'remove it; it is set to the issue time';
  if (lowerCase === 'jti') return 'remove it; each token gets its own';
  const isAbly = lowerCase.startsWith(ABLY_PREFIX);
  // `x-acme-clientid`, at a distance of 3, is another vendor's claim.
  const claim = Object.hasOwn(INPUTS, lowerCase) ? lowerCase : closest(lowerCase, ABLY_CLAIMS, isAbly ? 3 : 2);
  if (claim !== undefined) return `remove it; set ${INPUTS[claim]} instead`;
  return isAbly ? 'remove it; Ably reserves the names x-ably-*' : undefined;
}
