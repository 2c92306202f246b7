import { type ApiKey, readApiKey } from './api-key.ts';
import { type Capability, readCapability } from './capability.ts';
import { checkClaims, type InputClaim } from './claims.ts';
import { type ClientType, readClientId, readClientType, readRevocationKey, readTargetValue } from './identity.ts';
import { objectJson } from './json.ts';
import { type Mapping, readMapping } from './mapping.ts';
import { type Input, input, type Option, type Table, type Values } from './reading.ts';
import type { Checked } from './text.ts';
import { readTtl } from './ttl.ts';

export const API_KEY = input<ApiKey>({
  name: 'api-key',
  otherNames: ['key'],
  /** A literal. It means the environment variable, the only one that an action reads as an input. */
  default: '$ABLY_API_KEY',
  isSecret: true,
  expected: 'one Ably API key, appId.keyId:secret',
  read: (text, report, { missingKeyFix }) => readApiKey(text, missingKeyFix, report),
});

/** An input whose text is its value; empty if it is not given. */
const textInput = (row: Pick<Input<Checked>, 'name' | 'otherNames' | 'expected' | 'option'>) =>
  input<Checked>({ ...row, default: '', read: (text) => text });

export const APP = textInput({
  name: 'app',
  otherNames: ['appid'],
  expected: 'the app ID that the API key starts with',
  option: {
    value: 'ID',
    help: "App ID; an error if the key belongs to a different app. Default: ABLY_APP_ID, or the key's app",
    variable: 'ABLY_APP_ID',
  },
});

export const ENDPOINT = textInput({
  name: 'endpoint',
  otherNames: ['environment'],
  expected: 'an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL',
  option: {
    value: 'NAME',
    help: "Ably endpoint name, host or URL. Default: ABLY_ENDPOINT, or Ably's default",
    variable: 'ABLY_ENDPOINT',
  },
});

export const CA_FILE = textInput({
  name: 'ca-file',
  expected: 'the path of a PEM file with at least one certificate, at most 1 MiB',
});

/** The inputs that determine a token. */
export const TOKEN_INPUTS = {
  key: API_KEY,
  app: APP,
  capability: input<Capability>({
    name: 'capability',
    otherNames: [
      'channel',
      'channelname',
      'namespace',
      'room',
      'topic',
      'resource',
      'operation',
      'permission',
      'scope',
    ],
    default: '{"*":["*"]}',
    defaultValue: new Map([['*', ['*']]]),
    isRequired: true,
    keepsWhitespace: true,
    limit: 32,
    shorten: 'use fewer resources, or namespaces such as chat:*',
    expected: 'a mapping of resources to lists of operations, for example {"chat:*":["publish","subscribe"]}',
    read: (text, report, context) => {
      const resources = readMapping(text, 'JSON or lines', context.guard, report);
      return resources && readCapability(resources, context, report);
    },
    claim: 'x-ably-capability',
    // Ably ignores an object here and grants everything the key allows; it must be a string.
    claimOf: objectJson,
    option: { value: 'TEXT', help: 'Operations allowed on each resource, JSON or lines. Default: {"*":["*"]}' },
  }),
  clientId: input<string | null>({
    name: 'client-id',
    default: '',
    expected: 'one line of visible characters',
    read: (text, report, context) => (text === '' ? context.defaultClientId : readClientId(text, context, report)),
    claim: 'x-ably-clientId',
    claimOf: (clientId) => clientId,
    option: {
      value: 'ID',
      help: 'Client ID; none: no client ID; *: any client ID. Default: ABLY_CLIENT_ID, or ably-jwt-<8 hex digits>',
      variable: 'ABLY_CLIENT_ID',
    },
  }),
  clientType: input<ClientType>({
    name: 'client-type',
    default: 'server',
    expected: 'server or device',
    read: readClientType,
    claim: 'x-ably-clientType',
    claimOf: (clientType) => (clientType === 'server' ? clientType : null),
    option: { value: 'TYPE', help: 'server or device. Default: server, whereas the Ably CLI sets none' },
  }),
  ttl: input<number>({
    name: 'ttl',
    otherNames: ['duration', 'expiration', 'expire', 'expiresin', 'expiry', 'lifetime'],
    default: '3600',
    isRequired: true,
    expected: 'seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours',
    read: readTtl,
    claim: 'exp',
    option: { value: 'TIME', help: 'Time to live: seconds, or 90s, 15m, 24h; at most 24h. Default: 3600' },
  }),
  claims: input<Mapping>({
    name: 'claims',
    default: '{}',
    defaultValue: new Map(),
    isRequired: true,
    keepsWhitespace: true,
    limit: 32,
    expected: 'a JSON object with claim names and values',
    read: (text, report, { guard }) => {
      const claims = readMapping(text, 'JSON', guard, report);
      if (claims) checkClaims(claims, report);
      return claims;
    },
    option: { value: 'JSON', help: 'Additional claims, as JSON' },
  }),
  revocationKey: input<string | null>({
    name: 'revocation-key',
    default: 'none',
    isRequired: true,
    expected: 'one line of visible characters, or none',
    read: (text, report, context) => readRevocationKey(text, context, report),
    claim: 'x-ably-revocation-key',
    claimOf: (revocationKey) => revocationKey,
    option: { value: 'KEY', help: 'Revocation key, for revoking the token later' },
  }),
} satisfies Table;

/** The values of the inputs that determine a token. */
export type TokenValues = Values<typeof TOKEN_INPUTS>;

/** What a token is asked to carry, checked and complete. */
export interface TokenParams extends Omit<TokenValues, 'app'> {
  /** Issue time, in seconds since 1970. */
  readonly issuedAt: number;
}

/** The claims that inputs set. */
export const INPUT_CLAIMS: readonly InputClaim[] = Object.values<Input<unknown>>(TOKEN_INPUTS).flatMap(
  ({ name, claim }) => (claim === undefined ? [] : [{ name, claim }]),
);

/** A value to revoke by; empty if it is not given. */
const target = (name: 'client-id' | 'revocation-key', option: Option) =>
  input<Checked>({
    name,
    option,
    default: '',
    expected: 'the value that the tokens were issued with',
    read: (text, report, context) => readTargetValue(text, name, context, report),
  });

/** The inputs that say which tokens to revoke. */
export const REVOKE_INPUTS = {
  key: { ...API_KEY, default: '' },
  clientId: target('client-id', { value: 'ID', help: 'Revoke the tokens with this client ID' }),
  revocationKey: target('revocation-key', { value: 'KEY', help: 'Revoke the tokens with this revocation key' }),
} satisfies Table;
