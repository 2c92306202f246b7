import { canonical, FULL_CAPABILITY } from './capability.ts';
import type { IssuedToken } from './issue.ts';

export type Fact = readonly [name: string, value: string];

/** A token's facts for people, in the order of interest, without its capability. No secret, no line break. */
export function factsOf(issued: IssuedToken): Fact[] {
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

/** What a token may do on one resource. */
export interface Grant {
  readonly resource: string;
  readonly operations: readonly string[];
}

/** The capability for people. Names that are not plain stand in quotes: they hold no line break. */
export function grantsOf(issued: IssuedToken): Grant[] {
  return [...issued.grants].map(([resource, operations]) => ({
    resource: plainOrQuoted(resource),
    operations: operations.map(plainOrQuoted),
  }));
}

export function isFullCapability(issued: IssuedToken): boolean {
  return issued.capability === canonical(FULL_CAPABILITY);
}

const plainOrQuoted = (name: string) => (/^[\w*[][\x21-\x7e]*$/.test(name) ? name : JSON.stringify(name));
