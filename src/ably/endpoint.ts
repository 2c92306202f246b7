import type { Reporter } from '../token/diagnostics.ts';

/** The hosts of Ably's API. */
export interface Endpoint {
  readonly primary: URL;
  /** Hosts to try if the primary host fails; none if the endpoint is a host or a URL. */
  readonly fallbacks: readonly URL[];
}

/** In characters. https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const MAX_HOST_LENGTH = 255;

/**
 * Reads an endpoint as the official SDKs do.
 * https://sdk.ably.com/builds/ably/specification/main/features/#REC1 and #REC2
 */
export function readEndpoint(text: string | undefined, report: Reporter): Endpoint | undefined {
  const endpoint = text || 'main';
  // `URL` ignores some of these characters.
  if (/[\s\p{Cc}]/u.test(endpoint)) {
    return report.problem({ found: 'contains whitespace', fix: 'remove the whitespace' });
  }
  if (/^["']|["']$/.test(endpoint)) return report.problem({ found: 'is in quotes', fix: 'remove the extra quotes' });
  if (endpoint.includes('//')) return readUrl(endpoint, report);
  // All hosts are made from the same name, so all of them are valid or none is.
  const hosts = hostsOf(endpoint).filter((host) => URL.canParse(`https://${host}`));
  const [primary, ...fallbacks] = hosts.map((host) => new URL(`https://${host}`));
  if (primary) return { primary, fallbacks };
  const { host = '' } = /^(?<host>localhost|[\w-]+(\.[\w-]+)+):\d{1,5}$/.exec(endpoint)?.groups ?? {};
  const scheme = isLoopback(host) ? 'http' : 'https';
  const fix = host ? `put ${scheme}:// in front of it` : "correct it, or leave it out to use Ably's default";
  return report.problem({ found: 'not an Ably endpoint', fix });
}

/** The hosts of an endpoint that is not a URL, primary first; none if it is not valid. */
function hostsOf(endpoint: string): string[] {
  if (endpoint.length > MAX_HOST_LENGTH) return [];
  if (/^[\w-]+(\.[\w-]+)+$/.test(endpoint) || endpoint === 'localhost') return [endpoint];
  if (/^[\da-f:.]*::[\da-f:.]*$/i.test(endpoint)) return [`[${endpoint}]`];
  const { nonprod, name } = /^(?<nonprod>nonprod:)?(?<name>[\w-]+)$/.exec(endpoint)?.groups ?? {};
  if (name === undefined) return [];
  const [primary, fallback] = nonprod
    ? [`${name}.realtime.ably-nonprod.net`, 'fallback.ably-realtime-nonprod.com']
    : [`${name}.realtime.ably.net`, 'fallback.ably-realtime.com'];
  return [primary, ...[...'abcde'].map((letter) => `${name}.${letter}.${fallback}`)];
}

/** Reads a URL. It is never quoted, because it can contain a password. */
function readUrl(text: string, report: Reporter): Endpoint | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    return report.problem({ found: 'not an http(s) URL', fix: 'use https://host:port' });
  }
  if (url.username || url.password || url.pathname !== '/' || url.search || url.hash) {
    const fix = `use ${url.protocol}//host:port`;
    return report.problem({ found: 'the URL has more than a host and a port', fix });
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return report.problem({ found: 'an http URL would send the key or the token unencrypted', fix: 'use https://' });
  }
  return { primary: url, fallbacks: [] };
}

/** Whether the host name of a URL always means this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
