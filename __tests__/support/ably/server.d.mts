/** An API key, without its name. */
export interface KeyInfo {
  secret: string;
  /** The key's own capability; `{"*":["*"]}`, all regular channels, unless given. */
  capability?: Record<string, string[]> | undefined;
  /** Whether "Revocable tokens" is enabled: https://ably.com/docs/auth/revocation#revocable-tokens */
  revocable?: boolean | undefined;
  state?: 'revoked' | 'expired' | undefined;
}

/** What each does is in `faults.mjs` and `stalls.mjs`. */
export type NamedFault =
  | 'hang'
  | 'hang-body'
  | 'drip'
  | 'reset'
  | 'cut'
  | 'huge'
  | 'html-200'
  | 'html-403'
  | 'html-407'
  | 'html-502'
  | 'error-500'
  | 'error-503'
  | 'error-504'
  | 'rate-limited'
  | 'rate-limited-edge'
  | 'redirect'
  | 'garbage'
  | 'garbage-401'
  | 'text'
  | 'echo';

/** A wrong confirmation of a revocation; `/stats` is healthy. What each does is in `revocation-faults.mjs`. */
export type RevocationFault =
  | 'other-target'
  | 'two-results'
  | 'no-issued-before'
  | 'issued-before-text'
  | 'no-results'
  | 'empty-results'
  | 'applies-later';

/** Any error of Ably's, in header and body or in `only` one of them. */
export interface ErrorFault {
  code: number;
  status: number;
  message?: string | undefined;
  only?: 'header' | 'body' | undefined;
  /** Additional headers, such as `retry-after`. */
  headers?: Record<string, string> | undefined;
}

/** A response as given. `Date` and `Content-Length` are added unless they are in `headers`. */
export interface RawResponse {
  raw: { status: number; headers?: Record<string, string> | undefined; body?: string | undefined };
}

/** A revocation that fails for its first target, with this code; `/stats` is healthy. */
export interface PartialFailure {
  partial: number;
  message?: string | undefined;
}

/** A fault of `GET /stats` and `POST /keys/{keyName}/revokeTokens`; all other paths are always healthy. */
export type Fault = NamedFault | RevocationFault | ErrorFault | PartialFailure | RawResponse;

/** For tables of tests. */
export const faultNames: readonly NamedFault[];

export const revocationFaultNames: readonly RevocationFault[];

/** A request as received: `path` with its query, header names in lower case, a msgpack body in JSON. */
export interface ReceivedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** A revocation in force; times in milliseconds since 1970. https://ably.com/docs/auth/revocation */
export interface Revocation {
  keyName: string;
  /** `clientId:<value>` or `revocationKey:<value>` */
  target: string;
  issuedBefore: number;
  appliesAt: number;
}

export interface FakeAbly {
  /** `http://127.0.0.1:<port>`, or `https://…` with `tls` */
  readonly url: string;
  readonly port: number;
  readonly requests: readonly ReceivedRequest[];
  readonly revoked: readonly Revocation[];
  /** Also ends connections that hang. */
  close(): Promise<void>;
}

export interface AblyOptions {
  /** By key name, `appId.keyId`. */
  keys: Record<string, KeyInfo>;
  /**
   * One for every request to the faulty paths, or a list: the nth request meets the nth fault, null and undefined are
   * healthy, and so is every request after the end of the list. Requests to both paths count, unless `faultAt` names
   * one.
   */
  fault?: Fault | readonly (Fault | null | undefined)[] | undefined;
  /** The one path that the fault is for; both unless given. */
  faultAt?: 'stats' | 'revokeTokens' | undefined;
  /** The server's clock, milliseconds since 1970; also the `Date` of each response. */
  now?: (() => number) | undefined;
  /** Seconds that `iat` and `nbf` may be ahead of `now`; 60 unless given. */
  futureIat?: number | undefined;
  /** 0, the default, takes any free port. */
  port?: number | undefined;
  /** In PEM; HTTPS instead of HTTP. */
  tls?: { key: string; cert: string } | undefined;
}

/** Starts a fake Ably server on loopback: what it does and leaves out is in `server.mjs`. */
export function startAbly(options: AblyOptions): Promise<FakeAbly>;
