import { expect, test } from '@jest/globals';
import { secretsIn } from '../../src/token/key-secrets.ts';
import type { Words } from '../../src/token/words.ts';
import { answerTo, expectSound } from './answer.ts';
import { SECRET } from './special-words.ts';

/** The longest that an environment variable or an argument can be on Linux is 131,072 bytes; a secret of GitHub's, 48 KB. */
const LONGEST = 100_000;
/** Reading YAML costs more for each character, but not more than that. */
const LONGEST_YAML = 15_000;
/** A fast machine takes milliseconds; a rule whose time grows with the square of the length, many seconds. */
const SECONDS = 3;

const UNITS = [
  ...[
    'a',
    "'",
    '"',
    ' ',
    '\n',
    '\t',
    '.',
    ':',
    '$',
    '-',
    'a.',
    'a:',
    'a.a:',
    ' a',
    '\u200b',
    '\u2028',
    '\\',
    '\\n',
    '%',
    '*',
    '9',
    '\ud800',
    '🚀',
  ],
  ...[
    '[',
    '{',
    '{"a":',
    '[1,',
    '- ',
    '? ',
    '? !t ',
    '- a: ',
    'a: ',
    '? a\n',
    '&a ',
    '!a ',
    '*a ',
    '# ',
    '#\n',
    '|\n ',
    '---\n',
    '%A\n',
    '"a" ',
    "''",
    '""',
    '{a,',
    '[,',
  ],
];
const WORDS = ['api-key', 'app', 'capability', 'client-id', 'client-type', 'ttl', 'claims', 'revocation-key'] as const;

test.each(UNITS)(
  'a word full of %j is answered in seconds',
  async (unit) => {
    for (const word of WORDS) {
      const yaml = word === 'capability' || word === 'claims';
      const text = unit.repeat((yaml ? LONGEST_YAML : LONGEST) / unit.length);
      // With another character at the end, a pattern that looks for an end finds none.
      for (const full of yaml ? [text] : [text, `x${text}x`]) {
        const given: Words = { 'api-key': `a.b:${SECRET}`, [word]: full };
        const started = performance.now();
        const answer = await answerTo(given);
        if (word === 'api-key') secretsIn(full);
        const seconds = (performance.now() - started) / 1000;
        expectSound(answer);
        // Where the stack ends is not the same twice: the answer must come before.
        expect(JSON.stringify(answer.problems)).not.toContain('call stack');
        expect({ word, quick: seconds < SECONDS, seconds: seconds < SECONDS ? 0 : seconds }).toEqual({
          word,
          quick: true,
          seconds: 0,
        });
      }
    }
  },
  60_000,
);
