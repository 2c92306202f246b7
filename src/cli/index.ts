#!/usr/bin/env node
import './node-version.ts';
import { run } from '../node/run.ts';
import { main } from './main.ts';

run(
  (flushStdout) => main(process.argv.slice(2), process.env, flushStdout),
  (failure) => process.stderr.write(`ably-jwt: no token was printed: ${failure}.\n`),
);
