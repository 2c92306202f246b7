import type { Connection } from '../ably/index.ts';
import { type Diagnostics, inputNamed } from '../token/diagnostics.ts';
import type { Options } from './inputs.ts';

/**
 * Reads how an action reaches Ably. It trusts only Node's built-in root certificates and `ca-file`. Certificates from
 * variables are not trusted, because an earlier step could set them, and a proxy, to read the key in transit.
 */
export async function readActionConnection(
  values: Partial<Pick<Options, 'endpoint' | 'caFile'>>,
  environment: NodeJS.ProcessEnv,
  diagnostics: Diagnostics,
): Promise<Connection | undefined> {
  const { readConnection } = await import('../ably/index.ts');
  const { rootCertificates } = await import(/* webpackIgnore: true */ 'node:tls');
  if (environment['ABLY_ENDPOINT'] && values.endpoint === '') {
    diagnostics
      .about(inputNamed('endpoint'))
      .warning('The variable ABLY_ENDPOINT is set but ignored. To use another endpoint, set the endpoint input.');
  }
  return readConnection(values, environment, diagnostics, rootCertificates);
}
