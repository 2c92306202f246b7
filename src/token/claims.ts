import { didYouMean } from './did-you-mean.ts';
import type { Findings } from './findings.ts';
import { type Json, readMapping } from './mapping.ts';
import { describe, quote } from './quote.ts';

/** Claims beside those that the token always has. https://ably.com/docs/auth/token/jwt#claims */
export type Claims = Readonly<Record<string, Json>>;

/** The claims that are set here, each with what the user says instead. */
const SET_HERE: Readonly<Record<string, string>> = {
  iat: 'it is the time of issue',
  exp: 'set ttl instead',
  jti: 'each token gets one of its own',
  'x-ably-capability': 'set capability instead',
  'x-ably-clientId': 'set client-id instead',
  'x-ably-clientType': 'set client-type instead',
  'x-ably-revocation-key': 'set revocation-key instead',
};

const ABLY_NAMES = Object.keys(SET_HERE).filter((name) => name.startsWith('x-ably-'));

/** Claims whose type Ably or RFC 7519 (section 4.1) fixes; the first rule whose name begins a claim's name holds. */
const TYPED: readonly { readonly name: RegExp; readonly type: string; readonly fits: (value: Json) => boolean }[] = [
  { name: /^ably\.channel\../, type: 'a text', fits: (value) => typeof value === 'string' },
  { name: /^ably\.limits\.publish\../, type: 'a number', fits: (value) => typeof value === 'number' },
  { name: /^(iss|sub)$/, type: 'a text', fits: (value) => typeof value === 'string' },
  { name: /^nbf$/, type: 'a number of seconds', fits: (value) => typeof value === 'number' },
  {
    name: /^aud$/,
    type: 'a text or a list of texts',
    fits: (value) => [value].flat().every((audience) => typeof audience === 'string'),
  },
];

/** Reads further claims, as JSON or YAML. */
export async function readClaims(text: string, { problems, warnings }: Findings): Promise<Claims | undefined> {
  const before = problems.length;
  const report = (found: string, expected: string, fix: string) =>
    void problems.push({ input: 'claims', found, expected, fix });

  const mapping = await readMapping(text);
  if ('found' in mapping) return report(mapping.found, 'a mapping from claim names to values', mapping.fix);
  for (const [name, value] of mapping) {
    const refused = refusal(name);
    if (refused) report(`the claim ${quote(name)} cannot be set here`, 'claims that no other input sets', refused);
    const rule = TYPED.find((typed) => typed.name.test(name));
    if (rule && !rule.fits(value)) {
      report(`the claim ${quote(name)} is ${describe(value)}`, rule.type, `give it ${rule.type}`);
    }
    if (!rule && name.toLowerCase().startsWith('ably.')) {
      const text = `Ably's documentation does not list the claim ${quote(name)}; it has ably.channel.* and ably.limits.publish.*.`;
      warnings.push({ input: 'claims', text });
    }
  }
  return problems.length > before ? undefined : Object.fromEntries(mapping);
}

/** Why a claim is refused, as a fix: another input sets it, or would be meant by a misspelling. In any case of letters. */
function refusal(name: string): string | undefined {
  const bare = name.trim().toLowerCase();
  const known = Object.keys(SET_HERE).find((claim) => claim.toLowerCase() === bare);
  if (known) return `leave it out; ${SET_HERE[known]}`;
  const meant = didYouMean(bare, ABLY_NAMES);
  if (meant) return `leave it out; did you mean ${meant}? ${SET_HERE[meant]}`;
  return bare.startsWith('x-ably-') ? 'leave it out; Ably keeps x-ably-* names to itself' : undefined;
}
