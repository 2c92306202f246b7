import type { Reporter } from './diagnostics.ts';
import type { Json } from './json.ts';
import type { Mapping } from './mapping.ts';
import { nameFault } from './names.ts';
import { type Checked, closest, describeValue, quote, singular, withHyphens } from './text.ts';

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

const ABLY_PREFIX = 'x-ably-';

/** Checks claims that the user adds, beyond those that every token has. https://ably.com/docs/auth/token/jwt#claims */
export function checkClaims(claims: Mapping, report: Reporter): void {
  for (const [name, value] of claims) {
    const claim = `claim ${quote(name)}`;
    const reportName = report.expecting('a name of visible characters');
    if (name === '') reportName.problem({ found: 'a claim has no name', fix: 'name the claim' });
    const fault = nameFault(name);
    if (fault) reportName.problem({ found: `${claim} ${fault.found}`, fix: fault.fix });
    const rule = TYPES.find((each) => each.name.test(name));
    if (rule && !rule.fits(value)) {
      const found = `${claim} is ${describeValue(value)}`;
      report.expecting(rule.type).problem({ found, fix: `change the value to ${rule.type}` });
    }
    if (!rule && /^ably\./i.test(name)) {
      report.warning(
        `Ably's documentation does not list ${claim}. Documented claims: ably.channel.* and ably.limits.publish.*.`,
      );
    }
  }
}

/** A claim that an input of its own sets. */
export interface InputClaim {
  readonly claim: string;
  /** The name of the input, as users write it. */
  readonly name: string;
}

/**
 * Reports claims that inputs or the action itself set, and those that resemble one of Ably's claims. Case and the
 * kind of hyphen are ignored. Ably does not read the names without `x-ably-`, which are those of a token request.
 */
export function checkReservedClaims(claims: Mapping, inputClaims: readonly InputClaim[], report: Reporter): void {
  const reportName = report.expecting('a claim name that is not reserved');
  for (const name of claims.keys()) {
    const fix = fixForReserved(withHyphens(name), inputClaims);
    if (fix !== undefined) reportName.problem({ found: `claim ${quote(name)} is reserved`, fix: `remove it; ${fix}` });
  }
}

const withoutHyphens = (name: string) => name.replaceAll('-', '');

function fixForReserved(name: string, inputClaims: readonly InputClaim[]): string | undefined {
  if (name === 'iat') return 'it is set to the issue time';
  if (name === 'jti') return 'each token gets its own';
  const isAbly = name.startsWith(ABLY_PREFIX);
  const ablyClaims = inputClaims.map(({ claim }) => claim.toLowerCase()).filter((each) => each.startsWith(ABLY_PREFIX));
  // `x-acme-clientid`, at a distance of 3, is another vendor's claim.
  const meant = closest(name, ablyClaims, isAbly ? 3 : 2);
  const word = withoutHyphens(singular(name));
  const input = inputClaims.find(
    (each) => [meant, name].includes(each.claim.toLowerCase()) || withoutHyphens(each.name) === word,
  );
  if (input) return `set ${input.name} instead`;
  return isAbly ? 'Ably reserves the names x-ably-*' : undefined;
}

/**
 * Reports a token that would not be valid before it expires.
 * @param expires seconds since 1970
 */
export function checkNotBefore(claims: Mapping, expires: number, report: Reporter): void {
  const notBefore = claims.get('nbf' as Checked);
  if (typeof notBefore !== 'number' || notBefore < expires) return;
  report.expecting(`a number below ${expires}`).problem({
    found: 'claim "nbf" is at or after the expiry time',
    fix: 'use an earlier time in seconds, or a longer ttl',
  });
}
