import { type Connection, readConnection } from '../ably/index.ts';
import type { Diagnostics } from '../token/diagnostics.ts';
import type { RawInputs } from '../token/raw-inputs.ts';

export { type Connection, describeConfirmation, isoTime, revokeTokens, verifyToken } from '../ably/index.ts';

/**
 * Reads how an action reaches Ably. It trusts only Node's built-in root certificates and `ca-file`. Certificates from
 * variables are not trusted, because an earlier step could set them, and a proxy, to read the key in transit.
 */
export async function readActionConnection(
  raw: RawInputs<'endpoint' | 'ca-file'>,
  environment: NodeJS.ProcessEnv,
  diagnostics: Diagnostics,
): Promise<Connection | undefined> {
  const { rootCertificates } = await import(/* webpackIgnore: true */ 'node:tls');
  if (environment['ABLY_ENDPOINT'] && !raw.endpoint) {
    const report = diagnostics.reporter('endpoint');
    report.warning('The variable ABLY_ENDPOINT is set but ignored. To use another endpoint, set the endpoint input.');
  }
  return readConnection(raw, environment, diagnostics, rootCertificates);
}
