import type { Reporter } from './diagnostics.ts';
import type { Json } from './json.ts';
import type { Mapping } from './mapping.ts';
import { OPERATION_NAME, OPERATIONS, quoteOperation, suggestOperation } from './operations.ts';
import { describeValue, quote } from './quote.ts';
import { resourceFault, resourceWarnings } from './resource.ts';

/**
 * What a token allows: resource to operations, both sorted, without duplicates. A resource is a channel name, a namespace
 * such as `chat:*`, or either with a qualifier such as `[meta]*`.
 * https://ably.com/docs/auth/capabilities
 */
export type Capability = ReadonlyMap<string, readonly string[]>;

/** Everything the key allows on regular channels, but not on metachannels and queues. */
export const FULL_CAPABILITY: Capability = new Map([['*', ['*']]]);

export const EXPECTED_CAPABILITY =
  'a mapping of resources to lists of operations, for example {"chat:*":["publish","subscribe"]}';

const EXPECTED_OPERATIONS = `any of ${OPERATIONS.join(', ')}`;
const LIST_ONE = 'list at least one, for example ["subscribe"]';

/** Turns a mapping into a capability, which is complete only if no problem was reported. */
export function readCapability(mapping: Mapping, report: Reporter): Capability {
  if (mapping.size === 0) {
    const fix = 'add at least one resource, for example {"my-channel":["publish"]}';
    report.problem('no resources', EXPECTED_CAPABILITY, fix);
  }
  const wrapper = wrapperIn(mapping);
  if (wrapper !== undefined) {
    const fix = `remove the outer "${wrapper}", and use only its value`;
    report.problem(`the capability is inside "${wrapper}"`, EXPECTED_CAPABILITY, fix);
    return new Map();
  }
  const entries: [string, string[]][] = [];
  for (const [resource, list] of mapping) {
    const quoted = quote(resource);
    const fault = resourceFault(resource);
    if (fault) report.problem(`resource ${quoted} ${fault.found}`, EXPECTED_CAPABILITY, fault.fix);
    const operations = readOperations(list, `resource ${quoted}`, report);
    const warnings = fault ? [] : resourceWarnings(resource, operations);
    for (const text of warnings) report.warning(`Resource ${quoted} ${text}`);
    entries.push([resource, operations]);
  }
  return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The name around a whole capability, as in a token or its request; undefined if there is none. */
function wrapperIn(mapping: Mapping): string | undefined {
  const [[name, value] = [], more] = mapping;
  if (more !== undefined) return undefined;
  if (name === 'x-ably-capability') return name;
  // {"capability":{"publish":true}} is a channel with that name.
  const isCapability = isMapping(value)
    ? Object.values(value).some((each) => typeof each !== 'boolean')
    : typeof value === 'string' && value.startsWith('{');
  return name === 'capability' && isCapability ? name : undefined;
}

const isMapping = (value: Json | undefined): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fix for operations that are neither a string nor a list: for `{publish: true}`, the list that was meant. */
function fixForMapping(operations: Json): string {
  if (!isMapping(operations)) return LIST_ONE;
  const names = Object.keys(operations).filter((name) => operations[name] === true);
  const areOperations = names.length > 0 && names.every((name) => OPERATIONS.includes(name));
  return areOperations ? `use a list: ${JSON.stringify(names)}` : 'write the whole channel name as the resource';
}

/**
 * The operations on one resource; only `*` if the list contains it.
 * @param resource how messages refer to the resource
 */
function readOperations(list: Json, resource: string, report: Reporter): string[] {
  if (list === null || list === '' || (Array.isArray(list) && list.length === 0)) {
    report.problem(`${resource} has no operations`, EXPECTED_OPERATIONS, LIST_ONE);
    return [];
  }
  // A single operation needs no list.
  const operations = typeof list === 'string' ? [list] : list;
  if (!Array.isArray(operations)) {
    const found = `got ${describeValue(list)} for the operations on ${resource}`;
    report.problem(found, EXPECTED_OPERATIONS, fixForMapping(operations));
    return [];
  }
  const names = operations.filter((operation) => typeof operation === 'string');
  if (names.length < operations.length) {
    const found = `an operation on ${resource} is not a string`;
    report.problem(found, EXPECTED_OPERATIONS, 'write each operation as a string');
  }
  const distinct = [...new Set(names)];
  for (const operation of distinct) checkOperation(operation, resource, report);
  if (!distinct.includes('*')) return distinct.sort();
  if (distinct.length > 1) {
    report.warning(`"*" on ${resource} allows every operation, so the others in its list have no effect.`);
  }
  return ['*'];
}

function checkOperation(operation: string, resource: string, report: Reporter): void {
  if (OPERATIONS.includes(operation)) return;
  const meant = suggestOperation(operation);
  if (operation === '') {
    report.problem(`an operation on ${resource} is empty`, EXPECTED_OPERATIONS, 'name the operation, or remove it');
  } else if (!OPERATION_NAME.test(operation)) {
    const found = `an operation on ${resource} contains a character other than letters, digits, -, _ and :`;
    const fix = meant ? `did you mean "${meant}"?` : 'list each operation separately: ["publish","subscribe"]';
    report.problem(found, EXPECTED_OPERATIONS, fix);
  } else if (meant !== undefined) {
    const found = `unknown ${quoteOperation(operation)} on ${resource}`;
    report.problem(found, EXPECTED_OPERATIONS, `did you mean "${meant}"?`);
  } else {
    report.warning(
      `Ably's documentation does not list ${quoteOperation(operation)} on ${resource}. The token contains it as written. Documented operations: ${OPERATIONS.join(', ')}.`,
    );
  }
}

/**
 * The capability as canonical JSON: no whitespace, resources and operations sorted.
 * https://ably.com/docs/api/token-request-spec#capability-canonicalization
 */
export function capabilityJson(capability: Capability): string {
  const members = [...capability].map(([name, list]) => `${JSON.stringify(name)}:${JSON.stringify(list)}`);
  return `{${members.join(',')}}`;
}
