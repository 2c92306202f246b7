import { type ApiKey, readApiKey } from './api-key.ts';
import { type Capability, canonical, FULL_CAPABILITY, readCapability } from './capability.ts';
import { type Claims, readClaims } from './claims.ts';
import { type ClientType, readClientId, readClientType } from './client.ts';
import type { Findings } from './findings.ts';
import { secretsIn } from './key-secrets.ts';
import { oneLine } from './one-line.ts';
import { quote } from './quote.ts';
import { DEFAULT_TTL, readTtl } from './time-to-live.ts';
import { WORD_NAMES, type Words } from './words.ts';

/** A token as it was asked for: checked, complete, every default filled in. */
export interface TokenRequest {
  readonly key: ApiKey;
  readonly capability: Capability;
  /** Null for a token without one. */
  readonly clientId: string | null;
  readonly clientType: ClientType;
  /** Time to live in seconds. */
  readonly ttl: number;
  /** Revoking this key revokes the token. https://ably.com/docs/auth/revocation#revocation-key */
  readonly revocationKey: string | undefined;
  readonly claims: Claims;
}

/** What a door knows and the words do not say. */
export interface Surroundings {
  /** The client ID for a user who named none. */
  readonly madeUpClientId: string;
  /** What to do where no key was given: a phrase for a problem's fix. */
  readonly howToGiveKey: string;
  /** Where the token must be revocable: the revocation key for a user who named none. */
  readonly madeUpRevocationKey?: string | undefined;
}

/**
 * Turns words into a request. Every rule is asked, so `findings` then holds all that is wrong at once;
 * the request is undefined where that is anything.
 */
export async function checkRequest(
  given: Words,
  surroundings: Surroundings,
  findings: Findings,
): Promise<TokenRequest | undefined> {
  const secrets = secretsIn(given['api-key'] ?? '');
  const words = withoutSecrets(given, given, secrets, findings);
  const key = checkKey(words, surroundings, findings);
  const capability =
    words.capability === undefined ? FULL_CAPABILITY : await readCapability(words.capability, findings);
  const clientId = readClientId(words['client-id'] ?? surroundings.madeUpClientId, findings);
  const clientType = readClientType(words['client-type'] ?? 'server', findings);
  const ttl =
    words.ttl === undefined
      ? DEFAULT_TTL
      : readTtl(words.ttl, surroundings.madeUpRevocationKey !== undefined, findings);
  const claims = words.claims === undefined ? {} : await readClaims(words.claims, findings);
  const revocation = words['revocation-key'];
  const revocationKey = revocation ? oneLine('revocation-key', revocation, findings) : surroundings.madeUpRevocationKey;
  const understood = { capability: canonical(capability ?? FULL_CAPABILITY), claims: JSON.stringify(claims ?? {}) };
  withoutSecrets(words, understood, secrets, findings);
  if (!key || !capability || clientId === undefined || !clientType || !ttl || !claims || findings.problems.length > 0) {
    return undefined;
  }
  return { key, capability, clientId, clientType, ttl, revocationKey, claims };
}

/** The key, which must belong to the app that the token is asked for. */
function checkKey(words: Words, { howToGiveKey }: Surroundings, findings: Findings): ApiKey | undefined {
  const text = words['api-key'];
  if (text === undefined) {
    const found = 'no key was given: the value is empty';
    findings.problems.push({
      input: 'api-key',
      found,
      expected: 'an Ably API key, appId.keyId:secret',
      fix: howToGiveKey,
    });
    return undefined;
  }
  const key = readApiKey(text, findings);
  if (key && words.app !== undefined && words.app !== key.appId) {
    findings.problems.push({
      input: 'app',
      found: `the key belongs to the app ${quote(key.appId)}, not to ${quote(words.app)}`,
      expected: "the key's own app ID",
      fix: `give a key of the app that you mean, or leave the app out`,
    });
  }
  return key;
}

/** Shorter ones are not Ably's, and could stand in any word by chance. */
const SHORTEST_REAL_SECRET = 8;

/**
 * The words but for those that hold a secret of the key: it would be signed into the token, whose claims anyone can
 * read who holds it. They are looked at as they are, and then as they are understood, since JSON and YAML can write a
 * letter as an escape. No other rule gets to see such a word, and so none can show it.
 */
function withoutSecrets(words: Words, texts: Words, secrets: readonly string[], { problems }: Findings): Words {
  const real = secrets.filter((secret) => secret.length >= SHORTEST_REAL_SECRET);
  const forms = real.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const kept = { ...words };
  for (const input of WORD_NAMES) {
    if (input === 'api-key' || !forms.some((form) => texts[input]?.includes(form))) continue;
    const found = "the value holds the key's secret, which anyone with the token could read";
    problems.push({ input, found, expected: 'no secret', fix: 'take the key out; it belongs in api-key alone' });
    delete kept[input];
  }
  return kept;
}
