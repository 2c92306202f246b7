import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeInvisible, hasInvisible, withoutInvisible } from '../../src/token/text.ts';
import { holds } from './holds.ts';
import { INVISIBLE, INVISIBLE_CHARACTERS, isInvisible, isJoiner, isVariationSelector } from './invisible.ts';
import { expectSound, type Inputs, issueFrom } from './outcome.ts';
import { SECRET } from './special-inputs.ts';

const CASES = 1500;
const LAST_CODE_POINT = 0x10ffff;

/** Names that no rule objects to. */
const name = fc.constantFrom('chat', 'a', 'order 7', 'room-1::$chat', 'Jürgen', '東京', 'سلام', '🚀', 'e\u0301');

/** How a name gets into each input that holds one. */
const PLACES: Readonly<Record<string, (text: string) => Inputs>> = {
  resource: (text) => ({ capability: JSON.stringify({ [text]: ['publish'] }) }),
  'resource in lines': (text) => ({ capability: `${JSON.stringify(text)}: publish` }),
  'claim name': (text) => ({ claims: JSON.stringify({ [text]: 1 }) }),
  'client ID': (text) => ({ 'client-id': text }),
  'revocation key': (text) => ({ 'revocation-key': text }),
};
const place = fc.constantFrom(...Object.keys(PLACES));

function outcomeOf(where: string, text: string) {
  const inputs = PLACES[where]?.(text) ?? {};
  return issueFrom({ 'api-key': `a.b:${SECRET}`, ...inputs });
}

test('every code point of Unicode between two letters: invisible, or not', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= LAST_CODE_POINT; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const expected = isInvisible(code) && !isVariationSelector(code) && !isJoiner(code);
    if (hasInvisible(`a${String.fromCodePoint(code)}b`) !== expected) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('an invisible character inside of a name is rejected, and no message contains it', async () => {
  const character = fc
    .constantFrom(...INVISIBLE_CHARACTERS)
    .filter((each) => !isVariationSelector(each.codePointAt(0) ?? 0) && !isJoiner(each.codePointAt(0) ?? 0));
  await holds(
    fc.asyncProperty(place, name, character, name, async (where, before, each, after) => {
      const outcome = await outcomeOf(where, `${before}${each}${after}`);
      expectSound(outcome);
      expect(outcome.problems).toHaveLength(1);
    }),
    CASES,
  );
});

test('a joiner or variation selector at a place where no language or emoji needs it is rejected', async () => {
  const joiner = fc.constantFrom('\u200c', '\u200d');
  const selector = fc.constantFrom('\ufe0f', '\ufe00', '\u{e0100}', '\u180b');
  const misplaced = fc.oneof(
    fc.tuple(joiner, name).map((parts) => parts.join('')),
    fc.tuple(name, joiner).map((parts) => parts.join('')),
    fc.tuple(name, joiner, joiner, name).map((parts) => parts.join('')),
    fc.tuple(name, fc.constantFrom(' ', ': '), joiner, name).map((parts) => parts.join('')),
    fc.tuple(name, joiner, fc.constant(' '), name).map((parts) => parts.join('')),
    fc.tuple(selector, name).map((parts) => parts.join('')),
    fc.tuple(name, fc.constant(' '), selector, name).map((parts) => parts.join('')),
    fc.tuple(name, selector, selector, name).map((parts) => parts.join('')),
    fc.tuple(name, joiner, selector, name).map((parts) => parts.join('')),
  );
  await holds(
    // The end of an input is trimmed, but not the end of a name in JSON.
    fc.asyncProperty(place, misplaced, async (where, text) => {
      const outcome = await outcomeOf(where, text);
      expectSound(outcome);
      expect(outcome.problems).toHaveLength(1);
    }),
    CASES / 3,
  );
});

test('where Persian and emoji need them, they pass', async () => {
  const needed = [
    'می‌خواهم',
    'نامه‌ها',
    '🏳️‍🌈',
    '👩‍❤️‍👨',
    '🕵️‍♂️',
    '❤️',
    '👩‍💻',
    '1️⃣',
    'क्‍ष',
    'ශ්‍රී',
    '葛\u{e0100}',
    'e\u0301\u200db',
  ];
  await holds(
    fc.asyncProperty(
      place,
      fc.array(fc.oneof(fc.constantFrom(...needed), name), { minLength: 1, maxLength: 4 }),
      async (where, parts) => {
        const { issued, problems, warnings } = await outcomeOf(where, parts.join(':'));
        expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
        expect(issued).toBeDefined();
      },
    ),
    CASES / 3,
  );
});

test('what is shown of a string, and what is compared, has no invisible character', async () => {
  const unit = fc.oneof(fc.constantFrom(...INVISIBLE_CHARACTERS), fc.string({ unit: 'grapheme', maxLength: 2 }));
  await holds(
    fc.asyncProperty(fc.array(unit, { maxLength: 8 }), async (parts) => {
      const text = parts.join('');
      expect(escapeInvisible(text)).not.toMatch(INVISIBLE);
      expect(withoutInvisible(text)).not.toMatch(INVISIBLE);
    }),
    CASES,
  );
});
