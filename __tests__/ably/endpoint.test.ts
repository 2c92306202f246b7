import { expect, test } from '@jest/globals';
import * as Ably from 'ably';
import { isLoopback, readEndpoint } from '../../src/ably/endpoint.ts';
import { Diagnostics, inputNamed } from '../../src/token/diagnostics.ts';
import { ENDPOINT } from '../../src/token/inputs.ts';
import { KEY } from '../support/command.ts';
import { diagnose } from './support.ts';

const read = (text: string | undefined, diagnostics: Diagnostics) =>
  readEndpoint(text, diagnostics.about(inputNamed('endpoint'), ENDPOINT.expected));

const hostsOf = (text: string | undefined) => {
  const endpoint = read(text, new Diagnostics());
  return { primary: endpoint?.primary.hostname, fallbacks: endpoint?.fallbacks.map(({ hostname }) => hostname) };
};

/** Hosts of the official SDK. Its options are not public, so a new version can need other names here. */
function hostsOfSdk(endpoint: string | undefined) {
  const { options } = new Ably.Rest({ key: KEY.text, ...(endpoint && { endpoint }) }) as unknown as {
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
])('%s has the hosts of the official SDK', (endpoint) => expect(hostsOf(endpoint)).toEqual(hostsOfSdk(endpoint)));

test.each([
  ['https://ably.example.com', 'https://ably.example.com/'],
  ['https://ably.example.com:8443/', 'https://ably.example.com:8443/'],
  ['http://localhost:8080', 'http://localhost:8080/'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ['http://[::1]:8080', 'http://[::1]:8080/'],
  ['::1', 'https://[::1]/'],
])('%s has one host, without fallbacks', (text, href) =>
  expect(read(text, new Diagnostics())).toEqual({ primary: new URL(href), fallbacks: [] }),
);

const EXPECTED = 'Expected an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL.';
const NOT_ENDPOINT = `not an Ably endpoint. ${EXPECTED} Fix: correct it, or leave it out to use Ably's default`;
const WHITESPACE = `contains whitespace. ${EXPECTED} Fix: remove the whitespace`;
const QUOTED = `is in quotes. ${EXPECTED} Fix: remove the extra quotes`;
const NO_SCHEME = (scheme: string) => `not an Ably endpoint. ${EXPECTED} Fix: put ${scheme}:// in front of it`;
const NOT_URL = `not an http(s) URL. ${EXPECTED} Fix: use https://host:port`;
const TOO_MUCH = `the URL has more than a host and a port. ${EXPECTED} Fix: use https://host:port`;
const UNENCRYPTED = `an http URL would send the key or the token unencrypted. ${EXPECTED} Fix: use https://`;

test.each([
  ['http://ably.example.com', UNENCRYPTED],
  ['http://127.0.0.1.example.com', UNENCRYPTED],
  ['http://128.0.0.1', UNENCRYPTED],
  ['ftp://ably.example.com', NOT_URL],
  ['ftp://user:password@host', NOT_URL],
  ['https://', NOT_URL],
  ['//ably.example.com', NOT_URL],
  ['https://user:password@ably.example.com', TOO_MUCH],
  ['https://ably.example.com/stats', TOO_MUCH],
  ['https://ably.example.com?x', TOO_MUCH],
  ['https://ably.example.com#x', TOO_MUCH],
  ['http://localhost:8080/rest', TOO_MUCH.replace('https://host:port', 'http://host:port')],
  ['"main"', QUOTED],
  ["'https://ably.example.com'", QUOTED],
  ['ably.example.com:8443', NO_SCHEME('https')],
  ['localhost:8080', NO_SCHEME('http')],
  ['127.0.0.1:8080', NO_SCHEME('http')],
  ['main:443', NOT_ENDPOINT],
  ['main/../x', NOT_ENDPOINT],
  ['nonprod:', NOT_ENDPOINT],
  ['sandbox:main', NOT_ENDPOINT],
  ['two words', WHITESPACE],
  ['http://local\nhost:8080', WHITESPACE],
  ['http://127.0.\t0.1:8080', WHITESPACE],
  ['http://localhost\u0000', WHITESPACE],
  ['1.2.3.4.5', NOT_ENDPOINT],
  ['256.1.1.1', NOT_ENDPOINT],
  [':::::', NOT_ENDPOINT],
  ['user:password@host', NOT_ENDPOINT],
  ['evil.example.com#.ably.net', NOT_ENDPOINT],
  ['x'.repeat(256), NOT_ENDPOINT],
])('%s is a problem', async (text, problem) =>
  expect(await diagnose((diagnostics) => read(text, diagnostics))).toEqual({
    result: undefined,
    problems: [`endpoint: ${problem}`],
    warnings: [],
  }),
);

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['[::1]', true],
  ['128.0.0.1', false],
  ['127.0.0.1.example.com', false],
  ['localhost.example.com', false],
  ['[::2]', false],
])('%s is loopback: %s', (hostname, loopback) => expect(isLoopback(hostname)).toBe(loopback));
