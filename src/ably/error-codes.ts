import { COPY_AGAIN } from '../token/api-key.ts';

/** What an Ably error code means for a token, and how to fix it, as two phrases. */
interface CodeMeaning {
  readonly meaning: string;
  readonly fix: string;
}

const DOCS = 'https://github.com/org/ably-jwt-action/blob/v1/docs/error-codes.md';

const NEW_KEY = 'create a new key in the Ably dashboard, and use it in place of this one';
const ACCOUNT = 'check the account and the app in the Ably dashboard, or contact Ably support';
const LIMIT = 'wait until usage is below the limit, or ask Ably support to raise it';
const OTHER_ENDPOINT = 'use the endpoint that the Ably dashboard shows for the app, or set no endpoint';
const REVOCABLE = 'enable "Revocable tokens" for the key in the Ably dashboard';
const CLOCK = 'set the clock of this machine, for example with NTP';

/** Ably's codes for tokens and keys that it rejects. https://ably.com/docs/platform/errors/codes */
export const ERROR_CODES: Readonly<Record<number, CodeMeaning>> = {
  40000: { meaning: 'Ably does not accept the request', fix: 'check the values that you set' },
  40001: { meaning: "the token's issue time is in the future", fix: CLOCK },
  40003: {
    meaning: 'the time to live is too long for this key',
    fix: 'use a ttl of 1h or less, because revocable tokens are enabled for the key',
  },
  40005: { meaning: 'Ably cannot read the key or the token', fix: COPY_AGAIN },
  40012: { meaning: 'Ably does not accept the client ID', fix: 'use another client ID' },
  40017: {
    meaning: 'Ably does not support the API version of the request',
    fix: 'update the client that sent the request',
  },
  40020: { meaning: 'part of the request failed', fix: 'try again' },
  40100: {
    meaning: 'the key or the token does not allow the request',
    fix: 'add the missing capability to the key in the Ably dashboard, or use another key',
  },
  40101: { meaning: 'the signature or the key is wrong, or there is no token', fix: COPY_AGAIN },
  40102: { meaning: 'the client ID is not the one in the token', fix: 'use the client ID in the token' },
  40110: { meaning: 'the account is disabled', fix: ACCOUNT },
  40111: { meaning: 'the account has exceeded its connection limit', fix: LIMIT },
  40112: { meaning: 'the account has exceeded its message limit', fix: LIMIT },
  40113: { meaning: 'the account is blocked', fix: ACCOUNT },
  40114: { meaning: 'the account has exceeded its channel limit', fix: LIMIT },
  40115: { meaning: 'the account has exceeded its request limit', fix: LIMIT },
  40120: { meaning: 'the app is disabled', fix: ACCOUNT },
  40121: { meaning: 'token revocation is not enabled for the app', fix: REVOCABLE },
  40130: { meaning: 'Ably does not recognize the key', fix: NEW_KEY },
  40131: { meaning: 'the key is revoked', fix: NEW_KEY },
  40132: { meaning: 'the key has expired', fix: NEW_KEY },
  40133: { meaning: 'the key is not the one that signed the tokens', fix: 'use the API key that signed them' },
  40140: { meaning: 'the token is not valid', fix: COPY_AGAIN },
  40141: {
    meaning: 'the token is revoked',
    fix: 'try again, or use another revocation key or client ID: tokens with this one were just revoked',
  },
  40142: { meaning: 'the token has expired', fix: `${CLOCK}, or use a longer ttl` },
  40143: { meaning: 'Ably does not recognize the token', fix: COPY_AGAIN },
  40144: {
    meaning: 'the signature or a claim is not valid, usually because of a typo in the key secret',
    fix: COPY_AGAIN,
  },
  40145: { meaning: 'Ably does not recognize the token', fix: COPY_AGAIN },
  40150: { meaning: 'the app has exceeded its connection limit', fix: LIMIT },
  40151: {
    meaning: 'too many connections use the same token',
    fix: 'issue a token for each client, or close connections that are not needed',
  },
  40160: {
    meaning: 'the key allows none of the requested capability',
    fix: 'request only what the key allows, or add capabilities to the key in the Ably dashboard',
  },
  40161: { meaning: 'the channel requires a client ID, but the token has none', fix: 'set a client ID' },
  40162: { meaning: 'a token was used where the API key is needed', fix: 'pass the API key instead' },
  40163: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
  40164: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
  40166: { meaning: 'an operation needs a client ID, but the token has none', fix: 'set a client ID' },
  40167: { meaning: 'the client is a server, but the token does not say so', fix: 'use the client type server' },
  40168: {
    meaning: 'the account pays by monthly active users (MAU), which this version of the client does not support',
    fix: 'update the client to a version that https://ably.com/docs/sdks lists as compatible with MAU pricing',
  },
  40300: { meaning: 'the account or the app does not allow this', fix: ACCOUNT },
  40310: { meaning: 'the account does not allow TLS connections', fix: ACCOUNT },
  40311: { meaning: 'the app requires TLS', fix: 'use an https:// endpoint, and do not turn off TLS in the client' },
  40320: {
    meaning: 'the request has no credentials',
    fix: 'send the token with the request, and check whether a proxy removes the Authorization header',
  },
  40330: { meaning: 'this endpoint does not serve the app', fix: OTHER_ENDPOINT },
  40331: { meaning: 'this endpoint does not serve the app', fix: OTHER_ENDPOINT },
  40332: { meaning: 'this endpoint does not serve the app', fix: OTHER_ENDPOINT },
  40400: { meaning: 'the app or the key does not exist', fix: `${COPY_AGAIN}; keys are case-sensitive` },
  42910: { meaning: 'the rate limit is exceeded', fix: 'try again after a short time' },
  42918: { meaning: 'the account has exceeded its rate limit of API requests', fix: LIMIT },
  42922: { meaning: 'the rate limit is exceeded', fix: 'try again after a short time' },
};

/** The meaning of a code, and a fix that ends with a link: to Ably's page for codes that are not in the table. */
export function meaningOf(code: number): CodeMeaning {
  const known = ERROR_CODES[code];
  if (known) return { meaning: known.meaning, fix: `${known.fix} (${DOCS}#${code})` };
  // An Ably code starts with an HTTP status.
  const meaning = code >= 50_000 && code < 60_000 ? "an error on Ably's side" : 'unknown error code';
  return { meaning, fix: `see https://help.ably.io/error/${code}` };
}
