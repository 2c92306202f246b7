import { expect, test } from '@jest/globals';
import * as Ably from 'ably';
import { readEndpoint } from '../../src/ably/endpoint.ts';
import type { Findings } from '../../src/token/findings.ts';

const noFindings = (): Findings => ({ problems: [], warnings: [] });
const hostsOf = (text: string | undefined) => {
  const endpoint = readEndpoint(text, noFindings());
  return { primary: endpoint?.primary.hostname, fallbacks: endpoint?.fallbacks.map(({ hostname }) => hostname) };
};

/** What the official SDK makes of an endpoint; its options are not public, so a new version may need a new look. */
function hostsOfSdk(endpoint: string | undefined) {
  const { options } = new Ably.Rest({
    key: 'demoApp.demoKey:a-made-up-secret',
    ...(endpoint && { endpoint }),
  }) as unknown as {
    options: { primaryDomain: string; fallbackHosts?: string[] };
  };
  return { primary: options.primaryDomain, fallbacks: options.fallbackHosts ?? [] };
}

test.each([
  [undefined],
  ['main'],
  ['eu-cluster'],
  ['nonprod:sandbox'],
  ['nonprod:my_policy-2'],
  ['ably.example.com'],
  ['localhost'],
  ['127.0.0.1'],
])('%s leads to the hosts of the official SDK', (endpoint) => expect(hostsOf(endpoint)).toEqual(hostsOfSdk(endpoint)));

test.each([
  ['https://ably.example.com', 'https://ably.example.com/'],
  ['https://ably.example.com:8443/', 'https://ably.example.com:8443/'],
  ['http://localhost:8080', 'http://localhost:8080/'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ['http://[::1]:8080', 'http://[::1]:8080/'],
  ['::1', 'https://[::1]/'],
])('%s is asked alone', (text, url) => {
  const endpoint = readEndpoint(text, noFindings());
  expect(endpoint?.primary.href).toBe(url);
  expect(endpoint?.fallbacks).toEqual([]);
});

test.each([
  ['http://ably.example.com', 'would send the key or the token in clear', 'write https://'],
  ['http://127.0.0.1.example.com', 'would send the key or the token in clear', 'write https://'],
  ['http://128.0.0.1', 'would send the key or the token in clear', 'write https://'],
  ['ftp://ably.example.com', 'the value is not an http(s) URL', 'write https://host:port'],
  ['https://', 'the value is not an http(s) URL', 'write https://host:port'],
  ['https://user:pass@ably.example.com', 'the URL has more than a host and a port', 'write https://host:port'],
  ['https://ably.example.com/stats', 'the URL has more than a host and a port', 'write https://host:port'],
  ['https://ably.example.com?x', 'the URL has more than a host and a port', 'write https://host:port'],
  ['ably.example.com:8443', 'the value is not an endpoint', 'leave it out for Ably itself'],
  ['main/../x', 'the value is not an endpoint', 'leave it out for Ably itself'],
  ['nonprod:', 'the value is not an endpoint', 'leave it out for Ably itself'],
  ['two words', 'the value is not an endpoint', 'leave it out for Ably itself'],
  ['1.2.3.4.5', 'the value is not an endpoint', 'leave it out for Ably itself'],
  ['256.1.1.1', 'the value is not an endpoint', 'leave it out for Ably itself'],
  [':::::', 'the value is not an endpoint', 'leave it out for Ably itself'],
  ['user:pass@host', 'the value is not an endpoint', 'leave it out for Ably itself'],
  ['ftp://user:pass@host', 'the value is not an http(s) URL', 'write https://host:port'],
  ['evil.example.com#.ably.net', 'the value is not an endpoint', 'leave it out for Ably itself'],
])('%s is a problem', (text, found, fix) => {
  const findings = noFindings();
  expect(readEndpoint(text, findings)).toBeUndefined();
  expect(findings.problems).toEqual([
    {
      input: 'endpoint',
      found: expect.stringContaining(found),
      expected: 'an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL',
      fix,
    },
  ]);
  expect(findings.problems[0]?.found).not.toContain('pass');
});
