import { checkApp } from './api-key.ts';
import type { Capability } from './capability.ts';
import { checkNotBefore, checkReservedClaims } from './claims.ts';
import { inputNamed, type Reporter } from './diagnostics.ts';
import { INPUT_CLAIMS, TOKEN_INPUTS, type TokenParams, type TokenValues } from './inputs.ts';
import { type Context, type Input, inputAsWritten, type RawInputs, readInputs } from './reading.ts';
import { checkLength, type IssuedToken, signToken } from './token.ts';
import { issueTime, warnOfRevocableTtl } from './ttl.ts';

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
  checkTogether(values, raw, issuedAt, context);
  const isComplete = Object.keys(TOKEN_INPUTS).every((field) => values[field as keyof TokenValues] !== undefined);
  if (!isComplete || diagnostics.problems.length > 0) return undefined;
  const { app: _, ...params } = values as TokenValues;
  return { ...params, issuedAt };
}

/** The rules about several inputs. */
function checkTogether(values: Partial<TokenValues>, raw: RawInputs, issuedAt: number, context: Context): void {
  const { key, app, capability, clientId, clientType, ttl, claims, revocationKey } = values;
  const report = ({ name, expected }: Input<unknown>) => context.diagnostics.about(inputNamed(name), expected);
  if (key && app) checkApp(app, key, report(TOKEN_INPUTS.app));
  if (ttl !== undefined && typeof revocationKey === 'string') warnOfRevocableTtl(ttl, report(TOKEN_INPUTS.ttl));
  if (claims) {
    const inputClaims = INPUT_CLAIMS.map(({ claim, name }) => ({ claim, name: inputAsWritten(name, context) }));
    checkReservedClaims(claims, inputClaims, report(TOKEN_INPUTS.claims));
    if (ttl !== undefined) checkNotBefore(claims, issuedAt + ttl, report(TOKEN_INPUTS.claims));
  }
  if (clientId === null) {
    warnOfNoClientId(clientType, capability, report(TOKEN_INPUTS.clientId));
  } else if (clientType === 'device' && raw['client-id'] === undefined) {
    report(TOKEN_INPUTS.clientId).warning(
      'Each token gets its own client ID, and each counts as a monthly active user. For a device, set a fixed client ID.',
    );
  }
}

/** https://ably.com/docs/platform/errors/codes/40166 */
const NEED_CLIENT_ID = ['presence', 'message-update-own', 'message-delete-own'];

function warnOfNoClientId(type: string | undefined, capability: Capability = new Map(), report: Reporter): void {
  if (type === 'device') {
    report.warning(
      'The token has no client ID, which Ably can require for a device. Set a client ID, or use the client type server.',
    );
  }
  const operations = [...capability.values()].flat();
  const operation = NEED_CLIENT_ID.find((each) => operations.includes(each));
  if (operation !== undefined) {
    report.warning(`Operation "${operation}" needs a client ID, but the token has none. Set a client ID.`);
  }
}

/**
 * Masks texts, if they can be masked where the program runs. They are masked before anything else is printed.
 * @param inBase64 those of the texts whose base64 is masked, too
 */
export type Mask = (texts: Iterable<string>, inBase64: Iterable<string>) => Promise<void>;

/** What one run needs. */
export interface Run {
  readonly raw: RawInputs;
  readonly context: Context;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A unique identifier for the token. */
  readonly jti: string;
  readonly mask: Mask;
  /** Asks Ably whether it accepts the token, and reports a problem if not. */
  readonly verify?: ((issued: IssuedToken) => Promise<void>) | undefined;
}

/**
 * Issues a token: read, check, mask, sign, mask, verify. Undefined if `diagnostics` has any problem, which can be from
 * before. Both entry points publish a token only after this.
 */
export async function issue({ raw, context, now, jti, mask, verify }: Run): Promise<IssuedToken | undefined> {
  const { guard, diagnostics } = context;
  const params = readTokenParams(raw, now, context);
  await mask(guard.secrets, guard.keySecrets);
  if (params === undefined) return undefined;
  const issued = await signToken(params, jti);
  await mask([issued.signature, issued.token], [issued.signature]);
  checkLength(issued, diagnostics);
  if (diagnostics.problems.length === 0) await verify?.(issued);
  return diagnostics.problems.length > 0 ? undefined : issued;
}
