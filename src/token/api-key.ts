import type { Reporter } from './diagnostics.ts';
import { reportMalformedKey } from './malformed-key.ts';
import { wellFormedKey } from './secrets.ts';

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

const EXPECTED_KEY = 'one Ably API key, appId.keyId:secret';

/**
 * Reads an API key. No message contains any part of its value.
 * @param text undefined if the guard rejected it
 * @param missingKeyFix how to provide a key, as a phrase for a problem's fix
 */
export function readApiKey(text: string | undefined, missingKeyFix: string, report: Reporter): ApiKey | undefined {
  if (text === undefined) return undefined;
  if (text === '') return report.problem('no API key: the value is empty', EXPECTED_KEY, missingKeyFix);
  const key = wellFormedKey(text);
  if (key === undefined) return reportMalformedKey(text, EXPECTED_KEY, report);
  const { appId, keyName, secret } = key;
  return { appId, keyName, secret };
}
