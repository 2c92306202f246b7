/**
 * Resource → operations. https://ably.com/docs/auth/capabilities
 * @typedef {Record<string, string[]>} Capability
 *
 * A resource taken apart: `[qualifier]a:b:*` has the head `a`, `b` and is open at its end.
 * @typedef {{ qualifier: string, head: string[], open: boolean }} Resource
 */

/**
 * What both allow: a token's effective capability is its claim ∩ its key's.
 * https://ably.com/docs/auth/capabilities#capability-determination
 * @param {Capability} claim
 * @param {Capability} key
 * @returns {Capability}
 */
export function intersection(claim, key) {
  /** @type {Map<string, Set<string>>} */
  const both = new Map();
  for (const [left, leftOperations] of Object.entries(claim)) {
    for (const [right, rightOperations] of Object.entries(key)) {
      const resource = meet(parse(left), parse(right));
      const operations = common(leftOperations, rightOperations);
      if (resource === undefined || operations.length === 0) continue;
      const name = format(resource);
      both.set(name, new Set([...(both.get(name) ?? []), ...operations]));
    }
  }
  return Object.fromEntries([...both].map(([name, operations]) => [name, [...operations]]));
}

/**
 * Whether an operation is allowed on a channel.
 * @param {Capability} capability
 * @param {string} channel
 * @param {string} operation
 */
export function allows(capability, channel, operation) {
  return Object.entries(capability).some(
    ([resource, operations]) => covers(parse(resource), parse(channel)) && common(operations, [operation]).length > 0,
  );
}

/**
 * Whether an operation on the app as a whole is allowed, as `stats` is: only `*` and `[*]*` stand for the app.
 * @param {Capability} capability
 * @param {string} operation
 */
export function allowsOnApp(capability, operation) {
  return ['*', '[*]*'].some((resource) => common(capability[resource] ?? [], [operation]).length > 0);
}

/**
 * @param {string} text
 * @returns {Resource}
 */
function parse(text) {
  const [, qualifier = '', path = ''] = /^(?:\[([^\]]*)\])?(.*)$/s.exec(text) ?? [];
  const head = path.split(':');
  // Only a whole segment is a wildcard, and only the last one stands for the rest: `foo*` is a plain name.
  const open = head.at(-1) === '*';
  return { qualifier, head: open ? head.slice(0, -1) : head, open };
}

/** @param {Resource} resource */
function format({ qualifier, head, open }) {
  return (qualifier === '' ? '' : `[${qualifier}]`) + [...head, ...(open ? ['*'] : [])].join(':');
}

/**
 * @param {Resource} pattern
 * @param {Resource} channel
 */
function covers(pattern, channel) {
  const segments = channel.open ? [...channel.head, '*'] : channel.head;
  return (
    (pattern.qualifier === '*' || pattern.qualifier === channel.qualifier) &&
    (pattern.open ? segments.length >= pattern.head.length : segments.length === pattern.head.length) &&
    pattern.head.every((segment, at) => segment === '*' || segment === segments[at])
  );
}

/**
 * @param {Resource} left
 * @param {Resource} right
 * @returns {Resource | undefined} the resource that holds what both hold
 */
function meet(left, right) {
  const [short, long] = left.head.length <= right.head.length ? [left, right] : [right, left];
  if (short.head.length < long.head.length && !short.open) return undefined;
  const qualifier = narrower(left.qualifier, right.qualifier);
  const start = short.head.map((segment, at) => narrower(segment, long.head[at] ?? ''));
  if (qualifier === undefined || start.includes(undefined)) return undefined;
  const head = [...start.map(String), ...long.head.slice(start.length)];
  return { qualifier, head, open: left.open && right.open };
}

/**
 * @param {string} left
 * @param {string} right
 * @returns {string | undefined}
 */
function narrower(left, right) {
  if (left === '*') return right;
  return right === '*' || left === right ? left : undefined;
}

/**
 * @param {string[]} left
 * @param {string[]} right
 */
function common(left, right) {
  if (left.includes('*')) return right;
  return right.includes('*') ? left : left.filter((operation) => right.includes(operation));
}
