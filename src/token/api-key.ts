import type { Findings } from './findings.ts';
import { invisible } from './invisible.ts';
import { LONGEST_KEY } from './key-secrets.ts';

/**
 * An Ably API key, `appId.keyId:secret`.
 * https://ably.com/docs/auth#api-keys
 */
export interface ApiKey {
  readonly appId: string;
  /** `appId.keyId`, the token's `kid`. Not a secret. */
  readonly keyName: string;
  readonly secret: string;
}

const EXPECTED = 'one Ably API key, appId.keyId:secret';
const AS_EXPRESSION = 'write $' + '{{ secrets.NAME }} in the workflow';
const COPY_AGAIN = "copy the whole key again from the app's API Keys tab in the Ably dashboard";

/** Damage around a key; each is taken off before the next is looked for, so that all of it is named. */
const damage = (): { sign: RegExp; found: string; fix: string }[] => [
  {
    sign: /^\$+/,
    found: 'the key has a $ before it',
    fix: `write $\{{ secrets.ABLY_API_KEY }} with one $ and nothing before it`,
  },
  {
    sign: /^(export )?[A-Z_]+=/,
    found: 'the key has the name of a variable before it',
    fix: 'store what stands behind the = alone',
  },
  {
    sign: /^["'`]+|["'`]+$/g,
    found: 'the key has quotes around it',
    fix: 'store the key without quotes',
  },
  {
    sign: /\s*[\r\n]\s*/g,
    found: 'the key has several lines',
    fix: 'store one key, on one line, in the secret',
  },
  {
    sign: /\s+/g,
    found: 'the key has white space inside',
    fix: `${COPY_AGAIN}, without spaces`,
  },
  {
    sign: invisible('gu'),
    found: 'the key has an invisible character inside',
    fix: `${COPY_AGAIN}, as plain text`,
  },
];

/** What no damage consists of. */
const UNDAMAGED = /^[\w.:-]+$/;

/** Reads an API key strictly, split at its first colon. Nothing of a key is ever put into a finding. */
export function readApiKey(text: string, { problems, warnings }: Findings): ApiKey | undefined {
  const report = (found: string, fix: string) =>
    void problems.push({ input: 'api-key', found, expected: EXPECTED, fix });
  if (text.length > LONGEST_KEY) {
    return report(`the value has ${text.length} characters, which is too long for a key`, COPY_AGAIN);
  }
  if (/^(\$\{?|\{\{?)?\s*(secrets|vars|env)\.\w+\s*\}*$/.test(text)) {
    return report('the value is the name of a secret, not the secret', `${AS_EXPRESSION}, with one $ and two braces`);
  }
  if (/^\$?\{?[A-Z][A-Z0-9_]*\}?$/.test(text)) {
    return report('the value is the name of a variable, not the key', `${AS_EXPRESSION}; in a shell, "$NAME"`);
  }
  if (/^\$?\{\{/.test(text)) {
    return report(
      'the value is an expression that was not evaluated',
      'write it in the workflow file itself, where GitHub evaluates it',
    );
  }
  if (/^[{[]/.test(text)) {
    return report(
      'the value is a JSON document, not a key',
      "store the key alone, the value of the document's key field",
    );
  }

  const before = problems.length;
  let key = text;
  // Most keys have none; then nothing is made to look for it.
  for (const { sign, found, fix } of UNDAMAGED.test(text) ? [] : damage()) {
    const mended = key.replace(sign, '');
    if (mended !== key) report(found, fix);
    key = mended;
  }

  const colon = key.indexOf(':');
  const keyName = colon < 0 ? key : key.slice(0, colon);
  const secret = colon < 0 ? undefined : key.slice(colon + 1);
  const [appId = '', keyId, ...more] = keyName.split('.');
  if (secret === undefined) report('the key has no colon, so no secret part', COPY_AGAIN);
  if (secret === '') report('the part after the colon is empty', COPY_AGAIN);
  if (keyId === undefined) report('the key has no dot before the colon, so no key ID', COPY_AGAIN);
  else if (more.length > 0) report('the key has more than one dot before the colon', COPY_AGAIN);
  else if (appId === '' || keyId === '') report('the app ID or the key ID is empty', COPY_AGAIN);
  else if (!/^[\w-]+\.[\w-]+$/.test(keyName)) {
    report('the part before the colon has characters other than letters, digits, _ and -', COPY_AGAIN);
  }
  if (problems.length === before && !/^[\w-]+$/.test(secret ?? '')) {
    const text =
      'The secret part has characters that no secret of Ably has: look whether something was copied along with it.';
    warnings.push({ input: 'api-key', text });
  }
  return problems.length > before || secret === undefined ? undefined : { appId, keyName, secret };
}
