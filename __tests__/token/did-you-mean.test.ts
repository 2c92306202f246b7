import { expect, test } from '@jest/globals';
import { didYouMean } from '../../src/token/did-you-mean.ts';

test.each<[rule: string, word: string, candidates: string[], meant: string | undefined]>([
  ['takes the word itself', 'publish', ['subscribe', 'publish'], 'publish'],
  ['takes the nearest', 'publich', ['publish', 'public'], 'publish'],
  ['takes the nearest, whatever comes first', 'publich', ['pubic', 'publish'], 'publish'],
  ['is blind to the case of the word', 'PUBLISH', ['publish'], 'publish'],
  ['is blind to the case of a candidate', 'x-ably-clientid', ['x-ably-clientId'], 'x-ably-clientId'],
  ['takes one letter off for 4 letters', 'stat', ['stats'], 'stats'],
  ['takes no two letters off for 4 letters', 'stat', ['status'], undefined],
  ['takes two letters off for 5 letters', 'stats', ['statist'], 'statist'],
  ['takes no three letters off for 5 letters', 'stats', ['statisti'], undefined],
  ['takes two letters off for 11 letters', 'abcdefghijk', ['abcdefghijkxy'], 'abcdefghijkxy'],
  ['takes no three letters off for 11 letters', 'abcdefghijk', ['abcdefghijkxyz'], undefined],
  ['takes three letters off for 12 letters', 'abcdefghijkl', ['abcdefghijklxyz'], 'abcdefghijklxyz'],
  ['takes no four letters off for 12 letters', 'abcdefghijkl', ['abcdefghijklwxyz'], undefined],
  ['counts a changed letter', 'stbts', ['stats'], 'stats'],
  ['counts two letters that changed places as two', 'satts', ['stats'], 'stats'],
  ['says nothing of a word far from all', 'history', ['publish', 'presence'], undefined],
  ['says nothing without candidates', 'publish', [], undefined],
])('didYouMean %s', (_, word, candidates, meant) => {
  expect(didYouMean(word, candidates)).toBe(meant);
});
