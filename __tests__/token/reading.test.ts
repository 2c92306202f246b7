import { describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/token/diagnostics.ts';
import { guardInputs } from '../../src/token/input-guard.ts';
import { SecretGuard } from '../../src/token/secrets.ts';
import { LONG_SECRET, SECRET } from './support.ts';

const KEY = `app123.key456:${SECRET}`;

function guarded(name: string, text: string) {
  const diagnostics = new Diagnostics();
  const raw = { [name]: { text, source: 'source' } };
  const passed = guardInputs(raw, new SecretGuard(KEY), diagnostics);
  expect(diagnostics.warnings).toEqual([]);
  return { hasPassed: passed[name] === raw[name] && name in passed, problems: diagnostics.problems };
}

const KIB = 1024;
describe('guardInputs passes', () => {
  test.each<[name: string, what: string, text: string]>([
    ['client-id', 'an empty value', ''],
    ['client-id', '4 KiB', 'x'.repeat(4 * KIB)],
    ['capability', '32 KiB', 'x'.repeat(32 * KIB)],
    ['claims', '32 KiB', 'x'.repeat(32 * KIB)],
    ['api-key', 'a key', KEY],
    ['capability', 'a channel', '{"eu-west.prod01:OrderEventsStream":["publish"]}'],
  ])('in %s: %s', (name, _, text) => expect(guarded(name, text)).toEqual({ hasPassed: true, problems: [] }));

  test('each input of many, in their order', () => {
    const raw = {
      app: { text: 'a', source: 's' },
      ttl: { text: SECRET, source: 's' },
      claims: { text: 'c', source: 's' },
    };
    const passed = guardInputs(raw, new SecretGuard(KEY), new Diagnostics());
    expect(Object.entries(passed)).toEqual([
      ['app', raw.app],
      ['claims', raw.claims],
    ]);
  });
});

describe('guardInputs rejects', () => {
  const shorter = 'use a shorter value';
  test.each<[name: string, what: string, text: string, found: string, expected: string, fix: string]>([
    ['client-id', 'over 4 KiB', 'x'.repeat(4 * KIB + 1), 'the value has 4097 bytes', 'at most 4 KiB', shorter],
    ['api-key', 'over 4 KiB', 'x'.repeat(4 * KIB + 1), 'the value has 4097 bytes', 'at most 4 KiB', shorter],
    ['env-name', 'over 4 KiB in UTF-8', 'é'.repeat(2 * KIB + 1), 'the value has 4098 bytes', 'at most 4 KiB', shorter],
    ['claims', 'over 32 KiB', 'x'.repeat(32 * KIB + 1), 'the value has 32769 bytes', 'at most 32 KiB', shorter],
    [
      'capability',
      'over 32 KiB',
      'x'.repeat(32 * KIB + 1),
      'the value has 32769 bytes',
      'at most 32 KiB',
      'use fewer resources, or namespaces such as chat:*',
    ],
  ])('in %s: %s', (name, _, text, found, expected, fix) => {
    expect(guarded(name, text)).toEqual({ hasPassed: false, problems: [{ input: name, found, expected, fix }] });
  });

  const own = "contains the API key's secret";
  const other = 'contains a string that looks like an Ably API key';
  test.each<[name: string, text: string, found: string]>([
    ['app', KEY, own],
    ['client-id', `bot-${SECRET}`, own],
    ['env-name', SECRET, own],
    ['endpoint', `https://${SECRET}.example.com`, own],
    ['claims', `{"own":"${Buffer.from(KEY).toString('base64')}"}`, own],
    ['claims', `{"own":"${encodeURIComponent(KEY)}"}`, own],
    ['claims', `{"own":"${SECRET}${'x'.repeat(32 * KIB)}"}`, own],
    ['client-id', `28GY6a.-frw5Q:${LONG_SECRET}`, other],
    ['capability', '{"28GY6a.-frw5Q:ZHTaEUGGJWJtHSkZ":["publish"]}', other],
  ])('in %s a secret (%#)', (name, text, found) => {
    const fix = 'remove it, because this value is not kept secret';
    expect(guarded(name, text)).toEqual({
      hasPassed: false,
      problems: [{ input: name, found, expected: 'no secret', fix }],
    });
  });
});
