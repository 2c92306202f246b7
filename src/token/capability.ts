import type { Reporter } from './diagnostics.ts';
import type { Json } from './json.ts';
import type { Mapping } from './mapping.ts';
import { type Origin, resourceFault, resourceWarnings } from './names.ts';
import { type Checked, closest, describeValue, didYouMean, quote, withHyphens } from './text.ts';

/** Ably's operations, each with its names in other services; `statistics` is from Ably's Control API. */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  subscribe: ['read', 'receive', 'sub', 'listen', 'consume', 'get', 'attach'],
  publish: ['write', 'send', 'pub', 'emit', 'post', 'produce', 'broadcast'],
  presence: ['enter', 'join', 'presence-enter'],
  history: ['rewind', 'replay'],
  stats: ['statistics', 'stat', 'metrics'],
  'channel-metadata': ['metadata', 'list'],
  'push-subscribe': ['push'],
  'push-admin': [],
  'privileged-headers': [],
  'object-subscribe': [],
  'object-publish': [],
  'annotation-subscribe': [],
  'annotation-publish': [],
  'message-update-own': ['update', 'edit', 'message-update'],
  'message-update-any': [],
  'message-delete-own': ['delete', 'message-delete'],
  'message-delete-any': [],
  '*': ['all', 'any', 'full', 'admin', '**'],
};

/**
 * The operations that Ably documents, and `*` for all of them.
 * https://ably.com/docs/auth/capabilities#capability-operations
 */
export const OPERATIONS: readonly string[] = Object.keys(SYNONYMS);

/** Names of operations, such as the undocumented `channel-metadata:publishers`. */
const OPERATION_NAME = /^[\w:-]+$/;

export const isOperation = (value: Json) => typeof value === 'string' && OPERATIONS.includes(value);

/** The fix for what was probably meant to be a known operation; undefined if none is close. */
function suggestOperation(operation: string): string | undefined {
  const names = OPERATIONS.filter((known) => known !== '*');
  // Without what a text editor or a shell adds, or a list leaves behind it.
  const name = withHyphens(operation).replace(/[\s"'`\u2018-\u201f]|,$/g, '');
  const synonym = OPERATIONS.find((known) => known === name || SYNONYMS[known]?.includes(name));
  return didYouMean(synonym ?? closest(name, names, 2));
}

/** An operation for a message, quoted only if it looks like one. */
function quoteOperation(operation: string): string {
  return /^[\w:-]{1,40}$/.test(operation) ? `operation "${operation}"` : 'operation (not shown)';
}

/**
 * What a token allows: resource to operations, both sorted, without duplicates. A resource is a channel name, a namespace
 * such as `chat:*`, or either with a qualifier such as `[meta]*`. `objectJson` writes it as canonical JSON.
 * https://ably.com/docs/auth/capabilities
 * https://ably.com/docs/api/token-request-spec#capability-canonicalization
 */
export type Capability = ReadonlyMap<string, readonly string[]>;

const EXPECTED_OPERATIONS = `any of ${OPERATIONS.join(', ')}`;
const LIST_ONE = 'list at least one, for example ["subscribe"]';

/** Turns a mapping into a capability, which is complete only if no problem was reported. */
export function readCapability(mapping: Mapping, origin: Origin, report: Reporter): Capability {
  if (mapping.size === 0) {
    report.problem({ found: 'no resources', fix: 'add at least one resource, for example {"my-channel":["publish"]}' });
  }
  const entries: [string, string[]][] = [];
  const reportOperations = report.expecting(EXPECTED_OPERATIONS);
  for (const [resource, list] of mapping) {
    const fault = resourceFault(resource);
    if (fault) report.problem({ found: `${named(resource)} ${fault.found}`, fix: fault.fix });
    const operations = readOperations(list, resource, reportOperations);
    const warnings = fault ? [] : resourceWarnings(resource, operations, origin);
    for (const text of warnings) report.warning(`Resource ${quote(resource)} ${text}`);
    entries.push([resource, operations]);
  }
  return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What allows an operation in a mapping such as `{publish: true}`. */
const YES: readonly Json[] = [true, 'true', 1, '1'];

/** The fix for operations that are neither a string nor a list. */
function fixForMapping(operations: boolean | number | { [name: string]: Json }): string {
  if (typeof operations !== 'object') return LIST_ONE;
  const list = operations['operations'] ?? operations['permissions'];
  const allowed = Object.entries(operations).filter(([, value]) => YES.includes(value));
  const names = Array.isArray(list) ? list : allowed.map(([name]) => name);
  return names.length > 0 && names.every(isOperation)
    ? `use a list: ${JSON.stringify(names)}`
    : 'write the whole channel name as the resource';
}

/** How messages refer to a resource. */
const named = (resource: Checked) => `resource ${quote(resource)}`;

/** The operations on one resource; only `*` if the list contains it. */
function readOperations(list: Json<Checked>, resource: Checked, report: Reporter): string[] {
  if (list === null || list === '' || (Array.isArray(list) && list.length === 0)) {
    report.problem({ found: `${named(resource)} has no operations`, fix: LIST_ONE });
    return [];
  }
  // A single operation needs no list.
  const operations = typeof list === 'string' ? [list] : list;
  if (!Array.isArray(operations)) {
    const found = `got ${describeValue(list)} for the operations on ${named(resource)}`;
    report.problem({ found, fix: fixForMapping(operations) });
    return [];
  }
  const names = operations.filter((operation) => typeof operation === 'string');
  if (names.length < operations.length) {
    const found = `an operation on ${named(resource)} is not a string`;
    report.problem({ found, fix: 'write each operation as a string' });
  }
  const distinct: string[] = [...new Set(names)];
  for (const operation of distinct) checkOperation(operation, resource, report);
  if (!distinct.includes('*')) return distinct.sort();
  if (distinct.length > 1) {
    report.warning(`"*" on ${named(resource)} allows every operation, so the others in its list have no effect.`);
  }
  return ['*'];
}

/** The fix for an operation that is not a name. */
function fixForOperation(operation: string, resource: string): string {
  if (isOperation(resource)) return 'write the resource first, then its operations';
  const parts = operation.split(/[^\w:-]+/);
  return parts.every(isOperation)
    ? `use a list: ${JSON.stringify(parts)}`
    : 'write each operation as a separate list item';
}

function checkOperation(operation: string, resource: Checked, report: Reporter): void {
  if (isOperation(operation)) return;
  const suggestion = suggestOperation(operation);
  if (/^[!-]/.test(operation)) {
    const fix = 'list only what is allowed; a capability cannot deny an operation';
    report.problem({ found: `an operation on ${named(resource)} starts with "${operation[0]}"`, fix });
  } else if (operation === '') {
    report.problem({ found: `an operation on ${named(resource)} is empty`, fix: 'name the operation, or remove it' });
  } else if (!OPERATION_NAME.test(operation)) {
    const found = `an operation on ${named(resource)} contains a character other than letters, digits, -, _ and :`;
    report.problem({ found, fix: suggestion ?? fixForOperation(operation, resource) });
  } else if (suggestion) {
    const found = `unknown ${quoteOperation(operation)} on ${named(resource)}`;
    report.problem({ found, fix: suggestion });
  } else {
    const spelled = operation.includes('_') ? ` Did you mean ${quoteOperation(withHyphens(operation))}?` : '';
    report.warning(
      `Ably's documentation does not list ${quoteOperation(operation)}, which is used on ${named(resource)}.${spelled} The token contains it as written. Documented operations: ${OPERATIONS.join(', ')}.`,
    );
  }
}
