/** What the stand-in knows of an API key; its name (`appId.keyId`) is the key of the record it stands in. */
export interface KeyInfo {
  secret: string;
  /** The key's own capability; everything (`{"*":["*"]}`) unless given. */
  capability?: Record<string, string[]> | undefined;
  /** Whether "Revocable tokens" is switched on: https://ably.com/docs/auth/revocation#revocable-tokens */
  revocable?: boolean | undefined;
  state?: 'revoked' | 'expired' | undefined;
}

/** A fault that is known by its name. What each does stands in `faults.mjs`. */
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

/** Any error of Ably's; `only` leaves the code out of the body, or out of the headers. */
export interface GivenError {
  code: number;
  status: number;
  message?: string | undefined;
  only?: 'header' | 'body' | undefined;
}

/** A revocation that fails for its first target with this code; `/stats` works as ever. */
export interface PartialFailure {
  partial: number;
  message?: string | undefined;
}

/** What goes wrong at `GET /stats` and `POST /keys/{keyName}/revokeTokens`; other paths work as ever. */
export type Fault = NamedFault | GivenError | PartialFailure;

/** Every name a fault can have, for tables of tests. */
export const faultNames: readonly NamedFault[];

/** A request as it arrived: path with its query, header names in lower case. */
export interface SeenRequest {
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

export interface StandIn {
  /** `http://127.0.0.1:<port>`, or `https://…` with `tls` */
  readonly url: string;
  readonly port: number;
  readonly requests: readonly SeenRequest[];
  readonly revoked: readonly Revocation[];
  /** Ends every connection, hanging ones too. */
  close(): Promise<void>;
}

export interface AblyOptions {
  /** By key name, `appId.keyId`. */
  keys: Record<string, KeyInfo>;
  fault?: Fault | undefined;
  /** The one path that the fault is for; both unless given. */
  faultAt?: 'stats' | 'revokeTokens' | undefined;
  /** The stand-in's clock, milliseconds since 1970. */
  now?: (() => number) | undefined;
  /** 0, the default, takes any free port. */
  port?: number | undefined;
  /** PEM texts; HTTPS instead of HTTP. */
  tls?: { key: string; cert: string } | undefined;
}

/** Starts a stand-in for Ably's REST API on loopback. https://ably.com/docs/api/rest-api */
export function startAbly(options: AblyOptions): Promise<StandIn>;
