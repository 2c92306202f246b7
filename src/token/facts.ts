import { escapeInvisible } from './characters.ts';
import type { IssuedToken } from './issue.ts';

/** A human-readable fact about a token, without secrets or line breaks. */
export type Fact = readonly [name: string, value: string];

/** The facts about a token, most important first, except its capability. */
export function factsOf(issued: IssuedToken): Fact[] {
  return [
    ['Issued', issued.issued],
    ['Expires', issued.expires],
    ['Time to live', `${issued.ttl} seconds`],
    ['App ID', issued.appId],
    ['Key name', issued.keyName],
    ['Client ID', issued.clientId === null ? '(none)' : escapeInvisible(issued.clientId)],
    ['Client type', issued.clientType],
    ...(issued.revocationKey === null ? [] : [['Revocation key', escapeInvisible(issued.revocationKey)] as const]),
    ...(issued.claimNames.length === 0 ? [] : [['Claims', issued.claimNames.map(escapeInvisible).join(', ')] as const]),
  ];
}

/** A resource and the operations on it, with invisible characters escaped. */
export type CapabilityRow = readonly [resource: string, operations: readonly string[]];

/** The human-readable capability of a token. */
export function capabilityRows(issued: IssuedToken): CapabilityRow[] {
  return [...issued.capability].map(([name, list]) => [escapeInvisible(name), list.map(escapeInvisible)]);
}

/**
 * A note about a token that is not limited to named channels; undefined for others.
 * @param input the name of the input that narrows it
 */
export function wideCapabilityNote({ capability }: IssuedToken, input = '"capability"'): string | undefined {
  const resource = ['[*]*', '*'].find((each) => capability.has(each));
  if (resource === undefined) return undefined;
  const operations = capability.get(resource) ?? [];
  const allowed = operations.includes('*') ? 'everything the key allows' : operations.map(escapeInvisible).join(', ');
  const where = resource === '*' ? 'regular channels' : 'channels, metachannels and queues';
  return `This token allows ${allowed} on all ${where}. Set ${input} to narrow it, for example {"my-channel":["publish"]}.`;
}
