import { describe, expect, test } from '@jest/globals';
import { readRevocationKey } from '../../src/token/revocation-key.ts';
import { accepted, observe, rejected } from './support.ts';

const read = (text: string) => observe((report) => readRevocationKey(text, report));

describe('readRevocationKey', () => {
  test.each<[text: string, revocationKey: string | null]>([
    ['ci-1658821493', 'ci-1658821493'],
    ['run 1', 'run 1'],
    ['*', '*'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['none', null],
    ['None', null],
    ['none-1', 'none-1'],
  ])('reads %j as %j', (text, revocationKey) => expect(read(text)).toEqual(accepted(revocationKey)));

  test('warns of a placeholder', () => {
    const warnings = ['"ci-$GITHUB_RUN_ID" contains a placeholder that was not filled in. It is used as written.'];
    expect(read('ci-$GITHUB_RUN_ID')).toEqual({ ...accepted('ci-$GITHUB_RUN_ID'), warnings });
  });

  const invisible = (shown: string) =>
    [`${shown} contains an invisible character or a line break`, 'type it again, on one line'] as const;
  test.each<[text: string, found: string, fix: string]>([
    ['', 'the value is empty', 'set a revocation key; perhaps an expression is empty'],
    ['a\nb', ...invisible(String.raw`"a\nb"`)],
    ['a\u2028b', ...invisible(String.raw`"a\u{2028}b"`)],
    ['a\u200bb', ...invisible(String.raw`"a\u{200b}b"`)],
    ['\n'.repeat(61), ...invisible('"…" (61 characters)')],
  ])('rejects %j', (text, found, fix) => {
    expect(read(text)).toEqual(rejected(found, 'one line of visible characters, or none', fix));
  });
});
