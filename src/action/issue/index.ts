import { run } from '../../node/run.ts';
import { logFailure } from '../log.ts';
import { watchStream } from '../watch-stream.ts';
import { main } from './main.ts';

const flushStdout = watchStream(process.stdout);

run(
  () => main(process.env, flushStdout),
  (failure) => logFailure(`No token was issued: ${failure}`),
  flushStdout,
);
