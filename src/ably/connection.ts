import type { Diagnostics } from '../token/diagnostics.ts';
import type { RawInputs } from '../token/raw-inputs.ts';
import { readCaFile } from './ca-file.ts';
import { type Endpoint, readEndpoint } from './endpoint.ts';
import { type ProxyFor, readProxy } from './proxy.ts';

/** Which certificates an entry point trusts. */
interface Trust {
  /** PEM certificates; undefined for those that Node trusts by default, including any from variables. */
  readonly ca: readonly string[] | undefined;
  /** How to fix an untrusted certificate, as a phrase for a problem's fix. */
  readonly fix: string;
}

/** How to reach Ably. */
export interface Connection extends Endpoint, Trust {
  readonly proxyFor: ProxyFor;
}

/** Reads how to reach Ably; undefined if there is any problem. All problems are reported. */
export function readConnection(
  raw: RawInputs<'endpoint' | 'ca-file'>,
  trust: Trust,
  environment: NodeJS.ProcessEnv,
  diagnostics: Diagnostics,
): Connection | undefined {
  const endpoint = readEndpoint(raw.endpoint?.text, diagnostics.reporter('endpoint'));
  const added = readCaFile(raw['ca-file']?.text, environment, diagnostics.reporter('ca-file'));
  const proxyFor = endpoint && readProxy([endpoint.primary, ...endpoint.fallbacks], environment, diagnostics);
  if (endpoint === undefined || added === undefined || proxyFor === undefined) return undefined;
  return { ...endpoint, ...trust, ca: trust.ca && [...trust.ca, ...added], proxyFor };
}
