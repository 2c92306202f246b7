import { describe, expect, test } from '@jest/globals';
import { resourceFault, warnOfResource } from '../../src/token/resource.ts';
import { noFindings } from './support.ts';

describe('resourceFault', () => {
  test.each(['*', 'a', 'chat:*', 'a:b:c', '[meta]*', '[*]*', 'a:', ' a', 'a\tb', '日本 🚀', '__proto__', '\ud800'])(
    'lets %j pass',
    (resource) => expect(resourceFault(resource)).toBeUndefined(),
  );

  const empty = { found: 'a resource is empty', fix: 'name a channel, a namespace such as chat:*, or *' };
  const colon = 'put a namespace before the colon, or drop it';
  const lineBreak = 'take the line break out of the name';
  test.each<[resource: string, fault: { found: string; fix: string }]>([
    ['', empty],
    [' \n', empty],
    [':', { found: 'the resource ":" starts with a colon', fix: colon }],
    [':chat', { found: 'the resource ":chat" starts with a colon', fix: colon }],
    ['a\nb', { found: String.raw`the resource "a\nb" holds a line break`, fix: lineBreak }],
    ['a\vb', { found: String.raw`the resource "a\u000bb" holds a line break`, fix: lineBreak }],
    ['a\fb', { found: String.raw`the resource "a\fb" holds a line break`, fix: lineBreak }],
    ['a\r', { found: String.raw`the resource "a\r" holds a line break`, fix: lineBreak }],
    ['a\u0085b', { found: 'the resource a text with invisible characters holds a line break', fix: lineBreak }],
    ['a\u2028b', { found: 'the resource a text with invisible characters holds a line break', fix: lineBreak }],
    ['a\u2029b', { found: 'the resource a text with invisible characters holds a line break', fix: lineBreak }],
  ])('finds fault with %j', (resource, fault) => expect(resourceFault(resource)).toEqual(fault));
});

describe('warnOfResource', () => {
  const warningsOf = (resource: string, operations: string[]) => {
    const findings = noFindings();
    warnOfResource(resource, operations, findings);
    expect(findings.problems).toEqual([]);
    for (const { input } of findings.warnings) expect(input).toBe('capability');
    return findings.warnings.map(({ text }) => text);
  };
  const literal = (resource: string) =>
    `"${resource}" matches only the channel of that very name: * is a wildcard only as a whole segment between colons.`;

  test.each<[resource: string, text: string]>([
    ['foo*', `${literal('foo*')} For a whole namespace, write "foo:*".`],
    ['a:b*', `${literal('a:b*')} For a whole namespace, write "a:b:*".`],
    ['[meta]foo*', `${literal('[meta]foo*')} For a whole namespace, write "[meta]foo:*".`],
    ['foo**', `${literal('foo**')} For a whole namespace, write "foo:*".`],
    ['*foo*', literal('*foo*')],
    ['[*', literal('[*')],
    ['**', literal('**')],
    ['*foo', literal('*foo')],
    ['foo*:bar', literal('foo*:bar')],
    ['a:*b:c', literal('a:*b:c')],
    ['[*]*x', literal('[*]*x')],
    ['a[*]', literal('a[*]')],
  ])('warns of the star in %s', (resource, text) => expect(warningsOf(resource, ['publish'])).toEqual([text]));

  // Known to suggest a resource that is no namespace, yet.
  test.failing.each(['chat:**', 'chat:a*:b*', `${'a'.repeat(60)}*`])('suggests nothing wrong for %s', (resource) => {
    expect(warningsOf(resource, ['publish'])[0]).not.toMatch(/write ("chat::|"[^"]*[*][^"]*:[*]"|a text of)/);
  });

  test.each(['*', 'a', 'chat:*', 'a:*:b', '*:a', '*:*', '[meta]*', '[meta]chat:*', '[*]*', '[*]a', '[x*y]a', '[]*'])(
    'has nothing to say of %s',
    (resource) => expect(warningsOf(resource, ['publish', '*'])).toEqual([]),
  );

  test.each<[resource: string, texts: string[]]>([
    ['*', []],
    ['[*]*', []],
    ['a', ['"stats" on "a" has no effect: Ably grants it only on "*" or "[*]*".']],
    ['chat:*', ['"stats" on "chat:*" has no effect: Ably grants it only on "*" or "[*]*".']],
    ['[meta]*', ['"stats" on "[meta]*" has no effect: Ably grants it only on "*" or "[*]*".']],
    ['*x', [literal('*x'), '"stats" on "*x" has no effect: Ably grants it only on "*" or "[*]*".']],
  ])('asks about stats on %s', (resource, texts) => expect(warningsOf(resource, ['publish', 'stats'])).toEqual(texts));
});
