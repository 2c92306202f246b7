import { escapeInvisible } from './characters.ts';
import type { IssuedToken } from './issue.ts';

/** A fact about a token for people to read, without secrets and line breaks. */
export type Fact = readonly [name: string, value: string];

/** The facts about a token, the most interesting first, without its capability. */
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
  ];
}

/** The capability of a token for people to read: resources and their operations, strange characters escaped. */
export function capabilityRows(issued: IssuedToken): { resource: string; operations: string[] }[] {
  return [...issued.capability].map(([resource, operations]) => ({
    resource: escapeInvisible(resource),
    operations: operations.map(escapeInvisible),
  }));
}

/** What to say of a token that is not limited to named channels; undefined for others. */
export function wideCapability({ capability }: IssuedToken): string | undefined {
  const resource = ['[*]*', '*'].find((each) => capability.has(each));
  const operations = capability.get(resource ?? '') ?? [];
  if (resource === undefined) return undefined;
  const allowed = operations.includes('*') ? 'everything the key allows' : operations.map(escapeInvisible).join(', ');
  const where = resource === '*' ? 'regular channels' : 'channels, metachannels and queues';
  return `This token allows ${allowed} on all ${where}. Set "capability" to narrow it, for example {"my-channel":["publish"]}.`;
}
