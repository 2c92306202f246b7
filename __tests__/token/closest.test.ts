import { expect, test } from '@jest/globals';
import { closest } from '../../src/token/closest.ts';

test.each<[rule: string, name: string, candidates: string[], meant: string | undefined]>([
  ['the name itself', 'publish', ['subscribe', 'publish'], 'publish'],
  ['the nearest candidate', 'publich', ['publish', 'public'], 'publish'],
  ['the nearest, whatever comes first', 'publich', ['pubic', 'publish'], 'publish'],
  ['a candidate, whatever the case of the name', 'PUBLISH', ['publish'], 'publish'],
  ['a distance of 1 for 4 characters', 'stat', ['stats'], 'stats'],
  ['no distance of 2 for 4 characters', 'stat', ['status'], undefined],
  ['a distance of 2 for 5 characters', 'stats', ['statist'], 'statist'],
  ['no distance of 3 for 5 characters', 'stats', ['statisti'], undefined],
  ['no distance of 3 in names of one length', 'abcdefg', ['subscribe', 'xyzdefg'], undefined],
  ['a distance of 2 for 11 characters', 'abcdefghijk', ['abcdefghijkxy'], 'abcdefghijkxy'],
  ['no distance of 3 for 11 characters', 'abcdefghijk', ['abcdefghijkxyz'], undefined],
  ['a distance of 3 for 12 characters', 'abcdefghijkl', ['abcdefghijklxyz'], 'abcdefghijklxyz'],
  ['no distance of 4 for 12 characters', 'abcdefghijkl', ['abcdefghijklwxyz'], undefined],
  ['two letters that changed places, a distance of 2', 'satts', ['stats'], 'stats'],
  ['nothing that is far from all', 'history', ['publish', 'presence'], undefined],
  ['nothing without candidates', 'publish', [], undefined],
])('closest takes %s', (_, name, candidates, meant) => expect(closest(name, candidates)).toBe(meant));

test.each<[name: string, meant: string | undefined]>([
  ['abcdefghijklxy', 'abcdefghijkl'],
  ['abcdefghijklxyz', undefined],
])('closest takes no distance over a limit of 2: %s', (name, meant) => {
  expect(closest(name, ['abcdefghijkl'], 2)).toBe(meant);
});
