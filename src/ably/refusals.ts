/** What one of Ably's error codes means here, and what mends it: two phrases. */
export interface Refusal {
  readonly meaning: string;
  readonly fix: string;
}

const COPY_KEY = "copy the whole key again from the app's API Keys tab in the Ably dashboard";
const NEW_KEY = 'create a new key in the Ably dashboard, and store it in the secret';
const ACCOUNT = 'look at the account in the Ably dashboard';
const ENDPOINT = 'set endpoint to the one that the Ably dashboard shows for the app, or leave it out';
const REVOCABLE = 'switch on "Revocable tokens" for the key in the Ably dashboard, or leave revoke out';

/** Ably's codes for a token or a key that it refuses. https://ably.com/docs/platform/errors/codes */
export const REFUSALS: Readonly<Record<number, Refusal>> = {
  40001: {
    meaning: "the token's time of issue lies in the future",
    fix: "set this machine's clock, for example by NTP",
  },
  40003: {
    meaning: 'the time to live is too long for this key',
    fix: 'set ttl to 1h or less: a key with revocable tokens allows no more',
  },
  40005: { meaning: 'the key or the token could not be read', fix: COPY_KEY },
  40012: { meaning: 'the client ID is not accepted', fix: 'choose another client-id' },
  40020: { meaning: 'a part of the request failed', fix: 'run the job again' },
  40101: { meaning: 'the signature or the key does not fit', fix: COPY_KEY },
  40110: { meaning: 'the account is disabled', fix: ACCOUNT },
  40113: { meaning: 'the account is blocked', fix: ACCOUNT },
  40120: { meaning: 'the app is disabled', fix: ACCOUNT },
  40121: { meaning: 'revoking tokens is not enabled for the app', fix: REVOCABLE },
  40130: { meaning: 'the key is not known', fix: NEW_KEY },
  40131: { meaning: 'the key is revoked', fix: NEW_KEY },
  40132: { meaning: 'the key has expired', fix: NEW_KEY },
  40133: { meaning: 'the key is not the one that signed the token', fix: 'give the key of the same app and key ID' },
  40140: { meaning: 'the token is not valid', fix: COPY_KEY },
  40141: {
    meaning: 'the token is revoked already',
    fix: 'set another revocation-key or client-id: tokens of this one were revoked a moment ago',
  },
  40142: {
    meaning: 'the token has expired already',
    fix: "set this machine's clock, for example by NTP, or a longer ttl",
  },
  40143: { meaning: 'the token is not recognised', fix: COPY_KEY },
  40144: {
    meaning: 'the signature or a claim is not valid, mostly since the secret part of the key is mistyped',
    fix: COPY_KEY,
  },
  40145: { meaning: 'the token is not recognised', fix: COPY_KEY },
  40160: {
    meaning: 'the key allows nothing of the capability',
    fix: 'ask for what the key allows, or widen the key in the Ably dashboard',
  },
  40162: { meaning: 'a token was used where the key is needed', fix: 'give the key as api-key' },
  40163: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
  40164: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
  40167: { meaning: 'the client is a server, and the token does not say so', fix: 'set client-type to server' },
  40300: { meaning: 'the account or the app may not do this', fix: ACCOUNT },
  40330: { meaning: 'the app is not served at this endpoint', fix: ENDPOINT },
  40331: { meaning: 'the app is not served at this endpoint', fix: ENDPOINT },
  40332: { meaning: 'the app is not served at this endpoint', fix: ENDPOINT },
  40400: { meaning: 'the app or the key does not exist', fix: `${COPY_KEY}; upper and lower case count` },
};

/** A code that the table lacks still has its page. */
export function refusalFor(code: number): Refusal {
  return (
    REFUSALS[code] ?? { meaning: 'Ably gives no more than the code', fix: `see https://help.ably.io/error/${code}` }
  );
}
