import type { Fault, Reporter } from './diagnostics.ts';
import { type Json, readJson } from './json.ts';
import { readLines } from './lines.ts';
import { missingValueFault } from './names.ts';
import type { SecretGuard } from './secrets.ts';
import { SyntaxFault } from './syntax.ts';
import { type Checked, quote } from './text.ts';

/** Names and values, in the order of the text, without a secret in any of them. */
export type Mapping = ReadonlyMap<Checked, Json<Checked>>;

/** What a mapping can be written as: JSON, or lines as well. */
export type Form = 'JSON' | 'JSON or lines';

const LINES_FIX =
  'write lines such as chat:*: [publish, subscribe] instead; they need no quotes inside the value in any shell, except that * on its own is written "*"';
const JSON_FIX =
  'put names and strings in double quotes; in a shell, put the whole JSON in single quotes, but in cmd.exe in double quotes, with a backslash before each one inside';

/** What a whole value can be instead of a mapping. */
const INSTEAD: readonly (Fault & { readonly pattern: RegExp })[] = [
  { pattern: /^[\u200b-\u200f\u2060]/, found: 'the value starts with an invisible character', fix: 'remove it' },
  {
    pattern: /^\[\s*(\{|"|\]$)/,
    found: 'the value is a list',
    fix: 'write a mapping, without square brackets around it',
  },
  {
    pattern: /^\$(\{?\w+\}?$|\()|^\$?\{\{/,
    found: 'the value is a variable or an expression that was not evaluated',
    fix: 'in a shell, put it in double quotes, not single quotes; in a workflow, write the expression in the workflow file itself',
  },
  { pattern: /^(#|\/[/*]).*\n *\{/s, found: 'a comment before JSON', fix: 'remove it, because JSON has none' },
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

/** JSON or lines in quotes that belong to no shell. cmd.exe has no single quotes. */
const QUOTED = /^["'\u2018-\u201f]\s*\{|^'[^']+'$|^"[^"]+"$/;

/** The name of a capability, as in a token, and its colon. */
const OWN_NAME = String.raw`(?<name>(?:x-ably-)?capabilit(?:y|ies)|permissions)["']?\s*:`;

/** A mapping after it. `{"capability":{"publish":true}}` is a channel. */
const IN_JSON = String.raw`\s*(?!\{[^:]*:\s*(?:true|false)\b)["']?\{`;

/** Names in lines below it, perhaps after comments. */
const IN_LINES = String.raw`[ \t]*(?:[|>][+-]?[ \t]*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)* +(?:"[^"\n]*"\s*:|[^\s"#[-])`;

/** A whole capability as the value of its own name, alone or with others. */
const WRAPPED = new RegExp(`^["']?${OWN_NAME}(?:${IN_JSON}|${IN_LINES})`, 'i');
const WRAPPED_WITH_OTHERS = new RegExp(String.raw`[{,]\s*"${OWN_NAME}${IN_JSON}`, 'i');

const NO_OBJECT: Fault = {
  found: 'the value is not a JSON object, because it does not start with "{"',
  fix: 'write JSON, for example {"team":"red"} for the claim "team"',
};

/**
 * Reads a mapping: JSON if it starts with `{`, else lines. Names are unique, and everything is exactly as written.
 * Undefined if a problem was reported. Keys that are found in names or values are added to the guard.
 * @param text leading and trailing white space belongs to it
 */
export function readMapping(text: Checked, form: Form, guard: SecretGuard, report: Reporter): Mapping | undefined {
  const shellFix = form === 'JSON' ? JSON_FIX : LINES_FIX;
  const trimmed = text.trim();
  const isJson = trimmed.startsWith('{');
  const wrapped = (isJson ? WRAPPED_WITH_OTHERS : WRAPPED).exec(trimmed);
  const wrapper = wrapped?.groups?.['name'];
  if (form !== 'JSON' && wrapper !== undefined) {
    const fix = `write only the value of "${wrapper}", without its name`;
    return report.problem({ found: `the capability is inside "${wrapper}"`, fix });
  }
  if (form === 'JSON' && !isJson) return report.problem(insteadOfMapping(trimmed) ?? NO_OBJECT);
  const quoteName = (name: string) => {
    const result = guard.check(name);
    if (result.ok) return quote(result.text);
    guard.add(result.keys);
    return '(not shown, because it contains a secret)';
  };
  try {
    const mapping = isJson ? readJson(text.trimEnd(), { quoteName, shellFix }) : readLines(text, quoteName);
    return checkStrings(mapping, text, guard, report);
  } catch (error) {
    if (error instanceof SyntaxFault) return report.problem(insteadOfMapping(trimmed) ?? error.fault);
    throw error;
  }
}

/** What is wrong with a value as a whole; undefined if nothing is known. */
function insteadOfMapping(text: string): Fault | undefined {
  const missing = missingValueFault(text);
  if (missing) return { found: `the value ${missing.found}`, fix: missing.fix };
  const instead = INSTEAD.find(({ pattern }) => pattern.test(text));
  if (instead) return instead;
  if (!QUOTED.test(text)) return undefined;
  const fix = 'remove the quotes around the value; in cmd.exe, single quotes are part of the value';
  return { found: 'the value is in quotes', fix };
}

/** The mapping, unless one of its strings contains a secret. Without an escape, each is a part of the checked text. */
function checkStrings(mapping: ReadonlyMap<string, Json>, text: Checked, guard: SecretGuard, report: Reporter) {
  const strings = /\\|''/.test(text) ? stringsIn([...mapping]) : [];
  const rejected = [...new Set(strings)].map((each) => guard.check(each)).filter((result) => !result.ok);
  for (const { keys } of rejected) guard.add(keys);
  const [first] = rejected;
  return first ? report.problem(first.fault) : (mapping as Mapping);
}

/** All names and strings in the entries of a mapping, at any depth. */
function stringsIn(entries: readonly [name: string, value: Json][]): string[] {
  return entries.flatMap(([name, value]) =>
    typeof value === 'string' ? [name, value] : [name, ...stringsIn(Object.entries(value ?? {}))],
  );
}
