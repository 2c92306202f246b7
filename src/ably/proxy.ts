import type { Diagnostics } from '../token/diagnostics.ts';
import { isLoopback } from './endpoint.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface HttpProxy {
  /** The variable that names it. */
  readonly variable: string;
  /** Can contain a password. */
  readonly url: string;
}

/** The proxy that requests to a host go through; undefined for a direct connection. */
export type ProxyFor = (host: URL) => HttpProxy | undefined;

const FIRST_NODE = [24, 5] as const;

/**
 * Reads the proxy that HTTPS_PROXY names, or https_proxy, which wins as in Node and curl. A proxy that applies to a host
 * but cannot be used is a problem, never a silent direct connection. Nothing of its value is shown: it can hold a password.
 * https://nodejs.org/api/http.html#built-in-proxy-support
 */
export function readProxy(
  hosts: readonly URL[],
  environment: Environment,
  diagnostics: Diagnostics,
): ProxyFor | undefined {
  const variable = ['https_proxy', 'HTTPS_PROXY'].find((name) => environment[name]?.trim());
  const exempt = environment['no_proxy'] || environment['NO_PROXY'] || '';
  const applies = (host: URL) => !isLoopback(host.hostname) && !isExempt(host, exempt);
  if (variable === undefined || !hosts.some(applies)) return () => undefined;

  const report = diagnostics.reporter(variable);
  const url = proxyUrl(environment[variable]?.trim() ?? '');
  if (url === undefined) {
    return report.problem(
      'not the URL of an HTTP proxy',
      'http://host:port or https://host:port',
      `correct ${variable}, or exempt Ably with NO_PROXY`,
    );
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < FIRST_NODE[0] || (major === FIRST_NODE[0] && minor < FIRST_NODE[1])) {
    const fix = 'use Node 24.5 or later, or exempt Ably with NO_PROXY';
    return report.problem(
      `Node ${process.versions.node} cannot use a proxy`,
      `Node ${FIRST_NODE.join('.')} or later`,
      fix,
    );
  }
  return (host) => (applies(host) ? { variable, url } : undefined);
}

/** Many tools accept a proxy without a scheme, and then use HTTP. */
function proxyUrl(text: string): string | undefined {
  const withScheme = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  return url?.hostname && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
}

/** Entries are `*`, a host, or a domain with or without a dot before it, each perhaps with a port. */
function isExempt({ hostname, port }: URL, exempt: string): boolean {
  const entries = exempt
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  return entries.some((entry) => {
    const { name = '', entryPort } = /^(?:\*?\.)?(?<name>.*?)(?::(?<entryPort>\d+))?$/.exec(entry)?.groups ?? {};
    const samePort = entryPort === undefined || entryPort === (port || '443');
    return samePort && (name === '*' || hostname === name || hostname.endsWith(`.${name}`));
  });
}
