import type { Diagnostics } from '../token/diagnostics.ts';
import type { RawInputs } from '../token/raw-inputs.ts';
import { readCaFile } from './ca-file.ts';
import { type Endpoint, readEndpoint } from './endpoint.ts';
import { type Environment, type ProxyFor, readProxy } from './proxy.ts';

/** Which certificates an entry point trusts. */
export interface Trust {
  /** PEM certificates; undefined for those that Node trusts by default, which variables can extend. */
  readonly ca: readonly string[] | undefined;
  /** What to do about a certificate that is not trusted: a phrase for a problem's fix. */
  readonly fix: string;
}

/** How Ably is reached. */
export interface Connection extends Endpoint, Trust {
  readonly proxyFor: ProxyFor;
}

/**
 * Reads how Ably is reached. Every problem is reported; the result is undefined if there is any.
 */
export async function readConnection(
  raw: RawInputs<'endpoint' | 'ca-file'>,
  trust: Trust,
  environment: Environment,
  diagnostics: Diagnostics,
): Promise<Connection | undefined> {
  const endpoint = readEndpoint(raw.endpoint?.text, diagnostics.reporter('endpoint'));
  const caFile = raw['ca-file']?.text;
  const added =
    caFile === undefined
      ? []
      : readCaFile(caFile, environment['GITHUB_WORKSPACE'] ?? '', diagnostics.reporter('ca-file'));
  const proxyFor = endpoint && readProxy([endpoint.primary, ...endpoint.fallbacks], environment, diagnostics);
  if (endpoint === undefined || added === undefined || proxyFor === undefined) return undefined;
  return { ...endpoint, ...trust, ca: trust.ca && [...trust.ca, ...added], proxyFor };
}
