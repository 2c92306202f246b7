/**
 * Resource → operations. https://ably.com/docs/auth/capabilities
 * @typedef {Record<string, string[]>} Capability
 *
 * A resource in parts: `[qualifier]a:b:*` has the segments `a`, `b` and `*`.
 * @typedef {{ qualifier: string, segments: string[] }} Resource
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
      const resource = common(parse(left), parse(right));
      const operations = commonOperations(leftOperations, rightOperations);
      if (resource === undefined || operations.length === 0) continue;
      both.set(resource, new Set([...(both.get(resource) ?? []), ...operations]));
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
    ([resource, operations]) =>
      matches(parse(resource), parse(channel)) && commonOperations(operations, [operation]).length > 0,
  );
}

/**
 * Whether an operation on the app itself, such as `stats`, is allowed: only `*` and `[*]*` include it.
 * @param {Capability} capability
 * @param {string} operation
 */
export function allowsOnApp(capability, operation) {
  return ['*', '[*]*'].some((resource) => commonOperations(capability[resource] ?? [], [operation]).length > 0);
}

/**
 * @param {string} text
 * @returns {Resource}
 */
function parse(text) {
  const [, qualifier = '', path = ''] = /^(?:\[([^\]]*)\])?(.*)$/s.exec(text) ?? [];
  return { qualifier, segments: path.split(':') };
}

/**
 * Only a whole segment is a wildcard, and only the last one matches any number of segments, none included: `foo*` is a
 * literal, and `foo:*` matches `foo`.
 * @param {Resource} pattern
 * @param {Resource} channel
 */
function matches(pattern, channel) {
  const open = pattern.segments.at(-1) === '*';
  const fixed = open ? pattern.segments.slice(0, -1) : pattern.segments;
  const { length } = channel.segments;
  return (
    (pattern.qualifier === '*' || pattern.qualifier === channel.qualifier) &&
    (open ? length >= fixed.length : length === fixed.length) &&
    fixed.every((segment, at) => segment === '*' || segment === channel.segments[at])
  );
}

/**
 * The resource that is in both, segment by segment. A shorter one must end in `*`, which then matches the rest of
 * the longer one, at least one segment: as in ably-server, `foo:*` and `foo` have nothing in common.
 * @param {Resource} left
 * @param {Resource} right
 * @returns {string | undefined}
 */
function common(left, right) {
  const [short, long] = left.segments.length <= right.segments.length ? [left, right] : [right, left];
  if (short.segments.length < long.segments.length && short.segments.at(-1) !== '*') return undefined;
  const qualifier = narrower(left.qualifier, right.qualifier);
  const segments = long.segments.map((segment, at) => narrower(short.segments[at] ?? '*', segment));
  if (qualifier === undefined || segments.includes(undefined)) return undefined;
  return (qualifier === '' ? '' : `[${qualifier}]`) + segments.join(':');
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
function commonOperations(left, right) {
  if (left.includes('*')) return right;
  return right.includes('*') ? left : left.filter((operation) => right.includes(operation));
}
