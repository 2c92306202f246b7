import { run } from '../../node/run.ts';
import { logFailure } from '../log.ts';
import { watchStream } from '../watch-stream.ts';
import { main } from './main.ts';

const flushStdout = watchStream(process.stdout);
// If NODE_DEBUG is set, Node prints there.
watchStream(process.stderr);

run(
  () => main(process.env, flushStdout),
  (failure) => logFailure(`No token was issued: ${failure}`),
  flushStdout,
);
