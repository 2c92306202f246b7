import type { Fault } from './diagnostics.ts';
import { missingValueFault, nameFault, nameWarnings, rewrittenNumberWarning } from './names.ts';
import { MAX_QUOTED_LENGTH, quote } from './quote.ts';

/** A segment of Ably's own products, such as `$chat`. It follows an empty one: `room::$chat`. */
const ABLY_SEGMENT = /^\$[a-z][A-Za-z]*$/;

/**
 * Why a name is not a resource, as what follows "resource NAME"; undefined if it is one.
 * https://ably.com/docs/channels#channel-names
 */
export function resourceFault(resource: string): Fault | undefined {
  if (resource === '') {
    const fix = 'name a channel, a namespace such as "chat:*", or "*"; perhaps an expression is empty';
    return { found: 'has no name', fix };
  }
  if (/^\s|\s$/.test(resource)) return { found: 'starts or ends with whitespace', fix: 'remove the whitespace' };
  if (/^[:,]/.test(resource)) {
    return { found: `starts with "${resource[0]}"`, fix: 'add the missing namespace; perhaps an expression is empty' };
  }
  return nameFault(resource) ?? missingValueFault(resource);
}

/**
 * Warnings about a resource that Ably accepts, but that is probably a mistake. Each one is what follows "Resource NAME".
 */
export function resourceWarnings(resource: string, operations: readonly string[]): string[] {
  // A qualifier such as [meta] is not part of the first segment.
  const channel = resource.replace(/^\[[^\]]*\]/, '').replace(/^::(?=\$)/, ':');
  const segments = channel.split(':');
  const warnings: string[] = [];
  if (segments.some((segment) => segment.includes('*') && segment !== '*')) {
    const matches = segments.includes('*')
      ? 'contains a "*" that is not a wildcard'
      : 'matches only the channel with exactly that name';
    warnings.push(`${matches}, because "*" is a wildcard only as a whole segment.${wildcardAdvice(resource)}`);
  }
  if (segments.some((segment, index) => segment === '' && !ABLY_SEGMENT.test(segments[index + 1] ?? ''))) {
    warnings.push('has an empty segment. Perhaps an expression is empty.');
  }
  warnings.push(...nameWarnings(resource));
  const rewritten = rewrittenNumberWarning(resource);
  if (rewritten !== undefined) warnings.push(rewritten);
  if (operations.includes('stats') && resource !== '*' && resource !== '[*]*') {
    warnings.push('has the operation "stats", which has no effect: Ably allows it only on "*" or "[*]*".');
  }
  return warnings;
}

/**
 * Suggests `chat:*` for `chat*`, `chat.*`, `chat-*`, `chat/*` and `chat:**`. For `a:b-*`, in which `b` may be a namespace
 * or the start of a name, it suggests both `a:b:*` and `a:*`.
 */
function wildcardAdvice(resource: string): string {
  const { qualifier = '', start } = /^(?<qualifier>\[[^\]]*\])?(?<start>[^*]*)\*+$/.exec(resource)?.groups ?? {};
  if (start === undefined) return '';
  const namespace = start.replace(/(?<![:._/-])[:._/-]+$/, '');
  const meant = `${qualifier}${namespace && `${namespace}:`}*`;
  if (meant.length > MAX_QUOTED_LENGTH) return '';
  const advice = ` To match ${namespace ? 'a whole namespace' : 'every name'}, use ${quote(meant)}`;
  const isStartOfName = namespace.includes(':') && !start.endsWith(':');
  const parent = namespace.slice(0, namespace.lastIndexOf(':'));
  return isStartOfName ? `${advice} or ${quote(`${qualifier}${parent}:*`)}.` : `${advice}.`;
}
