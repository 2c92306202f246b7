import type { Diagnostics } from '../token/diagnostics.ts';
import { isLoopback } from './endpoint.ts';

/** A proxy for requests to Ably. */
interface HttpProxy {
  /** The environment variable that sets it. */
  readonly variable: string;
  /** Can contain a password. */
  readonly url: string;
}

/** The proxy that requests to a host go through; undefined for a direct connection. */
export type ProxyFor = (host: URL) => HttpProxy | undefined;

/** The first Node version with built-in proxy support. */
const MIN_NODE_VERSION = '24.5';

/**
 * Reads the proxy from HTTPS_PROXY, or from https_proxy, which takes precedence as in Node and curl. A proxy that applies
 * to a host but cannot be used is a problem, never a silent direct connection. An https: proxy cannot: variables decide
 * whether Node trusts it. A proxy's URL can contain a password, so it is never shown.
 * https://nodejs.org/api/http.html#built-in-proxy-support
 */
export function readProxy(
  hosts: readonly URL[],
  environment: NodeJS.ProcessEnv,
  diagnostics: Diagnostics,
): ProxyFor | undefined {
  const variable = ['https_proxy', 'HTTPS_PROXY'].find((name) => environment[name]?.trim());
  const exempt = environment['no_proxy'] || environment['NO_PROXY'] || '';
  const applies = (host: URL) => !isLoopback(host.hostname) && !isExempt(host, exempt);
  if (variable === undefined || !hosts.some(applies)) return () => undefined;

  const report = diagnostics.reporter(variable);
  const url = proxyUrl(environment[variable]?.trim() ?? '');
  if (url === undefined) {
    const fix = `correct ${variable}, or exempt Ably with NO_PROXY`;
    return report.problem('not the URL of an HTTP proxy', 'http://host:port', fix);
  }
  const version = process.versions.node;
  if (version.localeCompare(MIN_NODE_VERSION, 'en', { numeric: true }) < 0) {
    const fix = 'update Node (or the GitHub Actions runner), or exempt Ably with NO_PROXY';
    return report.problem(`Node ${version} cannot use a proxy`, `Node ${MIN_NODE_VERSION} or later`, fix);
  }
  return (host) => (applies(host) ? { variable, url } : undefined);
}

/** The URL of a proxy. HTTP is the default scheme, as in many tools. */
function proxyUrl(text: string): string | undefined {
  const withScheme = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  return url?.hostname && url.protocol === 'http:' ? url.href : undefined;
}

/** Entries are `*`, a host, or a domain with or without a leading dot, each with an optional port. */
function isExempt({ hostname, port }: URL, exempt: string): boolean {
  const entries = exempt.toLowerCase().match(/[^\s,]+/g) ?? [];
  return entries.some((entry) => {
    const { name = '', entryPort } = /^(?:\*?\.)?(?<name>.*?)(?::(?<entryPort>\d+))?$/.exec(entry)?.groups ?? {};
    const samePort = entryPort === undefined || entryPort === (port || '443');
    return samePort && (name === '*' || hostname === name || hostname.endsWith(`.${name}`));
  });
}
