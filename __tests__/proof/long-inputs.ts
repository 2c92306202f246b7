import type { Inputs } from './outcome.ts';
import { KIB, LONGEST_VARIABLE } from './quick.ts';

/** What a long input can be made of. */
export const PARTS = [
  ...'a\'" \n\t.:$-/=,%*9\\🚀[{]}\u200b\u2028\u00a0\u200c\ufe0f',
  ...['\\n', '\ud800', 'a.', 'a:', 'a.a:', 'abcde.fghij:', ' a', '%41', '{"a":', '[1,', '- ', '- a: '],
  ...['a: ', '&a ', '!a ', '*a ', '*a,', '# ', '#\n', '|\n ', '>\n ', '---\n', '%A\n', '"a" ', "''"],
  ...['""', '{a,', '[,', '${', '${a', '{{', '{{a}}', '<a', '<a>', '$A', 'aB3', 'eyJ', '::', 'a:*', ':*', '**', '{{ '],
  ...['::add-mask::', 'secrets.', '1h', '1 min ', 'a\n', 'a: b\n', '[meta]', '"\\u0061"'],
];

/** As many parts as fit. */
export const fill = (part: string, bytes: number) =>
  part.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(part))));

/** Strings that differ. */
export const names = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index));

/** Texts that once took seconds, or that are the worst of their kind. */
export const WORST: Readonly<Record<string, Inputs>> = {
  'braces in JSON': { claims: fill('{"a":', 32 * KIB) },
  'stars in a resource': { capability: `{"a${fill('*', 32 * KIB - 20)}":["*"]}` },
  'stars and colons in a resource': { capability: `{"a${fill('*:', 32 * KIB - 20)}x":["*"]}` },
  'colons before a star': { capability: `{"a${fill(':', 32 * KIB - 20)}b*c":["*"]}` },
  'placeholders in a resource': { capability: `{"a${fill('${', 32 * KIB - 20)}":["*"]}` },
  'brackets in a resource': { capability: `{"${fill('[', 32 * KIB - 20)}":["*"]}` },
  'one unknown operation': { capability: `{"a":["${fill('a', 32 * KIB - 20)}"]}` },
  'many unknown operations': { capability: `{"a":[${names(3500, (index) => `"q${index}"`).join(',')}]}` },
  'many names': { claims: `{${names(2500, (index) => `"n${index}":1`).join(',')}}` },
  'many resources in lines': { capability: names(2000, (index) => `n${index}: publish`).join('\n') },
  'many operations in a list': { capability: `a: [${names(3500, (index) => `q${index}`).join(', ')}]` },
  'many operations with spaces in a list': { capability: `a: [${names(3500, (index) => `q ${index}`).join(', ')}]` },
  'many flags in a mapping': { capability: `a: {${fill('b: true, ', 32 * KIB - 20)}}` },
  'the same flag many times in a mapping': { capability: `a: {${fill('publish: true, ', 32 * KIB - 20)}}` },
  'spaces behind the name of the input': { capability: `capability:${fill(' \n', 32 * KIB - 20)}x` },
  'comments below the name of the input': { capability: `capability:${fill('\n #', 32 * KIB - 20)}x: y` },
  'line breaks below another name': { capability: `permissions:${fill('\n', 32 * KIB - 20)}x: y` },
  'line breaks before a list in JSON': { capability: `{"permissions":${fill('\n', 32 * KIB - 40)}["publish"]}` },
  'commas and spaces before a name': { capability: `{${fill(', ', 32 * KIB - 20)}` },
  'lines behind a comment': { capability: `#${fill('\n ', 32 * KIB - 20)}x` },
  'a number in many parts': { 'client-id': fill('1.5E+', 4 * KIB) },
  'braces in a client ID': { 'client-id': fill('${{', 4 * KIB) },
  'many operations behind hyphens': { capability: `a:\n${names(3000, (index) => `- q${index}`).join('\n')}` },
  'the same resource many times': { capability: `{${fill('"a":["*"],', 32 * KIB - 20)}"a":["*"]}` },
  'the same line many times': { capability: fill('a: b\n', 32 * KIB) },
  'a long string without an end': { capability: `a: "${fill('b', 32 * KIB - 10)}` },
  'single quotes': { capability: `a: ${fill("'", 32 * KIB - 10)}` },
  'spaces in a line': { capability: `a:${fill(' ', 32 * KIB - 10)}b: c` },
  'spaces in a name': { capability: `a${fill(' ', 32 * KIB - 10)}b` },
  'empty lines': { capability: `${fill('\n', 32 * KIB - 10)}b` },
  'comments in lines': { capability: `${fill('# c\n', 32 * KIB - 10)}b` },
  'base64 in one run': { claims: `{"a":"${fill('aB3+', 32 * KIB - 20)}"}` },
  'base64 in many runs': { claims: `{"a":"${fill('aB3aB3aB3aB3aB3aB3aB3 ', 32 * KIB - 20)}"}` },
  'IDs and dots': { claims: `{"a":"${fill('abcde.', 32 * KIB - 20)}"}` },
  'names of keys': { claims: `{"a":"${fill('abcde.fghij:', 32 * KIB - 20)}"}` },
  'almost keys': { claims: `{"a":"${fill('abcde.fghij:aaaaaaaaaaaaaaa ', 32 * KIB - 20)}"}` },
  'percent signs': { claims: `{"a":"${fill('%', 32 * KIB - 20)}"}` },
  'percent encoding': { claims: `{"a":"${fill('%61', 32 * KIB - 20)}"}` },
  'invisible characters': { claims: `{"a":"${fill('\u200b', 32 * KIB - 20)}"}` },
  'joiners in a resource': { capability: `{"${fill('a\u200d', 32 * KIB - 20)}":["*"]}` },
  'quotes in a client ID': { 'client-id': fill('"', 4 * KIB) },
  'digits as a time': { ttl: `${fill('9', 4 * KIB - 1)}x` },
  'times as a time': { ttl: fill('1h ', 4 * KIB) },
  'spaces in the key': { 'api-key': `$${fill(' ', 4 * KIB - 2)}x` },
  'white space and line breaks in the key': { 'api-key': `a${fill(' \n', 4 * KIB - 2)}x` },
  'spaces in a key as long as a variable': { 'api-key': `$${fill(' ', LONGEST_VARIABLE - 2)}x` },
};
