import type { ApiKey } from './api-key.ts';
import type { Capability } from './capability.ts';
import { checkNotBefore, checkReservedClaims, type InputClaim } from './claims.ts';
import { type Diagnostics, inputNamed, type Reporter } from './diagnostics.ts';
import { type IdentityInput, TARGET_TYPES, USE_ISSUED_VALUE } from './identity.ts';
import { type REVOKE_INPUTS, TOKEN_INPUTS } from './inputs.ts';
import { type Context, type Input, type RawInputs, readInputs, type Values } from './reading.ts';
import type { Checked } from './secrets.ts';
import { quote } from './text.ts';
import { issueTime, warnOfRevocableTtl } from './ttl.ts';

type TokenValues = Values<typeof TOKEN_INPUTS>;

/** What a token is asked to carry, checked and complete. */
export interface TokenParams extends Omit<TokenValues, 'app'> {
  /** Issue time, in seconds since 1970. */
  readonly issuedAt: number;
}

/** The claims that inputs set. */
export const INPUT_CLAIMS: readonly InputClaim[] = Object.values<Input<unknown>>(TOKEN_INPUTS).flatMap(
  ({ name, claim }) => (claim === undefined ? [] : [{ name, claim }]),
);

/**
 * Turns raw inputs into the parameters of a token; undefined if there is any problem. All rules are checked, so
 * `diagnostics` has every problem.
 * @param now milliseconds since 1970
 */
export function readTokenParams(raw: RawInputs, now: number, context: Context): TokenParams | undefined {
  const { diagnostics } = context;
  const values = readInputs(TOKEN_INPUTS, raw, context);
  const { clientId, revocationKey, ttl } = values;
  const isRevocable = typeof revocationKey === 'string' || (raw['client-id'] !== undefined && clientId !== null);
  const issuedAt = issueTime(now, ttl ?? 0, isRevocable);
  checkTogether(values, raw, issuedAt, diagnostics);
  // Each value that is not there was reported as a problem.
  return diagnostics.problems.length > 0 ? undefined : { ...(values as TokenValues), issuedAt };
}

/** The rules about several inputs. */
function checkTogether(
  { key, app, capability, clientId, clientType, ttl, claims, revocationKey }: Partial<TokenValues>,
  raw: RawInputs,
  issuedAt: number,
  diagnostics: Diagnostics,
): void {
  const report = (field: keyof typeof TOKEN_INPUTS) => {
    const { name, expected } = TOKEN_INPUTS[field];
    return diagnostics.about(inputNamed(name), expected);
  };
  if (key && app) checkApp(app, key, report('app'));
  if (ttl !== undefined && typeof revocationKey === 'string') warnOfRevocableTtl(ttl, report('ttl'));
  if (claims) {
    checkReservedClaims(claims, INPUT_CLAIMS, report('claims'));
    if (ttl !== undefined) checkNotBefore(claims, issuedAt + ttl, report('claims'));
  }
  if (clientId === null) {
    warnOfNoClientId(clientType, capability, report('clientId'));
  } else if (clientType === 'device' && raw['client-id'] === undefined) {
    report('clientId').warning(
      'Each token gets its own client ID, and each counts as a monthly active user. For a device, set a fixed client ID.',
    );
  }
}

/** The API key must belong to the requested app. */
function checkApp(app: string, { appId }: ApiKey, report: Reporter): void {
  if (app === appId) return;
  // The app ID of a key is not a secret.
  const [own, requested] = [quote(appId as Checked), quote(app as Checked)];
  const fix = `use a key for app ${requested}, or leave app unset`;
  report.problem({ found: `the key belongs to app ${own}, not ${requested}`, fix });
}

/** https://ably.com/docs/platform/errors/codes/40166 */
const NEED_CLIENT_ID = ['presence', 'message-update-own', 'message-delete-own'];

function warnOfNoClientId(type: string | undefined, capability: Capability = new Map(), report: Reporter): void {
  if (type === 'device') {
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

/** Whose tokens to revoke. https://ably.com/docs/auth/revocation#target-specifiers */
export interface RevocationTarget {
  readonly type: 'revocationKey' | 'clientId';
  readonly value: string;
}

/** The tokens to revoke; undefined unless exactly one of the two inputs identifies them. */
export function chooseTarget(
  values: Partial<Values<typeof REVOKE_INPUTS>>,
  raw: RawInputs,
  diagnostics: Diagnostics,
): RevocationTarget | undefined {
  const [name, another] = (Object.keys(TARGET_TYPES) as IdentityInput[]).filter((each) => raw[each] !== undefined);
  const report = diagnostics.about(inputNamed(name ?? 'revocation-key'), 'exactly one of revocation-key and client-id');
  if (name === undefined) {
    const found = 'neither revocation-key nor client-id has a value; perhaps an expression is empty';
    return report.problem({ found, fix: USE_ISSUED_VALUE });
  }
  if (another !== undefined) {
    return report.problem({ found: 'both revocation-key and client-id have a value', fix: 'remove one of them' });
  }
  const type = TARGET_TYPES[name];
  const value = values[type];
  return value === undefined ? undefined : { type, value };
}
