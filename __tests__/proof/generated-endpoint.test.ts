import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readEndpoint } from '../../src/ably/endpoint.ts';
import { Diagnostics, inputNamed } from '../../src/token/diagnostics.ts';
import { ENDPOINT } from '../../src/token/inputs.ts';
import { holds } from './holds.ts';
import { INVISIBLE } from './invisible.ts';
import { anyString, edit, edits } from './strings.ts';

const CASES = 3000;

const UNUSUAL = [
  ...['main', 'nonprod:sandbox', 'nonprod:', 'localhost', 'main.realtime.ably.net', '::1', ':::', '1::2::3'],
  ...['::ffff:1.2.3.4', 'fe80::1%eth0', '1.2.3.4', '1.2.3', '1.2.3.4.5', '1.2.3.999', '0x7f.1', 'a.1', 'a.0x'],
  ...['999999999999', '0', '_', '-', '-.-', 'a_b.c', 'a..b', 'a.b.', 'xn--', 'xn--a', 'xn--a.xn--b', 'xn--zz.com'],
  ...['xn--n3h', 'ably.', 'a'.repeat(64), `${'a'.repeat(300)}.com`, 'ab--cd', 'münchen', 'ａbly'],
  ...[
    'http://localhost:80',
    'http://127.0.0.1:1',
    'http://[::1]:1',
    'https://a',
    'https://',
    'https://:443',
    'http://a',
  ],
  ...['https://u:p@a', '//a', 'https://a:99999', 'https://a/b', 'https://a?b', 'https://a#b', 'ftp://a', 'https:// a'],
  ...['https://[', 'https://%', 'javascript://%0aalert(1)', 'http://127.1:1', 'http://2130706433', 'http://0x7f.1:8'],
];

test('any endpoint: hosts, or problems about it, never an exception', async () => {
  const unusual = fc.constantFrom(...UNUSUAL);
  const text = fc.oneof(
    unusual,
    fc.tuple(unusual, edits).map(([start, changes]) => edit(start, changes)),
    anyString,
  );
  await holds(
    fc.asyncProperty(text, async (endpoint) => {
      const diagnostics = new Diagnostics();
      const read = readEndpoint(endpoint, diagnostics.about(inputNamed('endpoint'), ENDPOINT.expected));
      expect(read === undefined).toBe(diagnostics.problems.length > 0);
      for (const { found, expected, fix } of diagnostics.problems) {
        for (const phrase of [found, expected, fix]) {
          expect(phrase).not.toMatch(INVISIBLE);
          expect(phrase.length).toBeLessThanOrEqual(400);
        }
      }
      // Unencrypted only on loopback, and to nothing but a host and a port.
      for (const { protocol, hostname, pathname, username, password } of read
        ? [read.primary, ...read.fallbacks]
        : []) {
        expect({ pathname, username, password }).toEqual({ pathname: '/', username: '', password: '' });
        if (protocol !== 'https:') expect(hostname).toMatch(/^(localhost|127(\.\d+){3}|\[::1\])$/);
      }
    }),
    CASES,
  );
});
