import { describe, expect, test } from '@jest/globals';
import { canonical, readCapability } from '../../src/token/capability.ts';
import { judge } from './support.ts';

async function canonicalOf(text: string): Promise<string> {
  const { value, problems } = await judge((findings) => readCapability(text, findings));
  expect(problems).toEqual([]);
  return canonical(value ?? new Map());
}

describe('the canonical form', () => {
  test.each<[what: string, text: string, form: string]>([
    ['has no white space', '{ "a" : [ "publish" ] }\n', '{"a":["publish"]}'],
    ['sorts operations', '{"a":["subscribe","publish","history"]}', '{"a":["history","publish","subscribe"]}'],
    [
      'sorts resources',
      '{"b":["*"],"a":["*"],"[meta]*":["*"],"B":["*"]}',
      '{"B":["*"],"[meta]*":["*"],"a":["*"],"b":["*"]}',
    ],
    [
      'sorts a resource before those it begins',
      '{"ab":["*"],"a":["*"],"a:b":["*"]}',
      '{"a":["*"],"a:b":["*"],"ab":["*"]}',
    ],
    ['names each operation once', '{"a":["publish","history","publish"]}', '{"a":["history","publish"]}'],
    ['has * alone', '{"a":["subscribe","*","publish","*"]}', '{"a":["*"]}'],
    ['has a list where one operation stood alone', 'chat:*: publish', '{"chat:*":["publish"]}'],
    // A JavaScript object would put these names first, by their value.
    [
      'sorts names like integers as texts',
      '{"9":["*"],"10":["*"],"-":["*"],"1":["*"]}',
      '{"-":["*"],"1":["*"],"10":["*"],"9":["*"]}',
    ],
    ['does so from YAML', '9: "*"\n10: "*"\n-1: "*"\n0x1: "*"', '{"-1":["*"],"0x1":["*"],"10":["*"],"9":["*"]}'],
    [
      'keeps names that objects have',
      '{"constructor":["*"],"__proto__":["publish"]}',
      '{"__proto__":["publish"],"constructor":["*"]}',
    ],
    ['does so from YAML, too', '__proto__: publish\nconstructor: "*"', '{"__proto__":["publish"],"constructor":["*"]}'],
    [
      'keeps half of a surrogate pair',
      String.raw`{"a\udc00":["*"],"a\ud800":["*"]}`,
      String.raw`{"a\ud800":["*"],"a\udc00":["*"]}`,
    ],
    ['does so from YAML as well', String.raw`"a\uDC00": "*"`, String.raw`{"a\udc00":["*"]}`],
    // By UTF-16 code units, as Ably's own SDK sorts: the pair of the emoji comes before U+FFFD.
    ['sorts by UTF-16 code units', '{"\ufffd":["*"],"🚀":["*"],"é":["*"]}', '{"é":["*"],"🚀":["*"],"\ufffd":["*"]}'],
    ['escapes what JSON escapes', String.raw`{"a\"\\b\t":["*"]}`, String.raw`{"a\"\\b\t":["*"]}`],
  ])('%s', async (_, text, form) => expect(await canonicalOf(text)).toBe(form));
});
