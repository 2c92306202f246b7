import { error } from '@actions/core';
import { errorInWords } from '../process/error-in-words.ts';
import { watchStream } from '../process/watched-stream.ts';
import { runStep } from './main.ts';

const stdoutDelivered = watchStream(process.stdout);
watchStream(process.stderr);

runStep({ environment: process.env, now: Date.now(), randomUUID: () => crypto.randomUUID(), stdoutDelivered }).then(
  (issued) => {
    process.exitCode = issued ? 0 : 1;
  },
  (failure: unknown) => {
    error(`No token was issued: ${errorInWords(failure)}.`);
    process.exitCode = 1;
  },
);
