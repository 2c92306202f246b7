import { describe, expect, test } from '@jest/globals';
import { readClientType } from '../../src/token/client-type.ts';
import { accepted, observe, rejected } from './support.ts';

const read = (text: string) => observe((report) => readClientType(text, report));

describe('readClientType', () => {
  test.each(['server', 'device'])('reads %s', (text) => expect(read(text)).toEqual(accepted(text)));

  const neither = 'use server for a CI job, or device for a test that acts as an end user';
  test.each<[text: string, fix: string]>([
    ['sever', 'did you mean "server"?'],
    ['Server', 'did you mean "server"?'],
    ['DEVICE', 'did you mean "device"?'],
    ['devise', 'did you mean "device"?'],
    ['client', neither],
    ['none', neither],
    ['server device', neither],
  ])('rejects %s', (text, fix) => {
    expect(read(text)).toEqual(rejected(`unknown client type "${text}"`, 'server or device', fix));
  });
});
