import { error } from '@actions/core';
import { errorInWords } from '../process/error-in-words.ts';
import { watchStream } from '../process/watched-stream.ts';
import { runStep } from './main.ts';

const stdoutDelivered = watchStream(process.stdout);
watchStream(process.stderr);

runStep({ environment: process.env, now: Date.now(), randomUUID: () => crypto.randomUUID(), stdoutDelivered })
  .then((issued) => (issued ? 0 : 1))
  .catch((failure: unknown) => {
    error(`No token was issued: ${errorInWords(failure)}.`);
    return 1;
  })
  .then(async (exitCode) => {
    // A connection that a proxy keeps hanging would keep the process alive; all that was said is let out first.
    await stdoutDelivered().catch(() => {});
    process.exit(exitCode);
  });
