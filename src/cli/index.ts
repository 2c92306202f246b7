#!/usr/bin/env node
import { errorInWords } from '../process/error-in-words.ts';
import { watchStream } from '../process/watched-stream.ts';
import { runCommand } from './main.ts';

const stdoutDelivered = watchStream(process.stdout);
watchStream(process.stderr);

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
    process.exitCode = exitCode;
  })
  .catch((failure: unknown) => {
    process.stderr.write(`ably-jwt: stdout could not be written: ${errorInWords(failure)}\n`);
    process.exitCode = 1;
  });
