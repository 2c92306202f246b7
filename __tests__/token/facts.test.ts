import { describe, expect, test } from '@jest/globals';
import { factsOf, grantsOf, isFullCapability } from '../../src/token/facts.ts';
import { anIssuedToken } from './support.ts';

describe('factsOf', () => {
  test('lists what people want to know, and nothing secret', () => {
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

  test('says so where there is no client ID', () => {
    const facts = factsOf(anIssuedToken({ clientId: null, clientType: 'device', ttl: 90 }));
    expect(facts).toContainEqual(['Client ID', '(none)']);
    expect(facts).toContainEqual(['Client type', 'device']);
    expect(facts).toContainEqual(['Time to live', '90 seconds']);
  });
});

describe('grantsOf', () => {
  test.each<[capability: string, grants: ReturnType<typeof grantsOf>]>([
    ['{"*":["*"]}', [{ resource: '*', operations: ['*'] }]],
    [
      '{"[meta]*":["channel-metadata"],"chat:*":["publish","subscribe"]}',
      [
        { resource: '[meta]*', operations: ['channel-metadata'] },
        { resource: 'chat:*', operations: ['publish', 'subscribe'] },
      ],
    ],
    ['{"__proto__":["publish"]}', [{ resource: '__proto__', operations: ['publish'] }]],
  ])('of %s', (capability, grants) => expect(grantsOf(anIssuedToken({ capability }))).toEqual(grants));

  test('in the canonical order, in which 10 comes before 9', () => {
    const grants = new Map(['10', '9'].map((resource) => [resource, ['publish']]));
    expect(grantsOf(anIssuedToken({ grants })).map(({ resource }) => resource)).toEqual(['10', '9']);
  });

  // Nothing that a user wrote can end a line, or start one as a command to a runner does.
  test.each<[name: string, shown: string]>([
    ['a', 'a'],
    ['9', '9'],
    ['_x-!~:"[]{}', '_x-!~:"[]{}'],
    ['::warning::a', '"::warning::a"'],
    ['##[warning]a', '"##[warning]a"'],
    ['-a', '"-a"'],
    ['é', '"é"'],
    ['aé', '"aé"'],
    ['a日🚀', '"a日🚀"'],
    ['a\u007f', '"a\u007f"'],
    ['two words', '"two words"'],
    [' a', '" a"'],
    ['a ', '"a "'],
    ['a\nb', String.raw`"a\nb"`],
    ['a\u0007', String.raw`"a\u0007"`],
    ['a\u2028b', '"a\u2028b"'],
    ['a\u200bb', '"a\u200bb"'],
  ])('shows %j as %j', (name, shown) => {
    const capability = JSON.stringify({ [name]: [name, 'publish'] });
    const grant = { resource: shown, operations: [shown, 'publish'] };
    expect(grantsOf(anIssuedToken({ capability }))).toEqual([grant]);
  });
});

describe('isFullCapability', () => {
  test.each<[capability: string, full: boolean]>([
    ['{"*":["*"]}', true],
    ['{"*":["publish"]}', false],
    ['{"[*]*":["*"]}', false],
    ['{"*":["*"],"a":["*"]}', false],
  ])('of %s is %s', (capability, full) => expect(isFullCapability(anIssuedToken({ capability }))).toBe(full));
});
