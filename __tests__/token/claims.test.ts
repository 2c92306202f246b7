import { describe, expect, test } from '@jest/globals';
import { checkClaims, checkNotBefore, checkReservedClaims } from '../../src/token/claims.ts';
import { INPUT_CLAIMS } from '../../src/token/inputs.ts';
import type { Json } from '../../src/token/json.ts';
import { accepted, mappingOf, observe } from './support.ts';

const EXPIRES = 1_800_003_600;

/** Checks claims by every rule. */
const check = (...entries: [string, Json][]) =>
  observe((report) => {
    const claims = mappingOf(entries);
    checkClaims(claims, report);
    checkReservedClaims(claims, INPUT_CLAIMS, report);
    checkNotBefore(claims, EXPIRES, report);
  });

describe('accepted are', () => {
  test.each<[name: string, value: Json]>([
    ['ably.channel.a', 'x'],
    ['ably.channel.chat:*', ''],
    ['ably.limits.publish.perAttachment.maxRate.a', 5],
    ['own', { a: [1, null, true] }],
    ['iss', 'ci'],
    ['sub', ''],
    ['nbf', 1.5],
    ['nbf', EXPIRES - 1],
    ['aud', 'a'],
    ['aud', ['a', 'b']],
    ['__proto__', { a: 1 }],
    ['constructor', 1],
    ['kid', 1],
    ['expires', 1],
    ['eat', 1],
    ['ext', 1],
    ['issuer', 1],
    ['miss', 1],
    ['subject', 1],
    ['nbfs', 'x'],
    ['anbf', 'x'],
    ['maud', 5],
    ['audience', 6],
    ['Nbf', 'x'],
    ['myably.channel.a', 5],
    ['a.ably.limits.publish.b', 'x'],
    ['ablyXchannel', 1],
    ['x-abl', 1],
    [' exp', 1],
    ['iat ', 1],
    ['x-acme-clientId', 1],
    ['x-app-capability', 1],
    ['x-other-clientid', 1],
    ['client', 1],
    ['cap', 1],
    ['x-acme-revocation-key', 1],
    ['a b', 1],
    ['می\u200cخواهم', 1],
    ['👩\u200d💻', 1],
  ])('%j: %j', (name, value) => expect(check([name, value])).toEqual(accepted(undefined)));

  test('none', () => expect(check()).toEqual(accepted(undefined)));

  test.each<[name: string, value: Json]>([
    ['ably.channel', 1],
    ['ably.channel.', 1],
    ['ably.channels.a', 1],
    ['ABLY.channel.a', 1],
    ['ably.limits.publish.', 'x'],
    ['ably.limits.subscribe.a', 'x'],
    ['ably.', 1],
  ])('%s, with a warning', (name, value) => {
    const warning = `Ably's documentation does not list claim "${name}". Documented claims: ably.channel.* and ably.limits.publish.*.`;
    expect(check([name, value])).toEqual({ ...accepted(undefined), warnings: [warning] });
  });
});

describe('rejected are', () => {
  test.each<[names: string[], fix: string]>([
    [['iat', 'Iat'], 'remove it; it is set to the issue time'],
    [['exp', 'EXP', 'ttl', 'TTLs'], 'remove it; set ttl instead'],
    [['jti'], 'remove it; each token gets its own'],
    [
      [
        'capability',
        'x-ably-capability',
        'X-Ably-Capability',
        'x-ably-capabilities',
        'ably-capability',
        'x_ably_capability',
        'capabilities',
        'CAPABILITY',
        'ably_capability',
      ],
      'remove it; set capability instead',
    ],
    [
      [
        'client_id',
        'clientIds',
        'Client-IDs',
        'client\u2010id',
        'clientId',
        'client-id',
        'x-ably-clientId',
        'x-ably-clientid',
        'X-ABLY-CLIENTID',
        'x-ably-client-id',
      ],
      'remove it; set client-id instead',
    ],
    [
      ['clientType', 'client-type', 'x-ably-clientType', 'x-ably-client-type', 'xably-clienttype'],
      'remove it; set client-type instead',
    ],
    [
      [
        ...['revocationKey', 'revocation-key', 'x-ably-revocation-key', 'x-ably-revocationKey'],
        ...['revocation_key', 'revocation_keys', 'x_ably_revocation_key', 'x\u2011ably\u2212revocation\u2013key'],
      ],
      'remove it; set revocation-key instead',
    ],
    [['x-abl-clientId', 'x-abbly-clientid', 'x-alby-clientId'], 'remove it; set client-id instead'],
    [['x-baly-revocation-key'], 'remove it; set revocation-key instead'],
    [
      ['x-ably-appId', 'X-ABLY-', 'x-ably-other', 'x_ably_other', 'x\u2010ably\u2010other'],
      'remove it; Ably reserves the names x-ably-*',
    ],
  ])('the names %j', (names, fix) => {
    for (const name of names) {
      const problem = { found: `claim "${name}" is reserved`, expected: 'a claim name that is not reserved', fix };
      expect(check([name, 'x'])).toMatchObject({ problems: [problem], warnings: [] });
    }
  });

  const visible = 'a name of visible characters';
  const again = 'type it again, on one line';
  const invisible = 'contains an invisible character or a line break';
  test.each<[name: string, found: string, fix: string]>([
    ['', 'a claim has no name', 'name the claim'],
    ['a\nb', `claim "a\\nb" ${invisible}`, again],
    ['a\u200bb', `claim "a\\u{200b}b" ${invisible}`, again],
    ['a\u202eb', `claim "a\\u{202e}b" ${invisible}`, again],
    [
      '\u201cteam\u201d',
      'claim "\u201cteam\u201d" is in quotes',
      'remove the extra quotes; in cmd, single quotes are part of the value',
    ],
  ])('the name %j', (name, found, fix) => {
    expect(check([name, 1])).toMatchObject({ problems: [{ found, expected: visible, fix }], warnings: [] });
  });

  test.each<[name: string, value: Json, found: string, expected: string]>([
    ['ably.channel.a', 5, 'claim "ably.channel.a" is the number 5', 'a string'],
    ['ably.channel.a', {}, 'claim "ably.channel.a" is a mapping', 'a string'],
    ['ably.limits.publish.a', '5', 'claim "ably.limits.publish.a" is "5"', 'a number'],
    ['ably.limits.publish.a', true, 'claim "ably.limits.publish.a" is the boolean true', 'a number'],
    ['iss', 1, 'claim "iss" is the number 1', 'a string'],
    ['sub', [], 'claim "sub" is an empty list', 'a string'],
    ['nbf', '2027', 'claim "nbf" is "2027"', 'a number of seconds since 1970'],
    ['aud', 1, 'claim "aud" is the number 1', 'a string or a list of strings'],
    ['aud', null, 'claim "aud" is null', 'a string or a list of strings'],
    ['aud', ['a', 1], 'claim "aud" is a list', 'a string or a list of strings'],
    ['aud', [['a']], 'claim "aud" is a list', 'a string or a list of strings'],
  ])('the value of %s: %j', (name, value, found, expected) => {
    const problem = { found, expected, fix: `change the value to ${expected}` };
    expect(check([name, value])).toMatchObject({ problems: [problem], warnings: [] });
  });

  test.each([EXPIRES, 1e15])('a token that is not valid before %d', (time) => {
    const problem = {
      found: 'claim "nbf" is at or after the expiry time',
      expected: 'a number below 1800003600',
      fix: 'use an earlier time in seconds, or a longer ttl',
    };
    expect(check(['nbf', time])).toMatchObject({ problems: [problem], warnings: [] });
  });

  test('everything that is wrong at once', () => {
    const { problems } = check(['exp', 1], ['own', 2], ['iss', 3], ['x-ably-y', 4]);
    expect(problems.map(({ found }) => found)).toEqual([
      'claim "iss" is the number 3',
      'claim "exp" is reserved',
      'claim "x-ably-y" is reserved',
    ]);
  });
});
