import type { Fault, KeyInfo } from '../support/ably/server.mjs';
import { KEY } from '../support/command.ts';

export interface VerifyCase {
  /** What the stand-in knows of the key; all is well where absent. */
  readonly key?: Partial<KeyInfo>;
  readonly keyName?: string;
  readonly fault?: Fault;
  readonly with?: Record<string, string>;
  /** How far the clock of the stand-in is from ours, in milliseconds. */
  readonly ahead?: number;
  /** Parts of the one error; undefined where Ably accepts. */
  readonly errors?: readonly string[];
}

const UNKNOWN = 'verify: it is not known whether Ably accepts the token; tried 127.0.0.1';
const NOT_THE_TOKEN = 'nothing shows that the token is at fault.';
const refused = (code: number, rest: string) => `verify: Ably rejected the token with error ${code}: ${rest}`;
const COPY = "Fix: copy the whole key again from the app's API Keys tab in the Ably dashboard";
const unknown = (fault: Fault, tried: string): VerifyCase => ({ fault, errors: [UNKNOWN, tried, NOT_THE_TOKEN] });

/** What Ably can answer to verify, and what the step must make of it. A new case is a new row. */
export const VERIFY_CASES: Record<string, VerifyCase> = {
  accepted: {},
  'accepted, though not for stats (40160)': { with: { capability: '{"chat":["publish"]}' } },
  "a secret that is not the key's": {
    key: { secret: 'another-made-up-secret' },
    errors: [
      refused(40144, 'the signature or a claim is not valid, mostly since the secret part of the key is mistyped.'),
    ],
  },
  'an app that does not exist': {
    keyName: 'otherApp.demoKey',
    errors: [refused(40400, 'the app or the key does not exist.')],
  },
  'a key that does not exist': {
    keyName: 'demoApp.otherKey',
    errors: [refused(40400, 'the app or the key does not exist.')],
  },
  'a revoked key': { key: { state: 'revoked' }, errors: [refused(40131, 'the key is revoked.')] },
  'an expired key': { key: { state: 'expired' }, errors: [refused(40132, 'the key has expired.')] },
  'a ttl too long for a revocable key': {
    key: { revocable: true },
    with: { ttl: '2h' },
    errors: ['Fix: set ttl to 1h or less'],
  },
  'nothing in common with the key (40160)': {
    key: { capability: { private: ['subscribe'] } },
    with: { capability: '{"chat":["publish"]}' },
    errors: [refused(40160, 'the key allows nothing of the capability.')],
  },
  'our clock far ahead': { ahead: -3_600_000, errors: ["Fix: set this machine's clock, for example by NTP"] },
  'our clock far behind': { ahead: 7_200_000, errors: [refused(40142, 'the token has expired already.')] },
  ...Object.fromEntries(
    (
      [
        [40005, 400, 'the key or the token could not be read.'],
        [40012, 400, 'the client ID is not accepted.'],
        [40101, 401, `the signature or the key does not fit. Expected a token that Ably accepts. ${COPY}`],
        [40110, 401, 'the account is disabled.'],
        [40113, 401, 'the account is blocked.'],
        [40120, 401, 'the app is disabled.'],
        [40130, 401, 'the key is not known.'],
        [40140, 401, 'the token is not valid.'],
        [40141, 401, 'the token is revoked already.'],
        [40143, 401, 'the token is not recognised.'],
        [40145, 401, 'the token is not recognised.'],
        [40167, 401, 'the client is a server, but the token does not say so.'],
        [40300, 403, 'the account or the app may not do this.'],
        [40330, 403, 'the app is not served at this endpoint. Expected a token that Ably accepts. Fix: set endpoint'],
        [40331, 403, 'the app is not served at this endpoint.'],
        [40332, 403, 'the app is not served at this endpoint.'],
        [
          49999,
          499,
          'Ably gives no more than the code. Expected a token that Ably accepts. Fix: see https://help.ably.io/error/49999.',
        ],
      ] as const
    ).map(([code, status, rest]) => [`error ${code}`, { fault: { code, status }, errors: [refused(code, rest)] }]),
  ),
  'an error only in the headers': { fault: { code: 40101, status: 401, only: 'header' }, errors: [refused(40101, '')] },
  'an error only in the body': { fault: { code: 40101, status: 401, only: 'body' }, errors: [refused(40101, '')] },
  'an answer that repeats the token': { fault: 'echo', errors: ['verify: Ably rejected the token with error '] },
  'connection reset': unknown('reset', 'the connection was cut (ECONNRESET)'),
  'half an answer': unknown('cut', 'the connection was cut (ECONNRESET)'),
  "a proxy's page, 200": unknown('html-200', "HTTP 200, but no answer of Ably's"),
  "a proxy's page, 403": unknown('html-403', 'HTTP 403, without an Ably error code: perhaps the page of a proxy'),
  "a proxy's page, 407": unknown('html-407', 'HTTP 407, without an Ably error code'),
  "a gateway's page, 502": unknown('html-502', 'HTTP 502'),
  'trouble at Ably, 500': unknown('error-500', 'HTTP 500'),
  'trouble at Ably, 503': unknown('error-503', 'HTTP 503'),
  'trouble at Ably, 504': unknown('error-504', 'HTTP 504'),
  'too many requests': unknown('rate-limited', 'HTTP 429, Ably error 42910'),
  "too many requests, at Ably's edge": unknown('rate-limited-edge', 'HTTP 429'),
  'a redirect': unknown('redirect', 'HTTP 302, without an Ably error code'),
  'garbage with 200': unknown('garbage', "HTTP 200, but no answer of Ably's"),
  'garbage with 401': unknown('garbage-401', 'HTTP 401, without an Ably error code'),
  'a huge body': unknown('huge', "HTTP 200, but no answer of Ably's"),
};

export const keysFor = ({ key = {}, keyName = KEY.keyName }: VerifyCase): Record<string, KeyInfo> => ({
  [keyName]: { secret: KEY.secret, ...key },
});
