import type { RawInput, RawInputs } from '../token/raw-inputs.ts';
import type { OptionName } from './options.ts';

/** The variables that are read if an option is not given, as in the Ably CLI. */
const VARIABLES: readonly (readonly [OptionName, string])[] = [
  ['app', 'ABLY_APP_ID'],
  ['client-id', 'ABLY_CLIENT_ID'],
  ['endpoint', 'ABLY_ENDPOINT'],
];

type Inputs = RawInputs<OptionName | 'api-key'>;

/** The API key is read only from its variable, because arguments are visible in process lists. */
export function readApiKeyInput(environment: NodeJS.ProcessEnv): RawInput {
  return { text: environment['ABLY_API_KEY']?.trim() ?? '', source: 'ABLY_API_KEY' };
}

/** Adds inputs from variables. An empty variable is treated as not set. */
export function withVariables(given: RawInputs<OptionName>, apiKey: RawInput, environment: NodeJS.ProcessEnv): Inputs {
  const fromVariables: { [name in OptionName]?: RawInput } = {};
  for (const [name, variable] of VARIABLES) {
    const text = environment[variable]?.trim();
    if (text) fromVariables[name] = { text, source: variable };
  }
  return { ...fromVariables, ...given, 'api-key': apiKey };
}
