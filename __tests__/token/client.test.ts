import { describe, expect, test } from '@jest/globals';
import { madeUpClientId, readClientId, readClientType } from '../../src/token/client.ts';
import { fine, judge } from './support.ts';

describe('readClientId', () => {
  test.each<[text: string, clientId: string | null]>([
    ['deploy-bot', 'deploy-bot'],
    ['Zoë at work: 日本 🚀', 'Zoë at work: 日本 🚀'],
    ['none at all', 'none at all'],
    ['**', '**'],
    ['a*', 'a*'],
    ['none', null],
    ['None', null],
    ['NONE', null],
  ])('reads %j as %j', async (text, clientId) => {
    expect(await judge((findings) => readClientId(text, findings))).toEqual(fine(clientId));
  });

  test('warns of *, which lets the bearer pick any', async () => {
    const text =
      'The bearer of this token may use any client ID, and the newest Ably CLI refuses such tokens. Name one client ID unless you need this.';
    const warnings = [{ input: 'client-id', text }];
    expect(await judge((findings) => readClientId('*', findings))).toEqual({ value: '*', problems: [], warnings });
  });

  test.each<[text: string, shown: string]>([
    ['a\nb', String.raw`"a\nb"`],
    ['a\tb', String.raw`"a\tb"`],
    ['a\u0000b', String.raw`"a\u0000b"`],
    ['a\u007fb', 'a text with invisible characters'],
    ['a\u0085b', 'a text with invisible characters'],
  ])('refuses the control character in %j', async (text, shown) => {
    const found = `${shown} holds a control character`;
    const fix = 'take the control character out';
    expect(await judge((findings) => readClientId(text, findings))).toEqual({
      value: undefined,
      problems: [{ input: 'client-id', found, expected: 'a text on one line', fix }],
      warnings: [],
    });
  });
});

describe('readClientType', () => {
  test.each(['server', 'device'])('reads %s', async (text) => {
    expect(await judge((findings) => readClientType(text, findings))).toEqual(fine(text));
  });

  const neither = 'write server for a CI job, device for a test that acts as an end user';
  test.each<[text: string, fix: string]>([
    ['Server', 'did you mean server?'],
    ['servers', 'did you mean server?'],
    ['DEVICE', 'did you mean device?'],
    ['devise', 'did you mean device?'],
    ['client', neither],
    ['none', neither],
    ['server device', neither],
  ])('refuses %s', async (text, fix) => {
    const found = `"${text}" is not a client type`;
    expect(await judge((findings) => readClientType(text, findings))).toEqual({
      value: undefined,
      problems: [{ input: 'client-type', found, expected: 'server or device', fix }],
      warnings: [],
    });
  });
});

test.each<[where: string, runId: string | undefined, clientId: string]>([
  ['in a workflow run', '1658821493', 'github-actions-1658821493-3f2b8a10'],
  ['outside GitHub', undefined, 'ably-jwt-3f2b8a10'],
])('the client ID made up %s', (_, runId, clientId) => {
  expect(madeUpClientId(runId, '3f2b8a10-9c4d-4e5f-8a6b-7c8d9e0f1a2b')).toBe(clientId);
});
