import type { Reporter } from '../../token/diagnostics.ts';
import type { IssuedToken } from '../../token/issue.ts';
import { isJwt } from '../../token/secrets.ts';
import type { Options } from './inputs.ts';

/** Warns if the variable to set has a value, unless it is a token that this one renews. */
export function warnOfOverwriting(
  issued: IssuedToken,
  { exportEnv, envName }: Options,
  environment: NodeJS.ProcessEnv,
  report: Reporter,
): void {
  const value = exportEnv ? environment[envName] : undefined;
  // Not a property of Object, such as toString.
  if (typeof value !== 'string' || value === '' || isRenewed(value, issued)) return;
  const held = isJwt(value) ? 'holds a token with another key, capability or client ID' : 'already has a value';
  report.warning(`${envName} ${held}. Later steps see this token instead. To keep both, set env-name.`);
}

/** Whether a value is a token with the key, the capability and the client ID of the new one. */
function isRenewed(value: string, { keyName, capabilityJson, clientId }: IssuedToken): boolean {
  const [header, claims] = value.split('.').map(decodePart);
  return (
    header?.['kid'] === keyName &&
    claims?.['x-ably-capability'] === capabilityJson &&
    withoutRandomPart(claims['x-ably-clientId']) === withoutRandomPart(clientId ?? undefined)
  );
}

/** A client ID without the eight digits that are new in each default client ID. */
function withoutRandomPart(clientId: unknown): unknown {
  return typeof clientId === 'string' ? clientId.replace(/[0-9a-f]{8}$/, '') : clientId;
}

/** A part of a JWT; undefined if it is not a JSON object. https://www.rfc-editor.org/rfc/rfc7519#section-7.2 */
function decodePart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) ?? undefined;
  } catch {
    return undefined;
  }
}
