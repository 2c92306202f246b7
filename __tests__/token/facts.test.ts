import { describe, expect, test } from '@jest/globals';
import { capabilityRows, factsOf, wideCapabilityNote } from '../../src/token/facts.ts';
import { anIssuedToken } from './support.ts';

describe('factsOf', () => {
  test('lists the facts, and nothing that is secret', () => {
    expect(factsOf(anIssuedToken())).toEqual([
      ['Issued', '2027-01-15T08:00:00.000Z'],
      ['Expires', '2027-01-15T09:00:00.000Z'],
      ['Time to live', '3600 seconds'],
      ['App ID', 'app123'],
      ['Key name', 'app123.key456'],
      ['Client ID', 'deploy-bot'],
      ['Client type', 'server'],
    ]);
  });

  test.each<[what: string, changes: Parameters<typeof anIssuedToken>[0], name: string, value: string]>([
    ['no client ID', { clientId: null }, 'Client ID', '(none)'],
    ['a client ID with a joiner', { clientId: 'a\u200db' }, 'Client ID', String.raw`a\u{200d}b`],
    ['a device', { clientType: 'device' }, 'Client type', 'device'],
    ['a short time', { ttl: 90 }, 'Time to live', '90 seconds'],
    ['claims', { claimNames: ['role', 'a\u200db'] }, 'Claims', String.raw`role, a\u{200d}b`],
    ['a revocation key', { revocationKey: 'a\u200db' }, 'Revocation key', String.raw`a\u{200d}b`],
  ])('shows %s', (_, changes, name, value) => expect(factsOf(anIssuedToken(changes))).toContainEqual([name, value]));
});

test('capabilityRows keeps the canonical order, and escapes what cannot be seen', () => {
  const capability = new Map([
    ['10', ['publish']],
    ['9', ['history', 'own\u200dop']],
    ['a\u200db', ['*']],
  ]);
  expect(capabilityRows(anIssuedToken({ capability }))).toEqual([
    ['10', ['publish']],
    ['9', ['history', String.raw`own\u{200d}op`]],
    [String.raw`a\u{200d}b`, ['*']],
  ]);
});

describe('wideCapabilityNote', () => {
  const says = (allowed: string) =>
    `This token allows ${allowed}. Set "capability" to narrow it, for example {"my-channel":["publish"]}.`;
  test.each<[capability: [string, string[]][], text: string | undefined]>([
    [[['*', ['*']]], says('everything the key allows on all regular channels')],
    [[['*', ['publish', 'subscribe']]], says('publish, subscribe on all regular channels')],
    [[['*', ['own\u200dop']]], says(String.raw`own\u{200d}op on all regular channels`)],
    [[['[*]*', ['*']]], says('everything the key allows on all channels, metachannels and queues')],
    [
      [
        ['*', ['publish']],
        ['[*]*', ['*']],
      ],
      says('everything the key allows on all channels, metachannels and queues'),
    ],
    [
      [
        ['*', ['*']],
        ['a', ['*']],
      ],
      says('everything the key allows on all regular channels'),
    ],
    [[['chat:*', ['*']]], undefined],
    [[['[meta]*', ['*']]], undefined],
  ])('of %j', (capability, text) => {
    expect(wideCapabilityNote(anIssuedToken({ capability: new Map(capability) }))).toBe(text);
  });
});
