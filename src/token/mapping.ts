import type { Fault } from './diagnostics.ts';
import { type Json, readJson } from './json.ts';
import { readLines } from './lines.ts';
import { quote } from './quote.ts';
import { REMOVE_SECRET, type SecretGuard } from './secrets.ts';
import { SyntaxFault } from './syntax.ts';

/** Names and values, in the order of the text. */
export type Mapping = ReadonlyMap<string, Json>;

/** What a mapping can be written as: JSON, or lines as well. */
export type Form = 'JSON' | 'JSON or lines';

const LINES_FIX = 'write chat:*: [publish, subscribe] and the like instead, which needs no quotes inside in any shell';
const JSON_FIX =
  'keep the double quotes: in bash, zsh and PowerShell, put the whole JSON in single quotes; in cmd.exe, put it in double quotes, with a backslash before each one inside';

/** What a whole value can be instead of a mapping. */
const INSTEAD: readonly (Fault & { readonly pattern: RegExp })[] = [
  {
    pattern: /^\*{2,}$/,
    found: 'the value consists of asterisks, as a log shows a masked value',
    fix: 'write the original value',
  },
  {
    pattern: /^(@\S+|[^{\s]\S*\.(json|ya?ml|txt))$/i,
    found: 'the value is a file name',
    fix: 'write the content of the file: in a workflow, paste it; in a shell, use "$(cat FILE)"',
  },
  {
    pattern: /^["']\{\s*\\"/,
    found: 'the value is in quotes, with backslashes inside',
    fix: 'remove the quotes around the value, and every backslash',
  },
];

/** JSON in quotes that belong to no shell. cmd.exe has no single quotes. */
const QUOTED_JSON = /^["'\u2018-\u201f]\s*\{/;

const NO_OBJECT: Fault = {
  found: 'the value is not a JSON object, because it does not start with "{"',
  fix: 'write JSON, for example {"team":"red"} for the claim "team"',
};

/**
 * Reads a mapping: JSON if it starts with `{`, else lines. Names are unique, and everything is exactly as written.
 * @param text leading and trailing white space belongs to it
 */
export function readMapping(text: string, form: Form, guard: SecretGuard): Mapping | Fault {
  const shellFix = form === 'JSON' ? JSON_FIX : LINES_FIX;
  const trimmed = text.trim();
  const quoteName = (name: string) => (guard.find(name) ? '(not shown, because it contains a secret)' : quote(name));
  try {
    if (trimmed.startsWith('{')) return searched(readJson(trimmed, { quoteName, shellFix }), guard);
    if (form === 'JSON') return insteadOfMapping(trimmed, shellFix) ?? NO_OBJECT;
    return searched(readLines(text, quoteName), guard);
  } catch (error) {
    if (error instanceof SyntaxFault) return insteadOfMapping(trimmed, shellFix) ?? error.fault;
    throw error;
  }
}

/** What is wrong with a value as a whole; undefined if nothing is known. */
function insteadOfMapping(text: string, shellFix: string): Fault | undefined {
  const instead = INSTEAD.find(({ pattern }) => pattern.test(text));
  if (instead) return { found: instead.found, fix: instead.fix };
  if (!QUOTED_JSON.test(text)) return undefined;
  const fix = `remove the quotes around the value; cmd.exe has no single quotes, so there ${shellFix}`;
  return { found: 'the value is in quotes', fix };
}

/** The mapping, unless it contains a secret. All strings are searched, so that every secret is redacted. */
function searched(mapping: Mapping, guard: SecretGuard): Mapping | Fault {
  const strings = [...mapping].flatMap(([name, value]) => [name, ...stringsIn(value)]);
  const results = [...new Set(strings)].map((each) => guard.find(each));
  const found = results.find((result) => result !== undefined);
  return found === undefined ? mapping : { found, fix: REMOVE_SECRET };
}

/** All names and strings in a value. */
function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...stringsIn(part)]);
}
