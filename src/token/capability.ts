import type { Reporter } from './diagnostics.ts';
import type { Json } from './json.ts';
import type { Mapping } from './mapping.ts';
import { OPERATION_NAME, OPERATIONS, quoteOperation, suggestOperation } from './operations.ts';
import { describeValue, quote } from './quote.ts';
import { resourceFault, resourceWarnings } from './resource.ts';

/**
 * What a token allows: resource → operations, both sorted, without duplicates. A resource is a channel name, a namespace
 * such as `chat:*`, or either with a qualifier such as `[meta]*`.
 * https://ably.com/docs/auth/capabilities
 */
export type Capability = ReadonlyMap<string, readonly string[]>;

/** Everything the key allows on regular channels, but not on metachannels and queues. */
export const DEFAULT_CAPABILITY = '{"*":["*"]}';

export const EXPECTED_CAPABILITY =
  'a mapping of resources to lists of operations, for example {"chat:*":["publish","subscribe"]}';

const EXPECTED_OPERATIONS = `any of ${OPERATIONS.join(', ')}`;

/** Turns a mapping into a capability, which is complete only if no problem was reported. */
export function readCapability(mapping: Mapping, report: Reporter): Capability {
  if (mapping.size === 0) {
    report.problem(
      'no resources',
      EXPECTED_CAPABILITY,
      'add at least one resource, for example {"my-channel":["publish"]}',
    );
  }
  const entries: [string, string[]][] = [];
  for (const [resource, list] of mapping) {
    const fault = resourceFault(resource);
    if (fault) report.problem(`resource ${quote(resource)} ${fault.found}`, EXPECTED_CAPABILITY, fault.fix);
    const operations = readOperations(resource, list, report);
    const warnings = fault ? [] : resourceWarnings(resource, operations);
    for (const text of warnings) report.warning(`Resource ${quote(resource)} ${text}`);
    entries.push([resource, operations]);
  }
  return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const on = (resource: string) => `on resource ${quote(resource)}`;

/** The operations on one resource; only `*` if the list contains it. */
function readOperations(resource: string, list: Json, report: Reporter): string[] {
  // A single operation needs no list.
  const operations = typeof list === 'string' ? [list] : list;
  const isEmpty = list === null || list === '' || (Array.isArray(list) && list.length === 0);
  if (isEmpty || !Array.isArray(operations)) {
    const found = isEmpty
      ? `resource ${quote(resource)} has no operations`
      : `got ${describeValue(list)} for the operations ${on(resource)}`;
    const isMapping = !isEmpty && typeof list === 'object';
    const fix = isMapping
      ? 'write the whole channel name as the resource'
      : 'list at least one, for example ["subscribe"]';
    report.problem(found, EXPECTED_OPERATIONS, fix);
    return [];
  }
  const names = operations.filter((operation) => typeof operation === 'string');
  if (names.length < operations.length) {
    report.problem(
      `an operation ${on(resource)} is not a string`,
      EXPECTED_OPERATIONS,
      'write each operation as a string',
    );
  }
  for (const operation of new Set(names)) checkOperation(operation, resource, report);
  if (!names.includes('*')) return [...new Set(names)].sort();
  if (names.some((operation) => operation !== '*')) {
    report.warning(`"*" ${on(resource)} allows every operation, so the others in its list have no effect.`);
  }
  return ['*'];
}

function checkOperation(operation: string, resource: string, report: Reporter): void {
  if (OPERATIONS.includes(operation)) return;
  const meant = suggestOperation(operation);
  if (operation === '') {
    report.problem(`an operation ${on(resource)} is empty`, EXPECTED_OPERATIONS, 'name the operation, or remove it');
  } else if (!OPERATION_NAME.test(operation)) {
    report.problem(
      `an operation ${on(resource)} contains a character other than letters, digits, hyphens and colons`,
      EXPECTED_OPERATIONS,
      'list each operation separately: ["publish","subscribe"]',
    );
  } else if (meant !== undefined) {
    const unknown = quoteOperation(operation).replace(/^an /, '');
    report.problem(`unknown ${unknown} ${on(resource)}`, EXPECTED_OPERATIONS, `did you mean "${meant}"?`);
  } else {
    report.warning(
      `Ably's documentation does not list ${quoteOperation(operation)} ${on(resource)}. The token contains it as written. Documented operations: ${OPERATIONS.join(', ')}.`,
    );
  }
}

/**
 * The capability as canonical JSON: no whitespace, resources and operations sorted.
 * https://ably.com/docs/api/token-request-spec#capability-canonicalization
 */
export function capabilityJson(capability: Capability): string {
  const members = [...capability].map(
    ([resource, operations]) => `${JSON.stringify(resource)}:${JSON.stringify(operations)}`,
  );
  return `{${members.join(',')}}`;
}
