import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeOf, fixForError, formatError } from '../node/process.ts';
import { type Diagnostics, type Fault, inputNamed, type Reporter, variableNamed } from '../token/diagnostics.ts';
import { CA_FILE, ENDPOINT } from '../token/inputs.ts';
import { type Endpoint, isLoopback, readEndpoint } from './endpoint.ts';
import { TEMPORARY } from './response.ts';

/** How to reach Ably. */
export interface Connection extends Endpoint {
  /** Trusted certificates in PEM; undefined for those that Node trusts by default, including any from variables. */
  readonly ca: readonly string[] | undefined;
  /** The proxy that requests to a host go through; undefined for a direct connection. */
  readonly proxyFor: (host: URL) => HttpProxy | undefined;
}

/** A proxy for requests to Ably. */
interface HttpProxy {
  /** The environment variable that sets it. */
  readonly variable: string;
  /** Can contain a password. */
  readonly url: string;
}

/** In bytes. */
const MAX_CA_FILE = 1024 * 1024;

const BAD_CERTIFICATE = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED|ERR_TLS/;
/** Bad for another reason than its issuer. */
const WRONG_CERTIFICATE = /^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_TLS_CERT_ALTNAME_INVALID)$/;
/** What OpenSSL says, depending on its version, about a response that is not TLS. */
const NOT_TLS = /wrong version number|packet length too long/;
const CREDENTIALS_REQUIRED = 407;

/** The fix of a failed request, unless something better is known. */
export const CHECK_NETWORK = 'check the endpoint, the network and https://status.ably.com, and try again';

/**
 * Reads how to reach Ably; undefined if there is any problem. All problems are reported.
 * @param roots the certificates to trust besides `ca-file`, in PEM; those that Node trusts if undefined
 */
export function readConnection(
  { endpoint: name, caFile }: { readonly endpoint?: string; readonly caFile?: string },
  environment: NodeJS.ProcessEnv,
  diagnostics: Diagnostics,
  roots?: readonly string[],
): Connection | undefined {
  const endpoint = readEndpoint(name, diagnostics.about(inputNamed(ENDPOINT.name), ENDPOINT.expected));
  const added = readCaFile(caFile, environment, diagnostics.about(inputNamed(CA_FILE.name), CA_FILE.expected));
  const proxyFor = endpoint && readProxy([endpoint.primary, ...endpoint.fallbacks], environment, diagnostics);
  if (endpoint === undefined || added === undefined || proxyFor === undefined) return undefined;
  return { ...endpoint, ca: roots && [...roots, ...added], proxyFor };
}

/** What an error of a connection means, and whether a retry can help. */
export function explainError(
  error: unknown,
  host: URL,
  { ca, proxyFor }: Connection,
): Fault & { readonly isTemporary: boolean } {
  const code = codeOf(error);
  const { statusCode = 0, message } = error as { readonly statusCode?: number; readonly message: string };
  const proxy = proxyFor(host);
  if (proxy && statusCode > 0) {
    const fix =
      statusCode === CREDENTIALS_REQUIRED
        ? `set ${proxy.variable} to http://user:password@host:port, with the credentials for the proxy`
        : `allow ${host.host} in the proxy, or exempt it with NO_PROXY`;
    const found = `the proxy refused to connect with HTTP ${statusCode}`;
    return { found, fix, isTemporary: TEMPORARY.includes(statusCode) };
  }
  if (NOT_TLS.test(message)) {
    const fix = isLoopback(host.hostname) ? `use the endpoint http://${host.host}, or a port with TLS` : CHECK_NETWORK;
    return { found: `the port does not use TLS (${code})`, fix, isTemporary: false };
  }
  if (BAD_CERTIFICATE.test(code) && !WRONG_CERTIFICATE.test(code)) {
    const setting = ca === undefined ? 'NODE_EXTRA_CA_CERTS' : 'ca-file';
    const fix = `if your network inspects TLS, set ${setting} to the path of its CA certificate`;
    return { found: `the certificate is not trusted (${code})`, fix, isTemporary: false };
  }
  return { found: formatError(error), fix: CHECK_NETWORK, isTemporary: !BAD_CERTIFICATE.test(code) };
}

/**
 * Reads the certificates of a PEM file; none if no file is given. The path is relative to the workspace.
 * https://www.rfc-editor.org/rfc/rfc7468#section-5
 */
function readCaFile(path: string | undefined, environment: NodeJS.ProcessEnv, report: Reporter): string[] | undefined {
  const problem = (found: string, fix: string) => report.problem({ found, fix });
  if (!path) return [];
  if (path.includes('-----BEGIN')) {
    return problem('the value is a certificate, not a path', 'write it to a file, and use its path');
  }
  try {
    const file = resolve(environment['GITHUB_WORKSPACE'] ?? '', path);
    const status = statSync(file);
    if (!status.isFile()) return problem('not a regular file', 'use the path of a regular file');
    if (status.size > MAX_CA_FILE) {
      return problem(`the file has ${status.size} bytes`, 'include only the CA certificate of your network');
    }
    const content = readFileSync(file);
    if (isUtf16(content)) return problem('the file is in UTF-16', 'save it again in UTF-8');
    const certificates = content.toString().match(/-----BEGIN CERTIFICATE-----[^-]*(?:-----END CERTIFICATE-----)?/g);
    if (certificates === null) return problem('the file contains no certificate', 'convert it to PEM');
    if (certificates.every(isCertificate)) return certificates;
    return problem('the file contains a damaged certificate', 'export the certificate again');
  } catch (error) {
    const found = `the file cannot be read: ${formatError(error)}`;
    return problem(found, fixForError(error) ?? 'check the path, which is relative to the workspace');
  }
}

/** Whether a text starts with the byte order mark of UTF-16, or its first character takes two bytes. PEM is ASCII. */
function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}

function isCertificate(pem: string): boolean {
  try {
    return Boolean(new X509Certificate(pem));
  } catch {
    return false;
  }
}

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
): Connection['proxyFor'] | undefined {
  const variable = ['https_proxy', 'HTTPS_PROXY'].find((name) => environment[name]?.trim());
  const exempt = environment['no_proxy'] || environment['NO_PROXY'] || '';
  const applies = (host: URL) => !isLoopback(host.hostname) && !isExempt(host, exempt);
  if (variable === undefined || !hosts.some(applies)) return () => undefined;

  const report = diagnostics.about(variableNamed(variable), 'http://host:port');
  const url = proxyUrl(environment[variable]?.trim() ?? '');
  if (url === undefined) {
    const fix = `correct ${variable}, or exempt Ably with NO_PROXY`;
    return report.problem({ found: 'not the URL of an HTTP proxy', fix });
  }
  if (!canUseProxy()) {
    const fix = 'update Node (or the GitHub Actions runner), or exempt Ably with NO_PROXY';
    const node = report.expecting('Node 22.21 or a later 22.x, or 24.5 or later');
    return node.problem({ found: `Node ${process.versions.node} cannot use a proxy`, fix });
  }
  return (host) => (applies(host) ? { variable, url } : undefined);
}

/**
 * Whether this version of Node has the option `proxyEnv`. Others ignore it and connect directly.
 * https://nodejs.org/api/http.html#new-agentoptions
 */
function canUseProxy(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}

/** The URL of a proxy. HTTP is the default scheme, as in many tools. */
function proxyUrl(text: string): string | undefined {
  const withScheme = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  return url?.protocol === 'http:' ? url.href : undefined;
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
