import { duplicateName } from './duplicate-name.ts';
import { DEEPEST, isNestedDeep } from './nesting.ts';
import { describe, quote } from './quote.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What keeps a text from being a mapping: two phrases for a problem. */
export interface Fault {
  readonly found: string;
  readonly fix: string;
}

export type Mapping = ReadonlyMap<string, Json>;

const TOO_DEEP: Fault = { found: `the value is nested more than ${DEEPEST} deep`, fix: 'write it flatter' };
const NAME_ONCE = 'write each name once, with all that belongs to it';

/**
 * Reads a mapping written as JSON or as YAML 1.2 (core schema), which all JSON is. `yaml` is loaded only where the text
 * is not JSON without escapes.
 * Names stay texts, and stand once; whole numbers stay exact.
 */
export async function readMapping(text: string): Promise<Mapping | Fault> {
  const parsed = parseJson(text) ?? (await parseYaml(text));
  if ('found' in parsed) return parsed;
  const { value } = parsed;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return {
      found: `the value is not a mapping but ${describe(value)}`,
      fix: 'write names, each with a colon, a space and what belongs to it',
    };
  }
  return unfit(value) ?? new Map(Object.entries(value as { [name: string]: Json }));
}

function parseJson(text: string): { value: unknown } | Fault | undefined {
  // V8 may take a name with an escape for another name: https://github.com/nodejs/node/issues/63785
  if (text.includes('\\')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const twice = duplicateName(text);
    return twice === undefined ? { value } : { found: `${quote(twice)} stands twice`, fix: NAME_ONCE };
  } catch {
    return undefined;
  }
}

async function parseYaml(text: string): Promise<{ value: unknown } | Fault> {
  const { isScalar, Lexer, LineCounter, parseDocument, Parser, visit } = await import('yaml');
  if (isNestedDeep(text, { Lexer, Parser })) return TOO_DEEP;
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      schema: 'core',
      resolveKnownTags: false,
      stringKeys: true,
    });
    const plainNames: unknown[] = [];
    const unresolved: { message: string; pos: [number, number]; code: string }[] = [];
    visit(document, {
      Pair: (_, { key }) => void plainNames.push(isScalar(key) && key.type === 'PLAIN' && key.value),
      Alias: (_, alias) => {
        const [start = 0, end = start] = alias.range ?? [];
        if (!alias.resolve(document)) unresolved.push({ message: 'Unresolved alias', pos: [start, end], code: '' });
      },
    });
    // In quotes, as in JSON, it is a name like others.
    if (plainNames.includes('<<'))
      return { found: 'the merge key << is not read', fix: 'write out what it stands for' };
    const [error] = [...document.errors, ...document.warnings, ...unresolved];
    if (error === undefined) return { value: document.toJS() };
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const at = `at line ${line}, column ${col}`;
    if (error.code === 'DUPLICATE_KEY')
      return { found: `the same name stands twice, the second time ${at}`, fix: NAME_ONCE };
    return {
      found: `the value is neither JSON nor YAML ${at}: ${reason(error.message)}`,
      fix: 'mend the text there; in YAML, put what starts with *, [, { or @ in quotes',
    };
  } catch (error) {
    // Too many aliases, or nesting that exhausts the stack.
    const why = error instanceof Error ? reason(error.message) : 'unreadable';
    return { found: `the value cannot be read as YAML: ${why}`, fix: 'write it plainly, without aliases' };
  }
}

/** The parser's message as far as it does not repeat the text: up to a colon, or to what is not plain. */
const reason = (message: string): string => (message.split(/[:;] |[^\x20-\x7e]/, 1)[0] ?? '').trim();

/** What in a value JSON could not carry as it was written, or a reader could not follow. */
function unfit(value: unknown, depth = 0): Fault | undefined {
  if (depth > DEEPEST) return TOO_DEEP;
  if (
    typeof value === 'number' &&
    (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
  ) {
    return { found: `the number ${value} cannot be kept exactly`, fix: 'write it as a text, in quotes' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const fault = unfit(part, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
