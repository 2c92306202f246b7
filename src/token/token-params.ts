import { type ApiKey, readApiKey } from './api-key.ts';
import { type Capability, EXPECTED_CAPABILITY, FULL_CAPABILITY, readCapability } from './capability.ts';
import { type Claims, EXPECTED_CLAIMS, readClaims } from './claims.ts';
import { type Diagnostics, type Reporter, reportEmpty } from './diagnostics.ts';
import { type ClientType, readClientId, readClientType, readRevocationKey } from './identity.ts';
import { issueTime } from './issue-time.ts';
import { type Form, readMapping } from './mapping.ts';
import { quote } from './quote.ts';
import type { RawInputs, TokenInput } from './raw-inputs.ts';
import type { SecretGuard } from './secrets.ts';
import { DEFAULT_TTL, readTtl, warnOfRevocableTtl } from './ttl.ts';

/** What a token is asked to carry, checked and complete. */
export interface TokenParams {
  readonly key: ApiKey;
  readonly capability: Capability;
  /** Null for a token without one. */
  readonly clientId: string | null;
  readonly clientType: ClientType;
  /** Issue time, in seconds since 1970. */
  readonly issuedAt: number;
  /** Time to live, in seconds. */
  readonly ttl: number;
  /** Null for a token without one. */
  readonly revocationKey: string | null;
  readonly claims: Claims;
}

/** What an entry point provides in addition to its inputs. */
interface Context {
  /** The client ID if none is given. */
  readonly defaultClientId: string;
  /** How to provide a missing key, as a phrase for a problem's fix. */
  readonly missingKeyFix: string;
  /** Whether GitHub may have rewritten the inputs, as it does with long numbers without quotes. */
  readonly isFromWorkflow: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Turns raw inputs into the parameters of a token; undefined if there is any problem. All rules are checked, so
 * `diagnostics` has every problem.
 * @param raw inputs that `guardInputs` returned
 */
export async function readTokenParams(
  raw: RawInputs<TokenInput>,
  context: Context,
  guard: SecretGuard,
  diagnostics: Diagnostics,
): Promise<TokenParams | undefined> {
  const reporter = (input: TokenInput) => diagnostics.reporter(input);
  const key = readApiKey(raw['api-key']?.text, context.missingKeyFix, reporter('api-key'));
  if (key && raw.app) checkApp(raw.app.text, key, reporter('app'));
  const { isFromWorkflow } = context;
  const clientIdText = raw['client-id']?.text ?? context.defaultClientId;
  const clientId = readClientId(clientIdText, isFromWorkflow, reporter('client-id'));
  const clientType = readClientType(raw['client-type']?.text ?? 'server', reporter('client-type'));
  const ttl = readTtl(raw.ttl?.text ?? DEFAULT_TTL, reporter('ttl'));
  const revocationKeyText = raw['revocation-key']?.text ?? 'none';
  const revocationKey = readRevocationKey(revocationKeyText, isFromWorkflow, reporter('revocation-key'));
  if (ttl !== undefined && typeof revocationKey === 'string') warnOfRevocableTtl(ttl, reporter('ttl'));
  const isRevocable = typeof revocationKey === 'string' || (raw['client-id'] !== undefined && clientId !== null);
  const issuedAt = issueTime(context.now, ttl ?? 0, isRevocable);

  const readMappingInput = (input: 'capability' | 'claims', form: Form, expected: string) => {
    const text = raw[input]?.text;
    if (text === undefined) return undefined;
    if (text.trim() === '') return reportEmpty(reporter(input), 'a value', expected);
    const mapping = readMapping(text, form, guard);
    return 'found' in mapping ? reporter(input).problem(mapping.found, expected, mapping.fix) : mapping;
  };
  const resources = readMappingInput('capability', 'JSON or lines', EXPECTED_CAPABILITY);
  const capability = raw.capability ? resources && readCapability(resources, reporter('capability')) : FULL_CAPABILITY;
  const expires = issuedAt + (ttl ?? Number.POSITIVE_INFINITY);
  const additional = readMappingInput('claims', 'JSON', EXPECTED_CLAIMS);
  const claims = raw.claims ? additional && readClaims(additional, expires, reporter('claims')) : {};
  if (clientId === null) warnOfNoClientId(clientType, capability ?? new Map(), reporter('client-id'));

  const complete =
    key && capability && clientId !== undefined && clientType && ttl && revocationKey !== undefined && claims;
  if (!complete || diagnostics.problems.length > 0) return undefined;
  return { key, capability, clientId, clientType, issuedAt, ttl, revocationKey, claims };
}

/** The API key must belong to the requested app. */
function checkApp(app: string, { appId }: ApiKey, report: Reporter): void {
  if (app === appId) return;
  const found = `the key belongs to app ${quote(appId)}, not ${quote(app)}`;
  const fix = `use a key for app ${quote(app)}, or leave app unset`;
  report.problem(found, 'the app ID that the API key starts with', fix);
}

/** https://ably.com/docs/platform/errors/codes/40166 */
const NEED_CLIENT_ID = ['presence', 'message-update-own', 'message-delete-own'];

function warnOfNoClientId(clientType: ClientType | undefined, capability: Capability, report: Reporter): void {
  if (clientType === 'device') {
    report.warning(
      'The token has no client ID, which Ably can require for a device. Set a client ID, or set client-type to server.',
    );
  }
  const operations = [...capability.values()].flat();
  const operation = NEED_CLIENT_ID.find((each) => operations.includes(each));
  if (operation !== undefined) {
    report.warning(`Operation "${operation}" needs a client ID, but the token has none. Set a client ID.`);
  }
}
