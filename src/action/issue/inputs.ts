import type { Diagnostics } from '../../token/diagnostics.ts';
import { type RawInputs, TOKEN_INPUTS } from '../../token/raw-inputs.ts';
import { DEFAULT_TTL } from '../../token/ttl.ts';
import { readBoolean, readInputs } from '../inputs.ts';
import { readEnvName } from './env-name.ts';

/** Every input of action.yml. */
export const INPUTS = [
  ...TOKEN_INPUTS,
  'token-only',
  'export-env',
  'env-name',
  'verify',
  'endpoint',
  'ca-file',
  'summary',
] as const;

type Input = (typeof INPUTS)[number];

/** Inputs that must not be empty, because their defaults in action.yml could allow more access. */
const REQUIRED = ['api-key', 'capability', 'claims', 'ttl', 'revocation-key'] as const;

/** The defaults of action.yml. */
export const DEFAULTS = {
  /** A literal. It means the environment variable, the only one that is read as an input. */
  'api-key': '$ABLY_API_KEY',
  capability: '{"*":["*"]}',
  'client-type': 'server',
  ttl: DEFAULT_TTL,
  'token-only': 'false',
  'export-env': 'false',
  'env-name': 'ABLY_TOKEN',
  claims: '{}',
  'revocation-key': 'none',
  verify: 'false',
  summary: 'false',
} as const;

/** Reads every input once. */
export function readIssueInputs(environment: NodeJS.ProcessEnv): RawInputs<Input> {
  const raw = readInputs<Input>(INPUTS, REQUIRED);
  if (raw['api-key']?.text !== DEFAULTS['api-key']) return raw;
  const text = environment['ABLY_API_KEY']?.trim() ?? '';
  return { ...raw, 'api-key': { text, source: 'api-key (from ABLY_API_KEY)' } };
}

/** Whether the API key came from the variable. */
export function isKeyFromVariable(raw: RawInputs<Input>): boolean {
  return raw['api-key']?.source !== 'api-key';
}

/** How the action publishes a token. */
export type Options = Readonly<ReturnType<typeof readOptions>>;

/** Reads the inputs that do not affect the token, and warns about those that have no effect. */
export function readOptions(raw: RawInputs<Input>, diagnostics: Diagnostics) {
  const boolean = (name: Input) => readBoolean(raw[name], diagnostics.reporter(name));
  const envName = readEnvName(raw['env-name']?.text ?? DEFAULTS['env-name'], diagnostics.reporter('env-name'));
  const options = {
    tokenOnly: boolean('token-only'),
    exportEnv: boolean('export-env'),
    /** The variable that `exportEnv` sets. */
    envName: envName ?? DEFAULTS['env-name'],
    verify: boolean('verify'),
    summary: boolean('summary'),
  };
  const noEffect = (name: Input, reason: string) => diagnostics.reporter(name).warning(`No effect ${reason}.`);
  if (options.envName !== DEFAULTS['env-name'] && !options.exportEnv) noEffect('env-name', 'unless export-env is true');
  if (raw.endpoint && !options.verify) noEffect('endpoint', 'unless verify is true');
  if (raw['ca-file'] && !options.verify) noEffect('ca-file', 'unless verify is true');
  if (options.summary && options.tokenOnly) noEffect('summary', 'if token-only is true');
  return options;
}
