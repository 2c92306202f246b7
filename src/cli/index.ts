#!/usr/bin/env node
import { errorInWords } from '../process/error-in-words.ts';
import { watchStream } from '../process/watched-stream.ts';
import { runCommand } from './main.ts';

const stdoutDelivered = watchStream(process.stdout);
const stderrDelivered = watchStream(process.stderr);

runCommand(process.argv.slice(2), {
  environment: process.env,
  now: Date.now(),
  randomUUID: () => crypto.randomUUID(),
  colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  print: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(`ably-jwt: ${text}\n`),
})
  .then(async (exitCode) => {
    await stdoutDelivered();
    return exitCode;
  })
  .catch((failure: unknown) => {
    process.stderr.write(`ably-jwt: no token was printed: ${errorInWords(failure)}\n`);
    return 1;
  })
  .then(async (exitCode) => {
    // A connection that a proxy keeps hanging would keep the process alive; all that was said is let out first.
    await stderrDelivered().catch(() => {});
    process.exit(exitCode);
  });
