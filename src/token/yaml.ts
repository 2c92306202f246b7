import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Fault } from './diagnostics.ts';
import { duplicateKey, type Json, MAX_DEPTH, TOO_DEEP } from './json.ts';
import { syntaxCause } from './syntax-cause.ts';
import { syntaxFault } from './yaml-syntax.ts';

/** In values plus their characters: more than any token can carry, but far less than nested aliases can expand to. */
const MAX_SIZE = 200_000;

/**
 * Parses a subset of YAML 1.2 (core schema): no directives, tags, merge keys or second documents, and only string keys.
 * https://yaml.org/spec/1.2.2/#103-core-schema
 * @param quoteName formats a name from the text for a message
 */
export function parseYaml(text: string, quoteName: (name: string) => string): { value: Json } | Fault {
  const fault = syntaxFault(text);
  if (fault !== undefined) return fault;
  const lineCounter = new LineCounter();
  const document = parseWithoutStackTraces(text, lineCounter);
  const [error] = [...document.errors, ...document.warnings];
  if (error?.code === 'MULTIPLE_DOCS') return { found: 'contains a second YAML document', fix: 'remove the line ---' };
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return { found: `not valid JSON or YAML at line ${line}, column ${col}`, fix: syntaxCause(text) };
  }
  try {
    return { value: new Builder(quoteName).build(document.contents) };
  } catch (failure) {
    if (failure instanceof Unsupported) return failure.fault;
    throw failure;
  }
}

/** Text can have thousands of errors, and the stack traces of all of them would take most of the time. */
function parseWithoutStackTraces(text: string, lineCounter: LineCounter) {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    // The library's own check for duplicate keys compares each key with every other one.
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, schema: 'core' });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

class Unsupported extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super();
    this.fault = fault;
  }
}

const unsupported = (found: string, fix: string) => new Unsupported({ found, fix });

class Builder {
  readonly #anchors = new Map<string, Node>();
  readonly #quoteName: (name: string) => string;
  #size = 0;

  constructor(quoteName: (name: string) => string) {
    this.#quoteName = quoteName;
  }

  /** @throws Unsupported */
  build(node: unknown, depth = 0): Json {
    this.#size += 1 + (isScalar(node) ? String(node.value).length : 0);
    if (this.#size > MAX_SIZE) throw unsupported('too large once its YAML aliases are expanded', 'use fewer aliases');
    if (!isNode(node)) return null;
    if (isAlias(node)) return this.build(this.#target(node.source), depth);
    if (node.anchor) this.#anchors.set(node.anchor, node);
    if (!isScalar(node) && depth >= MAX_DEPTH) throw new Unsupported(TOO_DEEP);
    if (isMap(node)) return this.#mapping(node, depth);
    if (isSeq(node)) return node.items.map((item) => this.build(item, depth + 1));
    return node.value as Json;
  }

  #target(name: string): Node {
    const target = this.#anchors.get(name);
    if (target !== undefined) return target;
    const quoted = this.#quoteName(`*${name}`);
    throw unsupported(`the YAML alias ${quoted} has no anchor`, 'put names that start with * in quotes');
  }

  #mapping(node: YAMLMap, depth: number): Json {
    const entries = new Map<string, Json>();
    for (const { key, value } of node.items) {
      const name = this.#name(key);
      if (entries.has(name)) throw new Unsupported(duplicateKey(this.#quoteName(name)));
      entries.set(name, this.build(value, depth + 1));
    }
    return Object.fromEntries(entries);
  }

  #name(key: unknown): string {
    if (!isScalar(key) || key.anchor) {
      throw unsupported('a key is not a plain string', 'remove its YAML anchor or alias, or put the key in quotes');
    }
    if (key.source === '' && key.value === null) {
      throw unsupported('a key is empty', 'add the name; perhaps an expression is empty');
    }
    if (typeof key.value !== 'string') {
      const quoted = this.#quoteName(key.source ?? '');
      throw unsupported(`YAML does not read the key ${quoted} as a string`, `put it in quotes: ${quoted}`);
    }
    if (key.value === '<<' && key.type === 'PLAIN') {
      throw unsupported('contains a YAML merge key (<<)', 'write the merged entries out');
    }
    this.#size += key.value.length;
    return key.value;
  }
}
