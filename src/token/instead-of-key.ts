import type { Fault } from './diagnostics.ts';
import { isJwt, isNameOfSecret, isReference, percentDecoded } from './secrets.ts';

const USE_EXPRESSION = 'use $' + '{{ secrets.NAME }} in the workflow, with one $ and two braces on each side';

/** What users set by mistake instead of an API key. */
const KINDS: readonly (Fault & { readonly matches: (text: string) => boolean })[] = [
  {
    matches: (text) => text.startsWith('$' + '{{'),
    found: 'the value is an expression that was not evaluated',
    fix: 'write the expression in the workflow file itself, where GitHub evaluates it',
  },
  {
    matches: isNameOfSecret,
    found: 'the value is the name of a secret or variable, not its content',
    fix: `${USE_EXPRESSION}; in a shell, "$NAME"`,
  },
  {
    matches: (text) => /^\$?\s*\{\{/.test(text),
    found: 'the value is an expression that GitHub does not recognize',
    fix: USE_EXPRESSION,
  },
  {
    matches: (text) => /^(\*{3,}|\[MASKED\])$/i.test(text),
    found: 'the value is what a log shows in place of a secret',
    fix: 'copy the API key from the API Keys tab of your app in the Ably dashboard',
  },
  {
    matches: (text) => /^[{[]/.test(text),
    found: 'the value is a JSON document',
    fix: "store only the key, the value of the document's key field",
  },
  {
    matches: isJwt,
    found: 'the value is a token (JWT), not an API key',
    fix: 'copy the API key from the API Keys tab of your app in the Ably dashboard',
  },
  {
    matches: isReference,
    found: 'the value is a path, a URL or a reference to a secret, not the key itself',
    fix: 'store the key itself as a secret, or read it in a step before this one; in a shell, use "$(cat FILE)"',
  },
  {
    matches: (text) => /^[\w-]+\.[\w-]+%3a/i.test(text),
    found: 'the key is URL-encoded',
    fix: 'store the decoded key, with a colon in place of %3A',
  },
  {
    matches: (text) => /^[\w-]+\.[\w-]+:/.test(decodeBase64(percentDecoded(text))),
    found: 'the value is base64-encoded',
    fix: 'decode it and store the key itself',
  },
];

/** What a value is if it is not an API key; undefined if it may be one. */
export function insteadOfKey(text: string): Fault | undefined {
  return KINDS.find(({ matches }) => matches(text));
}

/** The decoded text; empty if any part of it is not base64. */
function decodeBase64(text: string): string {
  return /^[A-Za-z0-9+/_\s-]+=*$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}
