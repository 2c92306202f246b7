import { canonical, FULL_CAPABILITY } from './capability.ts';
import type { IssuedToken } from './issue.ts';

/** A token's facts for people, in the order of interest, without its capability. No secret, no line break. */
export function factsOf(issued: IssuedToken): [name: string, value: string][] {
  return [
    ['Issued', issued.issued],
    ['Expires', issued.expires],
    ['Time to live', `${issued.ttl} seconds`],
    ['App ID', issued.appId],
    ['Key name', issued.keyName],
    ['Client ID', issued.clientId ?? '(none)'],
    ['Client type', issued.clientType],
  ];
}

/** The capability for people: a line per resource. Resources stand in quotes, so that no line can be a command to a runner. */
export function grantsOf(issued: IssuedToken): string[] {
  const capability: Record<string, string[]> = JSON.parse(issued.capability);
  return Object.entries(capability).map(
    ([resource, operations]) => `${JSON.stringify(resource)}: ${operations.map(plainOrQuoted).join(', ')}`,
  );
}

export function isFullCapability(issued: IssuedToken): boolean {
  return issued.capability === canonical(FULL_CAPABILITY);
}

const plainOrQuoted = (operation: string) => (/^[\w*-]+$/.test(operation) ? operation : JSON.stringify(operation));
