import fc from 'fast-check';
import { WORD_NAMES, type WordName, type Words } from '../../src/token/words.ts';
import { goodWords } from './good-words.ts';
import { DAMAGED_KEYS, SECRET, SPECIAL } from './special-words.ts';
import { SURPRISING_YAML } from './surprising-yaml.ts';
import { anyText, edited, edits } from './texts.ts';

const specials = (word: WordName): readonly string[] => {
  if (word === 'api-key') return DAMAGED_KEYS;
  return [...(SPECIAL[word] ?? []), ...(word === 'capability' || word === 'claims' ? SURPRISING_YAML : [])];
};

/** What becomes of one word: it is edited, or replaced by another text, or both. */
const FATES = fc.constantFrom(...WORD_NAMES).chain((word) =>
  fc.record({
    word: fc.constant(word),
    instead: fc.option(fc.oneof(anyText, fc.constantFrom('', ...specials(word))), { nil: undefined }),
    changes: fc.option(edits, { nil: [] }),
  }),
);

/** Well-formed words with a known secret, of which a few are mangled or replaced. */
export const mangledWords: fc.Arbitrary<Words> = fc
  .record({ good: goodWords, fates: fc.array(FATES, { minLength: 1, maxLength: 3 }) })
  .map(({ good, fates }) => {
    const key = (good.given['api-key'] ?? '').replace(`:${good.secret}`, () => `:${SECRET}`);
    const words: Words = { ...good.given, 'api-key': key };
    for (const { word, instead, changes } of fates) words[word] = edited(instead ?? words[word] ?? '', changes);
    return words;
  });
