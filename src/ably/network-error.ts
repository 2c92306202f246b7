const MEANINGS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'host out of reach',
  ENETUNREACH: 'network out of reach',
  ERR_PROXY_TUNNEL: 'the proxy refused to connect',
  ERR_PROXY_INVALID_CONFIG: 'the proxy variable is not a URL',
};

const CERTIFICATE = /CERT|UNABLE_TO_VERIFY|ERR_TLS|SELF_SIGNED/;

/**
 * A network error as a phrase. Only its code is looked at: messages may repeat what was sent, or a proxy's password.
 */
export function networkError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  const meaning = MEANINGS[code] ?? (CERTIFICATE.test(code) ? 'its certificate is not trusted' : 'the request failed');
  return `${meaning} (${code})${proxyHint()}`;
}

/** Before Node 24.5 a proxy variable is passed over in silence, which looks like a dead network. */
function proxyHint(): string {
  const variable = ['HTTPS_PROXY', 'https_proxy'].find((name) => process.env[name]);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (variable === undefined || major > 24 || (major === 24 && minor >= 5)) return '';
  return `, asked directly since Node ${process.versions.node} does not use ${variable}; Node 24.5 does`;
}
