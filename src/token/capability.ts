import type { Findings } from './findings.ts';
import { type Json, readMapping } from './mapping.ts';
import { isKnownOperation, meantOperation, OPERATIONS } from './operations.ts';
import { describe, quote } from './quote.ts';
import { resourceFault, warnOfResource } from './resource.ts';

/**
 * What a token may do: resource → operations, in canonical order. The first of each pair is a channel name, a
 * namespace such as `chat:*`, or one with a qualifier such as `[meta]*`.
 * https://ably.com/docs/auth/capabilities
 */
export type Capability = ReadonlyMap<string, readonly string[]>;

/** All that the key may do. */
export const FULL_CAPABILITY: Capability = new Map([['*', ['*']]]);

const EXPECTED = 'a mapping from resources to lists of operations, such as {"chat:*":["publish","subscribe"]}';

/** Reads a capability, as JSON or YAML. */
export async function readCapability(text: string, findings: Findings): Promise<Capability | undefined> {
  const { problems } = findings;
  const before = problems.length;
  const report = (found: string, fix: string) =>
    void problems.push({ input: 'capability', found, expected: EXPECTED, fix });

  const mapping = await readMapping(text);
  if ('found' in mapping) return report(mapping.found, mapping.fix);
  if (mapping.size === 0) return report('the mapping is empty', 'name at least one resource, or leave the input out');

  const entries: [string, string[]][] = [];
  for (const [resource, list] of mapping) {
    const fault = resourceFault(resource);
    if (fault) report(fault.found, fault.fix);
    const operations = readOperations(resource, list, findings);
    warnOfResource(resource, operations, findings);
    entries.push([resource, operations]);
  }
  return problems.length > before ? undefined : new Map(entries.sort(byName));
}

/** The operations of one resource: sorted, each once, and `*` alone where it is among them. */
function readOperations(resource: string, list: Json, { problems, warnings }: Findings): string[] {
  const on = () => `on ${quote(resource)}`;
  const report = (found: string, fix: string) =>
    void problems.push({
      input: 'capability',
      found,
      expected: `any of ${OPERATIONS.join(', ')}`,
      fix,
    });

  // In YAML one operation may stand alone: `chat:*: publish`.
  const operations = typeof list === 'string' ? [list] : list;
  if (!Array.isArray(operations)) {
    report(`the operations ${on()} are ${describe(list)}`, 'write them as a list');
    return [];
  }
  if (operations.length === 0)
    report(`the list of operations ${on()} is empty`, 'name an operation, or leave the resource out');

  for (const operation of operations) {
    if (typeof operation !== 'string') {
      report(`an operation ${on()} is ${describe(operation)}`, 'write every operation as a text');
    } else if (operation.trim() === '') {
      report(`an operation ${on()} is empty`, 'name the operation, or leave it out');
    } else if (!isKnownOperation(operation)) {
      const meant = meantOperation(operation);
      if (meant) report(`unknown operation ${quote(operation)} ${on()}`, `did you mean ${quote(meant)}?`);
      else {
        const text = `Ably's documentation does not list the operation ${quote(operation)} ${on()}. ${/[\s,]/.test(operation.trim()) ? 'Several operations are written as a list: [publish, subscribe].' : `The token carries it as written. It lists ${OPERATIONS.join(', ')}.`}`;
        warnings.push({ input: 'capability', text });
      }
    }
  }
  const names = [...new Set(operations.filter((operation) => typeof operation === 'string'))].sort();
  if (!names.includes('*')) return names;
  if (names.length > 1) {
    warnings.push({
      input: 'capability',
      text: `"*" ${on()} allows every operation, so those beside it change nothing.`,
    });
  }
  return ['*'];
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

/**
 * The capability as canonical JSON: no white space, resources and operations sorted.
 * https://ably.com/docs/api/token-request-spec#capability-canonicalization
 */
export function canonical(capability: Capability): string {
  const members = [...capability].map(
    ([resource, operations]) => `${JSON.stringify(resource)}:${JSON.stringify(operations)}`,
  );
  return `{${members.join(',')}}`;
}
