import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TOKEN_INPUTS, type TokenInput } from '../../src/token/raw-inputs.ts';
import { holds } from './holds.ts';
import { expectSound, type Inputs, issueFrom, type Outcome } from './outcome.ts';
import { SECRET } from './special-inputs.ts';

const KIB = 1024;
const STRUCTURED: readonly string[] = ['capability', 'claims'];
const limitOf = (name: TokenInput) => (STRUCTURED.includes(name) ? 32 : 4) * KIB;

/**
 * In seconds of this process's own CPU time, so that other processes make no difference. CONTRACT.md says one second; a
 * rule whose time grows with the square of the length takes many.
 */
const LONGEST = 2;

/** What a long input can be made of. */
const PARTS = [
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
    '/',
    '=',
    ',',
    '%',
    '*',
    '9',
    '\\',
    '\\n',
    '\u200b',
    '\u2028',
  ],
  ...[
    '🚀',
    'a.',
    'a:',
    'a.a:',
    'abcde.fghij:',
    ' a',
    '%41',
    '%',
    '[',
    '{',
    ']',
    '}',
    '{"a":',
    '[1,',
    '- ',
    '? ',
    '? !t ',
  ],
  ...[
    '- a: ',
    'a: ',
    '? a\n',
    '&a ',
    '!a ',
    '*a ',
    '*a,',
    '&a [',
    '# ',
    '#\n',
    '|\n ',
    '>\n ',
    '---\n',
    '%A\n',
    '"a" ',
    "''",
  ],
  ...[
    '""',
    '{a,',
    '[,',
    '${',
    '${a',
    '{{',
    '{{a}}',
    '<a',
    '<a>',
    '$A',
    'aB3',
    'eyJ',
    '::',
    'a:*',
    ':*',
    '**',
    '::add-mask::',
  ],
  ...[
    'secrets.',
    '{{ ',
    '1h',
    '1 min ',
    'a\n',
    'a: b\n',
    '\u00a0',
    '\u200c',
    '\ufe0f',
    '\ud800',
    '[meta]',
    '"\\u0061"',
  ],
];

async function timed(inputs: Inputs): Promise<{ outcome: Outcome; seconds: number }> {
  const before = process.cpuUsage();
  const outcome = await issueFrom({ 'api-key': `a.b:${SECRET}`, ...inputs });
  const { user, system } = process.cpuUsage(before);
  return { outcome, seconds: (user + system) / 1e6 };
}

/** Holds that the input is accepted or refused in time, soundly. */
async function expectQuick(name: TokenInput, text: string, label: string): Promise<Outcome> {
  const { outcome, seconds } = await timed({ [name]: text });
  if (seconds >= LONGEST) throw new Error(`${name}, ${label}: ${seconds.toFixed(1)} seconds`);
  expectSound(outcome);
  return outcome;
}

/** The longest text of whole parts that still passes the check for size. */
function fill(part: string, size: number): string {
  return part.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(part))));
}
