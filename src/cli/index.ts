#!/usr/bin/env node
import './node-version.ts';
import { run } from '../node/run.ts';
import { main } from './main.ts';
import { printNote } from './print.ts';

run(
  () => main(process.argv.slice(2), process.env),
  (failure) => printNote(`no token was printed: ${failure}.`),
);
