#!/usr/bin/env node
import './node-version.ts';
import { run } from '../node/run.ts';

run(
  async (flushStdout) => {
    const { main } = await import('./main.ts');
    return main(process.argv.slice(2), process.env, flushStdout);
  },
  (failure) => process.stderr.write(`ably-jwt: no token was printed: ${failure}.\n`),
);
