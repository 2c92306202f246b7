import { withoutInvisible } from './characters.ts';
import type { Reporter } from './diagnostics.ts';
import { insteadOfKey } from './instead-of-key.ts';
import { keyParts, MIN_SECRET_LENGTH } from './secrets.ts';

const COPY_AGAIN = 'copy the whole key again from the API Keys tab of your app in the Ably dashboard';

/** Reports everything that is wrong with a key that is not well-formed, without any part of it. */
export function reportMalformedKey(text: string, expected: string, report: Reporter): undefined {
  const problem = (found: string, fix: string) => report.problem(found, expected, fix);
  const instead = insteadOfKey(text);
  if (instead) return problem(instead.found, instead.fix);
  const key = stripDamage(text, problem);
  for (const found of faultsIn(key)) problem(found, COPY_AGAIN);
}

/** Reports common copy-and-paste damage. Each is stripped before the next is checked, so that all of it is reported. */
function stripDamage(text: string, problem: (found: string, fix: string) => void): string {
  let key = text;
  const strip = (damage: RegExp, found: string, fix: string) => {
    const rest = key.replace(damage, '');
    if (rest !== key) problem(found, fix);
    key = rest;
  };
  strip(/^\$+/, 'the key starts with "$"', 'remove the $, or use an expression: $' + '{{ secrets.ABLY_API_KEY }}');
  strip(/^(export )?[A-Za-z_]\w*=(?=[^=])/, 'the key starts with "NAME="', 'store only the part after the =');
  const isPair = /^[A-Za-z_]\w*:\s+(?=["']?[\w-]+\.[\w-]+:)/;
  strip(isPair, 'the key starts with "NAME:"', 'store only the part after "NAME:"');
  const escapes = 'the key ends with an escape sequence such as "\\n"';
  strip(/(\\[nrt])+(?=["'`]?$)/, escapes, 'store it again without the escape sequence');
  strip(/^["'`\u2018-\u201f]+|["'`\u2018-\u201f]+$/g, 'the key is in quotes', 'store it again without quotes');
  strip(/[,;.]+$/, 'the key is followed by punctuation', 'store it again without the punctuation');
  strip(/\s*[\r\n]\s*/g, 'the value has several lines', 'store one key on one line');
  strip(/[^\S\r\n]+/g, 'the key contains whitespace', `${COPY_AGAIN}, without spaces`);
  const visible = withoutInvisible(key);
  if (visible !== key) problem('the key contains an invisible character', `${COPY_AGAIN}, as plain text`);
  return visible;
}

function faultsIn(key: string): string[] {
  if (keyParts(key)?.isSwapped) return ['the key ID is longer than the secret, so the two may be swapped'];
  if (!/[.:]/.test(key)) return ['the value has no dot and no colon, so it can only be part of a key'];
  // Split at the first colon, as Ably does.
  const colon = key.indexOf(':');
  const [keyName, secret] = colon < 0 ? [key, undefined] : [key.slice(0, colon), key.slice(colon + 1)];
  return [keyNameFault(keyName), secretFault(secret)].filter((fault) => fault !== undefined);
}

function keyNameFault(keyName: string): string | undefined {
  const [appId, keyId, more] = keyName.split('.');
  if (keyId === undefined) return 'the key has no dot before the colon, so the key ID is missing';
  if (more !== undefined) return 'the key has more than one dot before the colon';
  if (appId === '' || keyId === '') return 'the app ID or the key ID is empty';
  if (/^[\w.-]+$/.test(keyName)) return undefined;
  return 'the part before the colon contains a character other than letters, digits, _ and -';
}

function secretFault(secret: string | undefined): string | undefined {
  if (secret === undefined) return 'the key has no colon, so the secret is missing';
  if (secret === '') return 'the part after the colon is empty';
  if (!/^[\w-]+$/.test(secret)) return 'the secret contains a character other than letters, digits, _ and -';
  return secret.length < MIN_SECRET_LENGTH ? `the secret has fewer than ${MIN_SECRET_LENGTH} characters` : undefined;
}
