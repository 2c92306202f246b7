import { run } from '../../node/run.ts';
import { logFailure } from '../log.ts';
import { watchStream } from '../watch-stream.ts';
import { main } from './main.ts';

const flushStdout = watchStream(process.stdout);
// Node prints to it if NODE_DEBUG is set.
watchStream(process.stderr);

run(
  () => main(process.env, flushStdout),
  (failure) => logFailure(`No token was issued: ${failure}`),
  flushStdout,
);
