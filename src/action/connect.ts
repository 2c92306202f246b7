import type { Connection } from '../ably/index.ts';
import type { Diagnostics } from '../token/diagnostics.ts';
import type { RawInputs } from '../token/raw-inputs.ts';
import type { Environment } from './inputs.ts';

const UNTRUSTED_FIX = 'if your network inspects TLS, set ca-file to its CA certificate';

/**
 * Reads how an action reaches Ably. It trusts Node's built-in root certificates and `ca-file`, nothing that a variable
 * names: an earlier step can set variables, and with a proxy and a certificate of its own read the key on its way.
 */
export async function connect(
  raw: RawInputs<'endpoint' | 'ca-file'>,
  environment: Environment,
  diagnostics: Diagnostics,
): Promise<Connection | undefined> {
  const { readConnection } = await import('../ably/index.ts');
  const { rootCertificates } = await import(/* webpackIgnore: true */ 'node:tls');
  if (environment['ABLY_ENDPOINT'] && !raw.endpoint) {
    diagnostics
      .reporter('endpoint')
      .warning('The variable ABLY_ENDPOINT is set but not read. To use another endpoint, set the input endpoint.');
  }
  return readConnection(raw, { ca: rootCertificates, fix: UNTRUSTED_FIX }, environment, diagnostics);
}
