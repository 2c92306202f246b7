import { describe, expect, test } from '@jest/globals';
import { readClaims } from '../../src/token/claims.ts';
import { fine, judge } from './support.ts';

const read = (text: string) => judge((findings) => readClaims(text, findings));

describe('readClaims reads', () => {
  test.each<[text: string, json: string]>([
    ['{}', '{}'],
    [
      '{"ably.channel.a":"x","ably.limits.publish.perAttachment.maxRate.a":5}',
      '{"ably.channel.a":"x","ably.limits.publish.perAttachment.maxRate.a":5}',
    ],
    ['ably.channel.chat:*: admin\nown: {a: [1, null]}', '{"ably.channel.chat:*":"admin","own":{"a":[1,null]}}'],
    ['{"iss":"ci","sub":"s","nbf":1.5,"aud":"a"}', '{"iss":"ci","sub":"s","nbf":1.5,"aud":"a"}'],
    ['{"aud":["a","b"]}', '{"aud":["a","b"]}'],
    ['{"__proto__":{"a":1},"constructor":2,"toString":3}', '{"__proto__":{"a":1},"constructor":2,"toString":3}'],
    ['__proto__: {a: 1}\nconstructor: 2', '{"__proto__":{"a":1},"constructor":2}'],
    [
      '{"eat":1,"expires":2,"issuer":3,"miss":4,"my.sub":4,"subject":4,"anbf":"x","nbfs":"x","maud":5,"audience":6}',
      '{"eat":1,"expires":2,"issuer":3,"miss":4,"my.sub":4,"subject":4,"anbf":"x","nbfs":"x","maud":5,"audience":6}',
    ],
    [
      '{"myably.channel.a":5,"a.ably.limits.publish.b":"x","ablyXchannel":1,"x-abl":1}',
      '{"myably.channel.a":5,"a.ably.limits.publish.b":"x","ablyXchannel":1,"x-abl":1}',
    ],
  ])('%s', async (text, json) => {
    const { value, ...findings } = await read(text);
    expect(JSON.stringify(value)).toBe(json);
    expect(findings).toEqual({ problems: [], warnings: [] });
  });
});

describe('readClaims refuses', () => {
  test.each<[name: string, fix: string]>([
    ['iat', 'leave it out; it is the time of issue'],
    ['exp', 'leave it out; set ttl instead'],
    ['jti', 'leave it out; each token gets one of its own'],
    ['x-ably-capability', 'leave it out; set capability instead'],
    ['x-ably-clientId', 'leave it out; set client-id instead'],
    ['x-ably-clientType', 'leave it out; set client-type instead'],
    ['x-ably-revocation-key', 'leave it out; set revocation-key instead'],
    ['x-ably-capabilities', 'leave it out; did you mean x-ably-capability? set capability instead'],
    ['Iat', 'leave it out; it is the time of issue'],
    ['X-Ably-ClientID', 'leave it out; set client-id instead'],
    ['x-ably-client', 'leave it out; did you mean x-ably-clientId? set client-id instead'],
    ['ably-capability', 'leave it out; did you mean x-ably-capability? set capability instead'],
    ['x-ably-revocationKey', 'leave it out; did you mean x-ably-revocation-key? set revocation-key instead'],
    ['x-ably-appId', 'leave it out; Ably keeps x-ably-* names to itself'],
    ['exp ', 'leave it out; set ttl instead'],
    ['X-ABLY-', 'leave it out; Ably keeps x-ably-* names to itself'],
  ])('the name %s', async (name, fix) => {
    const found = `the claim "${name}" cannot be set here`;
    expect(await read(JSON.stringify({ [name]: 'x' }))).toEqual({
      value: undefined,
      problems: [{ input: 'claims', found, expected: 'claims that no other input sets', fix }],
      warnings: [],
    });
  });

  test.each<[claim: string, found: string, expected: string]>([
    ['"ably.channel.a":5', 'the claim "ably.channel.a" is the number 5', 'a text'],
    ['"ably.channel.a":{}', 'the claim "ably.channel.a" is a mapping', 'a text'],
    ['"ably.limits.publish.a":"5"', 'the claim "ably.limits.publish.a" is "5"', 'a number'],
    ['"ably.limits.publish.a":true', 'the claim "ably.limits.publish.a" is the boolean true', 'a number'],
    ['"iss":1', 'the claim "iss" is the number 1', 'a text'],
    ['"sub":[]', 'the claim "sub" is an empty list', 'a text'],
    ['"nbf":"2027"', 'the claim "nbf" is "2027"', 'a number of seconds'],
    ['"aud":1', 'the claim "aud" is the number 1', 'a text or a list of texts'],
    ['"aud":null', 'the claim "aud" is null', 'a text or a list of texts'],
    ['"aud":["a",1]', 'the claim "aud" is a list', 'a text or a list of texts'],
    ['"aud":[["a"]]', 'the claim "aud" is a list', 'a text or a list of texts'],
  ])('the value of %s', async (claim, found, expected) => {
    const problems = [{ input: 'claims', found, expected, fix: `give it ${expected}` }];
    expect(await read(`{${claim}}`)).toEqual({ value: undefined, problems, warnings: [] });
  });

  test.each<[text: string, found: string, fix: string]>([
    ['- a', 'the value is not a mapping but a list', 'write names, each with a colon, a space and what belongs to it'],
    ['{"a":1,"a":2}', '"a" stands twice', 'write each name once, with all that belongs to it'],
  ])('%s, which is no mapping', async (text, found, fix) => {
    const problems = [{ input: 'claims', found, expected: 'a mapping from claim names to values', fix }];
    expect(await read(text)).toEqual({ value: undefined, problems, warnings: [] });
  });

  test('all that is wrong, in one go', async () => {
    const { value, problems } = await read('{"exp":1,"own":2,"iss":3,"x-ably-y":4}');
    expect(value).toBeUndefined();
    expect(problems.map(({ found }) => found)).toEqual([
      'the claim "exp" cannot be set here',
      'the claim "iss" is the number 3',
      'the claim "x-ably-y" cannot be set here',
    ]);
  });
});

test.each(['ably.channel', 'ably.channels.a', 'ABLY.channel.a', 'ably.limits.subscribe.a', 'ably.'])(
  'readClaims carries %s, with a warning',
  async (name) => {
    const text = `Ably's documentation does not list the claim "${name}"; it has ably.channel.* and ably.limits.publish.*.`;
    const warnings = [{ input: 'claims', text }];
    expect(await read(`{"${name}":1}`)).toEqual({ ...fine({ [name]: 1 }), warnings });
  },
);
