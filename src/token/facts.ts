import { escapeInvisible } from './text.ts';
import type { IssuedToken } from './token.ts';

/** A fact about a token, in every form in which it is published. */
interface Fact {
  /** In the log, the summary and the report of the command line: the Ably CLI's label. */
  readonly label: string;
  /** The output of the action. A fact without one is not an output. */
  readonly output?: string;
  /** The key in the JSON result: the Ably CLI's. A fact without one is not in the result. */
  readonly key?: string;
  /** Undefined or null if the token does not have it. Undefined is left out of the JSON result, and null is not. */
  readonly value: (issued: IssuedToken) => string | number | null | undefined;
  /** What follows the value where people read it. */
  readonly unit?: string;
}

/** The facts about a token, most important first. None is secret. */
const FACTS: readonly Fact[] = [
  { label: 'Issued', output: 'issued', key: 'issued', value: ({ issued }) => issued },
  { label: 'Expires', output: 'expires', key: 'expires', value: ({ expires }) => expires },
  { label: 'TTL', output: 'ttl', key: 'ttl', value: ({ ttl }) => ttl, unit: ' seconds' },
  { label: 'App ID', output: 'app-id', key: 'appId', value: ({ appId }) => appId },
  { label: 'Key ID', output: 'key-name', key: 'keyId', value: ({ keyName }) => keyName },
  { label: 'Client ID', output: 'client-id', key: 'clientId', value: ({ clientId }) => clientId },
  { label: 'Client Type', value: ({ clientType }) => clientType },
  {
    label: 'Revocation Key',
    output: 'revocation-key',
    key: 'revocationKey',
    value: ({ revocationKey }) => revocationKey ?? undefined,
  },
  { label: 'Claims', value: ({ claimNames }) => claimNames.join(', ') || undefined },
];

/** What people read, without line breaks: the label and the value of each fact that the token has. */
export function describeFacts(issued: IssuedToken): [label: string, value: string][] {
  return FACTS.flatMap(({ label, value, unit = '' }) => {
    const fact = value(issued);
    return fact === undefined || fact === null ? [] : [[label, `${escapeInvisible(String(fact))}${unit}`]];
  });
}

/** The outputs of the action, by name. Only the first two contain a secret. */
export function outputsOf(issued: IssuedToken): [name: string, value: string][] {
  return [
    ['token', issued.token],
    ['json', JSON.stringify(resultOf(issued))],
    ...FACTS.flatMap(({ output, value }) =>
      output ? [[output, String(value(issued) ?? '')] as [string, string]] : [],
    ),
    ['capability', issued.capabilityJson],
  ];
}

/** The result as the Ably CLI prints it, on one line, so that the same `jq` filters work for both. */
export function resultOf(issued: IssuedToken) {
  const facts = FACTS.flatMap(({ key, value }) => (key ? [[key, value(issued)] as const] : []));
  const others = {
    capability: Object.fromEntries(issued.capability),
    clientType: issued.clientType === 'server' ? issued.clientType : undefined,
    tokenType: 'jwt',
    value: issued.token,
  };
  const entries = [...facts, ...Object.entries(others)].sort(([one], [other]) => (one < other ? -1 : 1));
  return envelope(Object.fromEntries(entries));
}

/** The same result with only the token in it. */
export function tokenOnlyResult({ token }: IssuedToken) {
  return envelope({ value: token });
}

/** The envelope of the Ably CLI after 1.2.1. https://ably.com/docs/cli/auth/issue-jwt-token */
function envelope(token: object) {
  return { type: 'result', command: 'auth:issue-jwt-token', success: true, token };
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
