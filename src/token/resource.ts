import type { Findings } from './findings.ts';
import type { Fault } from './mapping.ts';
import { quote } from './quote.ts';

/** What keeps a name from being a resource, by Ably's rules for channel names. https://ably.com/docs/channels */
export function resourceFault(resource: string): Fault | undefined {
  if (resource.trim() === '')
    return { found: 'a resource is empty', fix: 'name a channel, a namespace such as chat:*, or *' };
  if (resource.startsWith(':')) {
    return {
      found: `the resource ${quote(resource)} starts with a colon`,
      fix: 'put a namespace before the colon, or drop it',
    };
  }
  if (/[\n\v\f\r\u0085\u2028\u2029]/.test(resource)) {
    return { found: `the resource ${quote(resource)} holds a line break`, fix: 'take the line break out of the name' };
  }
  return undefined;
}

/** Warns of resources that Ably accepts, but that do not do what they look like. */
export function warnOfResource(resource: string, operations: readonly string[], { warnings }: Findings): void {
  const warn = (text: string) => void warnings.push({ input: 'capability', text });
  const segments = resource.replace(/^\[[^\]]*\]/, '').split(':');
  if (segments.some((segment) => segment.includes('*') && segment !== '*')) {
    const [, namespace] = /^((?:\[[^\]]*\])?[^[*].*?)\*+$/.exec(resource) ?? [];
    const wild = namespace ? ` For a whole namespace, write ${quote(`${namespace}:*`)}.` : '';
    warn(
      `${quote(resource)} matches only the channel of that very name: * is a wildcard only as a whole segment between colons.${wild}`,
    );
  }
  if (operations.includes('stats') && resource !== '*' && resource !== '[*]*') {
    warn(`"stats" on ${quote(resource)} has no effect: Ably grants it only on "*" or "[*]*".`);
  }
}
