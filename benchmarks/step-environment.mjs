import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';

const KEY = 'demoApp.demoKey:a-made-up-secret';

/** What a runner uses to start an action: the file of its `main`, and every input with its default. */
export function readAction(actionFile) {
  const { inputs, runs } = parse(readFileSync(actionFile, 'utf8'), { schema: 'failsafe' });
  const defaults = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']));
  return { file: resolve(dirname(actionFile), runs.main), defaults };
}

/** The environment of a step, without any variable of this process except PATH. Its files are in the folder. */
export function stepEnvironment(folder, inputs) {
  const output = join(folder, 'output');
  writeFileSync(output, '');
  return {
    PATH: process.env.PATH,
    ABLY_API_KEY: KEY,
    GITHUB_OUTPUT: output,
    GITHUB_RUN_ID: '1',
    // About as many variables as a runner sets.
    ...Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`RUNNER_VARIABLE_${index}`, 'a value'])),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
}

export const API_KEY = { 'api-key': KEY };
