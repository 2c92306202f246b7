import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY = 'demoApp.demoKey:a-made-up-secret';

/** The environment of a step, made from nothing, with the defaults of action.yml; its files are in the folder. */
export function stepEnvironment(folder, inputs = {}) {
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const values = {
    'api-key': KEY,
    capability: '{"*":["*"]}',
    'client-type': 'server',
    ttl: '3600',
    'token-only': 'false',
    'export-env': 'false',
    'env-name': 'ABLY_TOKEN',
    claims: '{}',
    'revocation-key': 'none',
    verify: 'false',
    summary: 'false',
    ...inputs,
  };
  return {
    PATH: process.env.PATH,
    ABLY_API_KEY: KEY,
    GITHUB_OUTPUT: output,
    GITHUB_RUN_ID: '1',
    // As many variables as a runner sets besides.
    ...Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`RUNNER_VARIABLE_${index}`, 'a value'])),
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
}
