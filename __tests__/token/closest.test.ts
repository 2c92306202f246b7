import { expect, test } from '@jest/globals';
import { closest } from '../../src/token/closest.ts';

test.each<[rule: string, name: string, candidates: string[], meant: string | undefined]>([
  ['the name itself', 'publish', ['subscribe', 'publish'], 'publish'],
  ['the nearest candidate', 'publich', ['publish', 'public'], 'publish'],
  ['the nearest, whatever comes first', 'publich', ['pubic', 'publish'], 'publish'],
  ['a candidate, whatever the case of the name', 'PUBLISH', ['publish'], 'publish'],
  ['a distance of 1 from 5 characters', 'stat', ['stats'], 'stats'],
  ['no distance of 2 from 5 characters', 'satts', ['stats'], undefined],
  ['a distance of 2 from 6 characters', 'stat', ['status'], 'status'],
  ['no distance of 3 from 6 characters', 'sta', ['status'], undefined],
  ['no distance of 3 in names of one length', 'abcdefg', ['subscribe', 'xyzdefg'], undefined],
  ['a distance of 2 from 11 characters', 'abcdefghijkxy', ['abcdefghijk'], 'abcdefghijk'],
  ['no distance of 3 from 11 characters', 'abcdefghijkxyz', ['abcdefghijk'], undefined],
  ['a distance of 3 from 12 characters', 'abcdefghijklxyz', ['abcdefghijkl'], 'abcdefghijkl'],
  ['no distance of 4 from 12 characters', 'abcdefghijklwxyz', ['abcdefghijkl'], undefined],
  ['two letters that changed places, a distance of 2', 'histroy', ['history'], 'history'],
  ['the first of two that are equally near', 'publisk', ['publish', 'publisx'], 'publish'],
  ['nothing that is far from all', 'history', ['publish', 'presence'], undefined],
  ['nothing without candidates', 'publish', [], undefined],
])('closest takes %s', (_, name, candidates, meant) => expect(closest(name, candidates)).toBe(meant));

test.each<[name: string, meant: string | undefined]>([
  ['abcdefghijklxy', 'abcdefghijkl'],
  ['abcdefghijklxyz', undefined],
])('closest takes no distance over a limit of 2: %s', (name, meant) => {
  expect(closest(name, ['abcdefghijkl'], 2)).toBe(meant);
});
