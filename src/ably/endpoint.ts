import type { Findings } from '../token/findings.ts';
import { quote } from '../token/quote.ts';

/** Where Ably is: the address to ask first, and those to ask where it does not answer. */
export interface Endpoint {
  readonly primary: URL;
  readonly fallbacks: readonly URL[];
}

const DEFAULT_ENDPOINT = 'main';
const EXPECTED = 'an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL';

/**
 * Reads an endpoint as the official SDKs do.
 * https://sdk.ably.com/builds/ably/specification/main/features/#REC1 and #REC2
 */
export function readEndpoint(text: string | undefined, findings: Findings): Endpoint | undefined {
  const endpoint = text ?? DEFAULT_ENDPOINT;
  if (endpoint.includes('//')) return readUrl(endpoint, findings);
  if (/^[\w-]+(\.[\w-]+)+$/.test(endpoint) || endpoint === 'localhost')
    return { primary: httpsUrl(endpoint), fallbacks: [] };
  if (/^[\da-f:.]*::[\da-f:.]*$/i.test(endpoint)) return { primary: httpsUrl(`[${endpoint}]`), fallbacks: [] };

  const [, nonprod, name] = /^(nonprod:)?([\w-]+)$/.exec(endpoint) ?? [];
  if (name === undefined)
    return report(`${quote(endpoint)} is not an endpoint`, 'leave it out for Ably itself', findings);
  const [primary, fallback] = nonprod
    ? [`${name}.realtime.ably-nonprod.net`, 'fallback.ably-realtime-nonprod.com']
    : [`${name}.realtime.ably.net`, 'fallback.ably-realtime.com'];
  return {
    primary: httpsUrl(primary),
    fallbacks: [...'abcde'].map((letter) => httpsUrl(`${name}.${letter}.${fallback}`)),
  };
}

const httpsUrl = (host: string) => new URL(`https://${host}`);

function readUrl(text: string, findings: Findings): Endpoint | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    return report(`${quote(text)} is not an http(s) URL`, 'write https://host:port', findings);
  }
  if (url.username || url.password || url.pathname !== '/' || url.search || url.hash) {
    // Not quoted: there may be a password in it.
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
