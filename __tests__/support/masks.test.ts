import { expect, test } from '@jest/globals';
import { Masker } from './masks.ts';

// Expected values are literals, not computed, so that a mistake of an encoder cannot confirm itself.
test.each<[form: string, secret: string, text: string, shown: string]>([
  ['the value', 's3cr3t-Value!42', 'key s3cr3t-Value!42 end', 'key *** end'],
  ['one character, since there is no minimum', 'e', 'the key', 'th*** k***y'],
  ['base64', 's3cr3t-Value!42', 'czNjcjN0LVZhbHVlITQy', '***'],
  ['base64 after 5 bytes', 's3cr3t-Value!42', 'bWU6OjFzM2NyM3QtVmFsdWUhNDI=', 'bWU6OjFz***'],
  ['base64 after 4 bytes', 's3cr3t-Value!42', 'bWU6OnMzY3IzdC1WYWx1ZSE0Mg==', 'bWU6OnMz***'],
  ['base64 of a value too short to cut', 'a', 'YQ==', '***'],
  ['no base64 without its padding', 's3cr3t-Value!42', 'M2NyM3QtVmFsdWUhNDI', 'M2NyM3QtVmFsdWUhNDI'],
  ['no base64url', 'kl~~~???>>>xy9', 'a2x-fn4_Pz8-Pj54eTk', 'a2x-fn4_Pz8-Pj54eTk'],
  ['no hex', 's3cr3t', '733363723374', '733363723374'],
  ['escaped quotes alone', 'a"\t"c', 'a\\"\t\\"c', '***'],
  ['the expression string', "it's", "it''s", '***'],
  ['JSON: the usual characters', 'tab\t"and\\', String.raw`tab\t\"and\\`, '***'],
  ['JSON: a control character', 'bell\u0007', String.raw`bell\u0007`, '***'],
  ['JSON: the line breaks of Unicode', 'a\u2028b\u0085', String.raw`a\u2028b\u0085`, '***'],
  ['URI', 'a b/c:d+é', 'a%20b%2Fc%3Ad%2B%C3%A9', '***'],
  ['URI: what encodeURIComponent leaves', "w!x'y(z)*", 'w%21x%27y%28z%29%2A', '***'],
  ['URI: the unreserved characters stay', '-._~', '-._~', '***'],
  ['URI: half a surrogate pair', 'a\ud800', 'a%EF%BF%BD', '***'],
  ['XML', `<a href="b">'&`, '&lt;a href=&quot;b&quot;&gt;&apos;&amp;', '***'],
  ['without its outer quotes', '"1234567"', '1234567', '***'],
  ['with its outer quotes up to 8 characters', '"123456"', '123456', '123456'],
  ['with a quote on one side', '"12345678', '12345678', '12345678'],
  ['with a quote on the other side', '12345678"', '12345678', '12345678'],
  ['PowerShell: up to the last ampersand', 'first&second&third', 'first&second&|x', '***|x'],
  ['PowerShell: after the last ampersand', 'first&second&third3', 'x|third3', 'x|***'],
  ['PowerShell: not under 6 characters', 'abcd&efghi', 'abcd& efghi', 'abcd& efghi'],
  ['PowerShell: up to &+', 'first1&+second&third', 'first1&+|x', '***|x'],
  ['PowerShell: after &+ and a letter', 'first1&+second&third', 'x|econd&third', 'x|***'],
  ['PowerShell: &+ at the start', '&+second&third', 'x|econd&third', 'x|***'],
  ['PowerShell: only with an ampersand', 'plain-secret', 'plain- secret', 'plain- secret'],
])('masks %s', (_, secret, text, shown) => {
  expect(new Masker([secret]).mask(text)).toBe(shown);
});

test.each<[rule: string, secrets: string[], text: string, shown: string]>([
  ['keeps a string without a secret', ['secret'], 'nothing here', 'nothing here'],
  ['masks every occurrence', ['key'], 'key and key, KEY', '*** and ***, KEY'],
  ['merges secrets that overlap', ['abcd', 'cdef'], '-abcdef-', '-***-'],
  ['merges secrets that touch', ['abcd', 'efgh'], '-abcdefgh-', '-***-'],
  ['merges a secret with one inside it', ['abcdef', 'cd'], '-abcdef-cd-', '-***-***-'],
  ['keeps secrets apart that have one character between', ['abcd', 'efgh'], 'abcd.efgh', '***.***'],
  ['merges a secret that overlaps itself', ['aba'], '-ababa-', '-***-'],
  ['does not depend on the order of registration', ['cdef', 'abcd'], '-abcdef-', '-***-'],
  ['masks each line of a value, trimmed', ['one1\r\n  two2\t\n\nthree3'], 'one1|two2|three3', '***|***|***'],
  ['masks a value of several lines as a whole', ['one1\ntwo2'], 'one1\ntwo2', '***'],
  ['masks the encodings of a line', ['one1\ntw"o2'], String.raw`tw\"o2`, '***'],
  ['does not mask blank lines', ['a1\n \nb2'], 'a1   b2', '***   ***'],
  ['ignores an empty value', ['', ' '], 'a text', 'a text'],
  ['treats no character as a pattern', ['a.c*'], 'abcc a.c*', 'abcc ***'],
])('%s', (_, secrets, text, shown) => {
  expect(new Masker(secrets).mask(text)).toBe(shown);
});

test('masks nothing before it is registered', () => {
  const masker = new Masker();
  expect(masker.mask('secret')).toBe('secret');
  masker.add('secret');
  expect(masker.mask('secret')).toBe('***');
});
