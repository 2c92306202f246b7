import type { Connection } from './ably/index.ts';
import { readTokenParams } from './token/params.ts';
import type { Context, RawInputs } from './token/reading.ts';
import type { Mask } from './token/secrets.ts';
import { checkLength, type IssuedToken, signToken } from './token/token.ts';

/** What one run needs. */
export interface Run {
  readonly raw: RawInputs;
  readonly context: Context;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A unique identifier for the token. */
  readonly jti: string;
  readonly mask: Mask;
  /** How to reach Ably, if it is asked to verify the token. */
  readonly connection?: Connection | undefined;
}

/**
 * Issues a token: read, check, mask, sign, mask, verify. Undefined if `diagnostics` has any problem, which can be from
 * before. Both entry points publish a token only after this.
 */
export async function issue({ raw, context, now, jti, mask, connection }: Run): Promise<IssuedToken | undefined> {
  const { guard, diagnostics } = context;
  const params = readTokenParams(raw, now, context);
  await mask(guard.secrets, guard.keySecrets);
  if (params === undefined) return undefined;
  const issued = await signToken(params, jti);
  await mask([issued.token, issued.signature], [issued.signature]);
  checkLength(issued, diagnostics);
  if (connection && diagnostics.problems.length === 0) {
    const { verifyToken } = await import('./ably/index.ts');
    await verifyToken(issued, connection, diagnostics);
  }
  return diagnostics.problems.length > 0 ? undefined : issued;
}
