import { withoutInvisible } from './characters.ts';
import type { Fault, Reporter } from './diagnostics.ts';
import { insteadOfKey } from './instead-of-key.ts';
import { MIN_SECRET_LENGTH } from './secrets.ts';

const COPY_AGAIN = 'copy the whole key again from the API Keys tab of your app in the Ably dashboard';

interface Defect extends Fault {
  readonly remove: (key: string) => string;
}

/** Common copy-and-paste damage. Each is stripped before the next is checked, so that all of it is reported. */
const DEFECTS: readonly Defect[] = [
  {
    found: 'the key starts with "$"',
    fix: 'remove the $, or use an expression: $' + '{{ secrets.ABLY_API_KEY }}',
    remove: (key) => key.replace(/^\$+/, ''),
  },
  {
    found: 'the key starts with "NAME="',
    fix: 'store only the part after the =',
    remove: (key) => key.replace(/^(export )?[A-Za-z_]\w*=(?=[^=])/, ''),
  },
  {
    found: 'the key ends with an escape sequence such as "\\n"',
    fix: 'store it again without the escape sequence',
    remove: (key) => key.replace(/(\\[nrt])+(?=["'`]?$)/, ''),
  },
  {
    found: 'the key is in quotes',
    fix: 'store it again without quotes',
    remove: (key) => key.replace(/^["'`\u2018-\u201f]+|["'`\u2018-\u201f]+$/g, ''),
  },
  {
    found: 'the key is followed by punctuation',
    fix: 'store it again without the punctuation',
    remove: (key) => key.replace(/[,;.]+$/, ''),
  },
  {
    found: 'the value has several lines',
    fix: 'store one key on one line',
    remove: (key) => key.replace(/\s*[\r\n]\s*/g, ''),
  },
  {
    found: 'the key contains whitespace',
    fix: `${COPY_AGAIN}, without spaces`,
    remove: (key) => key.replace(/[^\S\r\n]+/g, ''),
  },
  { found: 'the key contains an invisible character', fix: `${COPY_AGAIN}, as plain text`, remove: withoutInvisible },
];

/** Reports everything that is wrong with a key that is not well-formed, without any part of it. */
export function reportMalformedKey(text: string, expected: string, report: Reporter): void {
  const instead = insteadOfKey(text);
  if (instead) {
    report.problem(instead.found, expected, instead.fix);
    return;
  }
  let key = text;
  for (const { found, fix, remove } of DEFECTS) {
    const rest = remove(key);
    if (rest !== key) report.problem(found, expected, fix);
    key = rest;
  }
  for (const found of faultsIn(key)) report.problem(found, expected, COPY_AGAIN);
}

function faultsIn(key: string): string[] {
  if (!/[.:]/.test(key)) return ['the value has no dot and no colon, so it can only be part of a key'];
  // Split at the first colon, as Ably does.
  const colon = key.indexOf(':');
  const faults =
    colon < 0
      ? [keyNameFault(key), 'the key has no colon, so the secret is missing']
      : [keyNameFault(key.slice(0, colon)), secretFault(key.slice(colon + 1))];
  return faults.filter((fault) => fault !== undefined);
}

function keyNameFault(keyName: string): string | undefined {
  const [appId, keyId, more] = keyName.split('.');
  if (keyId === undefined) return 'the key has no dot before the colon, so the key ID is missing';
  if (more !== undefined) return 'the key has more than one dot before the colon';
  if (appId === '' || keyId === '') return 'the app ID or the key ID is empty';
  if (/^[\w.-]+$/.test(keyName)) return undefined;
  return 'the part before the colon contains a character other than letters, digits, _ and -';
}

function secretFault(secret: string): string | undefined {
  if (secret === '') return 'the part after the colon is empty';
  if (!/^[\w-]+$/.test(secret)) return 'the secret contains a character other than letters, digits, _ and -';
  return secret.length < MIN_SECRET_LENGTH ? `the secret has fewer than ${MIN_SECRET_LENGTH} characters` : undefined;
}
