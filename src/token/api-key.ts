import type { Fault, Reporter } from './diagnostics.ts';
import {
  isJwt,
  isNameOfSecret,
  isReference,
  keyParts,
  longIds,
  MIN_SECRET_LENGTH,
  percentDecoded,
  wellFormedKey,
} from './secrets.ts';
import { type Checked, quote, withoutInvisible } from './text.ts';

/**
 * An Ably API key, `appId.keyId:secret`.
 * https://ably.com/docs/auth#api-keys
 */
export interface ApiKey {
  readonly appId: string;
  /** `appId.keyId`, the `kid` of a token. Not a secret. */
  readonly keyName: string;
  readonly secret: string;
}

/**
 * Reads an API key. No message contains any part of its value.
 * @param missingKeyFix how to provide a key, as a phrase for a problem's fix
 */
export function readApiKey(text: string, missingKeyFix: string, report: Reporter): ApiKey | undefined {
  if (text === '') return report.problem({ found: 'no API key: the value is empty', fix: missingKeyFix });
  return wellFormedKey(text) ?? reportMalformedKey(text, report);
}

const USE_EXPRESSION = 'use $' + '{{ secrets.NAME }} in the workflow file, with one $ and two braces on each side';

const FROM_DASHBOARD = 'from the API Keys tab of your app in the Ably dashboard';

/** What to do about a key that is not right, as a phrase for a problem's fix. */
export const COPY_AGAIN = `copy the whole key again ${FROM_DASHBOARD}`;

const NOT_EVALUATED = 'the value is an expression that was not evaluated';

/** What users set by mistake instead of an API key. */
const KINDS: readonly (Fault & { readonly matches: (text: string) => boolean })[] = [
  {
    matches: (text) => text.startsWith('$' + '{{'),
    found: NOT_EVALUATED,
    fix: 'write the expression in the workflow file itself, where GitHub evaluates it',
  },
  {
    matches: (text) => /^(null|none|nil|undefined)$/i.test(text),
    found: 'the value stands for a missing value',
    fix: 'check the expression or the command that it comes from',
  },
  {
    matches: isNameOfSecret,
    found: 'the value is the name of a secret or variable, not its content',
    fix: `${USE_EXPRESSION}; in a shell, "$NAME"`,
  },
  {
    matches: (text) => /^\$?\s*\{\{|^\$(\{\w*[^\w}]|[([])/.test(text),
    found: NOT_EVALUATED,
    fix: `${USE_EXPRESSION}; in a shell, put the variable in double quotes, not single quotes`,
  },
  {
    matches: (text) => /^appid\.keyid:/i.test(text),
    found: 'the value is a placeholder for an API key, not a key',
    fix: `copy the API key ${FROM_DASHBOARD}`,
  },
  {
    matches: (text) => /^(\*{3,}|\[MASKED\])$/i.test(text),
    found: 'the value is what a log shows in place of a secret',
    fix: `copy the API key ${FROM_DASHBOARD}`,
  },
  {
    matches: (text) => /^[{[]/.test(text),
    found: 'the value is a JSON document',
    fix: "store only the key, the value of the document's key field",
  },
  {
    matches: isJwt,
    found: 'the value is a token (JWT), not an API key',
    fix: `copy the API key ${FROM_DASHBOARD}`,
  },
  {
    matches: isReference,
    found: 'the value is a path, a URL or a reference to a secret, not the key itself',
    fix: 'store the key itself as a secret; on the command line, use --api-key-file',
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

/** The decoded text; empty if any part of it is not base64. */
function decodeBase64(text: string): string {
  return /^[A-Za-z0-9+/_\s-]+=*$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}

/** Reports everything that is wrong with a key that is not well-formed, without any part of it. */
function reportMalformedKey(text: string, report: Reporter): undefined {
  const instead = KINDS.find(({ matches }) => matches(text));
  if (instead) return report.problem(instead);
  const key = stripDamage(text, report);
  for (const found of faultsIn(key)) report.problem({ found, fix: COPY_AGAIN });
}

/** Reports common copy-and-paste damage. Each is stripped before the next is checked, so that all of it is reported. */
function stripDamage(text: string, report: Reporter): string {
  let key = text;
  const strip = (damage: RegExp, found: string, fix: string, kept = '') => {
    const rest = key.replace(damage, kept);
    if (rest !== key) report.problem({ found, fix });
    key = rest;
  };
  strip(/^\$+/, 'the key starts with "$"', 'remove the $, or use an expression: $' + '{{ secrets.ABLY_API_KEY }}');
  strip(/^["'`]?(export )?[A-Za-z_]\w*=(?=[^=])/, 'the key starts with "NAME="', 'store only the part after the =');
  const pair = /^["'`]?[A-Za-z_][\w-]*:\s*["'`]?(?=[\w-]+\.[\w-]+:)(.*?)["'`]*$/s;
  strip(pair, 'the key starts with "NAME:"', 'store only the part after "NAME:", without quotes', '$1');
  const escapes = 'the key ends with an escape sequence such as "\\n"';
  strip(/(\\[nrt])+(?=["'`]?$)/, escapes, 'store it again without the escape sequence');
  strip(/^["'`\u2018-\u201f]+|["'`\u2018-\u201f]+$/g, 'the key is in quotes', 'store it again without quotes');
  strip(/[,;.]+$/, 'the key is followed by punctuation', 'store it again without the punctuation');
  strip(/\s*[\r\n]\s*/g, 'the value has several lines', 'store one key on one line');
  strip(/[^\S\r\n]+/g, 'the key contains whitespace', `${COPY_AGAIN}, without spaces`);
  const visible = withoutInvisible(key);
  if (visible !== key) {
    report.problem({ found: 'the key contains an invisible character', fix: `${COPY_AGAIN}, as plain text` });
  }
  return visible;
}

function faultsIn(key: string): string[] {
  const parts = keyParts(key);
  if (parts && longIds(parts).length > 0) {
    return ['the app ID or the key ID is longer than the secret, so it may be swapped with the secret'];
  }
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

/** The API key must belong to the requested app. */
export function checkApp(app: Checked, { appId }: ApiKey, report: Reporter): void {
  if (app === appId) return;
  // The app ID of a key is not a secret.
  const [own, requested] = [quote(appId as Checked), quote(app)];
  const fix = app.includes(appId) ? `use ${own}` : `use a key for app ${requested}, or set no app`;
  report.problem({ found: `the key belongs to app ${own}, not ${requested}`, fix });
}
