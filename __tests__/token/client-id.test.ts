import { describe, expect, test } from '@jest/globals';
import { defaultClientId, readClientId } from '../../src/token/client-id.ts';
import { accepted, observe, rejected } from './support.ts';

const read = (text: string) => observe((report) => readClientId(text, report));

describe('readClientId', () => {
  test.each<[text: string, clientId: string | null]>([
    ['deploy-bot', 'deploy-bot'],
    ['Zoë at work: 日本 🚀', 'Zoë at work: 日本 🚀'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👩\u200d💻', '👩\u200d💻'],
    ['ticks:$AAPL', 'ticks:$AAPL'],
    ['none at all', 'none at all'],
    ['**', '**'],
    ['none', null],
    ['None', null],
    ['NONE', null],
  ])('reads %j as %j', (text, clientId) => expect(read(text)).toEqual(accepted(clientId)));

  test.each<[text: string, warning: string]>([
    [
      '*',
      'Whoever holds this token may use any client ID, and the Ably CLI after 1.2.1 rejects it. Set a specific client ID unless you need this.',
    ],
    ['bot-$RUNNER_NAME', '"bot-$RUNNER_NAME" contains a placeholder that was not filled in. It is used as written.'],
    [
      '{{ github.actor }}',
      '"{{ github.actor }}" contains a placeholder that was not filled in. It is used as written.',
    ],
  ])('warns of %s', (text, warning) => expect(read(text)).toEqual({ ...accepted(text), warnings: [warning] }));

  test.each<[text: string, shown: string]>([
    ['a\nb', String.raw`"a\nb"`],
    ['a\u00a0b', String.raw`"a\u{a0}b"`],
    ['a\u202eb', String.raw`"a\u{202e}b"`],
    ['\u200d', String.raw`"\u{200d}"`],
  ])('rejects %j', (text, shown) => {
    expect(read(text)).toEqual(
      rejected(
        `${shown} contains an invisible character or a line break`,
        'one line of visible characters',
        'type it again, on one line',
      ),
    );
  });
});

test('the default client ID has a prefix and eight hexadecimal digits', () => {
  expect(defaultClientId('github-actions-1658821493', '3f2b8a10-9c4d-4e5f-8a6b-7c8d9e0f1a2b')).toBe(
    'github-actions-1658821493-3f2b8a10',
  );
});
