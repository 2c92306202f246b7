import type { Findings } from '../token/findings.ts';
import { quote } from '../token/quote.ts';

/** Where Ably is: the address to ask first, and those to ask where it does not answer. */
export interface Endpoint {
  readonly primary: URL;
  readonly fallbacks: readonly URL[];
}

const DEFAULT_ENDPOINT = 'main';

/** As long as the name of a host can be. https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST_HOST = 255;
const EXPECTED = 'an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL';

/**
 * Reads an endpoint as the official SDKs do.
 * https://sdk.ably.com/builds/ably/specification/main/features/#REC1 and #REC2
 */
export function readEndpoint(text: string | undefined, findings: Findings): Endpoint | undefined {
  const endpoint = text ?? DEFAULT_ENDPOINT;
  if (endpoint.includes('//')) return readUrl(endpoint, findings);
  const hosts = hostsOf(endpoint).map((host) => `https://${host}`);
  if (hosts.length === 0 || !hosts.every((host) => URL.canParse(host))) {
    return report('the value is not an endpoint', 'leave it out for Ably itself', findings);
  }
  const [primary, ...fallbacks] = hosts.map((host) => new URL(host));
  return primary && { primary, fallbacks };
}

/** The hosts of an endpoint that is not a URL, the primary one first; none where it is no endpoint. */
function hostsOf(endpoint: string): string[] {
  if (endpoint.length > LONGEST_HOST) return [];
  if (/^[\w-]+(\.[\w-]+)+$/.test(endpoint) || endpoint === 'localhost') return [endpoint];
  if (/^[\da-f:.]*::[\da-f:.]*$/i.test(endpoint)) return [`[${endpoint}]`];
  const [, nonprod, name] = /^(nonprod:)?([\w-]+)$/.exec(endpoint) ?? [];
  if (name === undefined) return [];
  const [primary, fallback] = nonprod
    ? [`${name}.realtime.ably-nonprod.net`, 'fallback.ably-realtime-nonprod.com']
    : [`${name}.realtime.ably.net`, 'fallback.ably-realtime.com'];
  return [primary, ...[...'abcde'].map((letter) => `${name}.${letter}.${fallback}`)];
}

/** Not quoted where it is no more than a host and a port: there may be a password in it. */
function readUrl(text: string, findings: Findings): Endpoint | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    return report('the value is not an http(s) URL', 'write https://host:port', findings);
  }
  if (url.username || url.password || url.pathname !== '/' || url.search || url.hash) {
    return report('the URL has more than a host and a port', 'write https://host:port', findings);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return report(`${quote(text)} would send the key or the token in clear`, 'write https://', findings);
  }
  return { primary: url, fallbacks: [] };
}

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);

function report(found: string, fix: string, { problems }: Findings): undefined {
  problems.push({ input: 'endpoint', found, expected: EXPECTED, fix });
}
