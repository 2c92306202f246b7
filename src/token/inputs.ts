import { type ApiKey, readApiKey } from './api-key.ts';
import { type Capability, capabilityJson, readCapability } from './capability.ts';
import { checkClaims } from './claims.ts';
import type { Reporter } from './diagnostics.ts';
import {
  type ClientType,
  type IdentityInput,
  readClientId,
  readClientType,
  readRevocationKey,
  readTargetValue,
} from './identity.ts';
import { type Form, type Mapping, readMapping } from './mapping.ts';
import type { Context, Input, Table } from './reading.ts';
import type { Checked } from './secrets.ts';
import { readTtl } from './ttl.ts';

/** Infers the type of the value. */
const input = <Value>(row: Input<Value>): Input<Value> => row;

const mapping =
  (form: Form) =>
  (text: Checked, report: Reporter, { guard }: Context): Mapping | undefined => {
    const result = readMapping(text, form, guard);
    if (result.ok) return result.mapping;
    guard.add(result.keys);
    return report.problem(result.fault);
  };

export const API_KEY = input<ApiKey>({
  name: 'api-key',
  /** A literal. It means the environment variable, the only one that an action reads as an input. */
  default: '$ABLY_API_KEY',
  isSecret: true,
  expected: 'one Ably API key, appId.keyId:secret',
  read: (text, report, { missingKeyFix }) => readApiKey(text, missingKeyFix, report),
});

/** The inputs that determine a token. */
export const TOKEN_INPUTS = {
  key: API_KEY,
  app: input<string>({
    name: 'app',
    default: '',
    expected: 'the app ID that the API key starts with',
    read: (text) => text,
    option: {
      value: 'ID',
      help: "App ID; an error if the key belongs to a different app. Default: ABLY_APP_ID, or the key's app",
    },
  }),
  capability: input<Capability>({
    name: 'capability',
    default: '{"*":["*"]}',
    isRequired: true,
    keepsWhitespace: true,
    limit: 32,
    expected: 'a mapping of resources to lists of operations, for example {"chat:*":["publish","subscribe"]}',
    read: (text, report, context) => {
      const resources = mapping('JSON or lines')(text, report, context);
      return resources && readCapability(resources, report);
    },
    claim: 'x-ably-capability',
    // Ably ignores an object here and grants everything the key allows; it must be a string.
    claimOf: capabilityJson,
    option: { value: 'TEXT', help: 'Operations allowed on each resource, as JSON or lines. Default: {"*":["*"]}' },
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
    },
  }),
  clientType: input<ClientType>({
    name: 'client-type',
    default: 'server',
    expected: 'server or device',
    read: readClientType,
    claim: 'x-ably-clientType',
    claimOf: (clientType) => (clientType === 'server' ? clientType : null),
    option: { value: 'TYPE', help: 'server or device. Default: server' },
  }),
  ttl: input<number>({
    name: 'ttl',
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
    isRequired: true,
    limit: 32,
    expected: 'a JSON object with claim names and values',
    read: (text, report, context) => {
      const claims = mapping('JSON')(text, report, context);
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

export const ENDPOINT = input<string>({
  name: 'endpoint',
  default: '',
  expected: 'an Ably endpoint name, a host or a URL',
  read: (text) => text,
  option: {
    value: 'NAME',
    help: "For --verify: endpoint name, host or URL. Default: ABLY_ENDPOINT, or Ably's default",
  },
});

export const CA_FILE = input<string>({
  name: 'ca-file',
  default: '',
  expected: 'the path of a PEM file',
  read: (text) => text,
});

/** A value to revoke by; empty if it is not given. */
const target = (name: IdentityInput) =>
  input<string>({
    name,
    default: '',
    expected: 'the value that the tokens were issued with',
    read: (text, report, context) => (text === '' ? text : readTargetValue(text, name, context, report)),
  });

/** The inputs that say which tokens to revoke. */
export const REVOKE_INPUTS = {
  key: { ...API_KEY, default: '' },
  revocationKey: target('revocation-key'),
  clientId: target('client-id'),
} satisfies Table;
