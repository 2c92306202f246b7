import { run } from '../../node/run.ts';
import { logFailure } from '../log.ts';
import { main } from './main.ts';

run(
  (flushStdout) => main(process.env, flushStdout),
  (failure) => logFailure(`No token was issued: ${failure}`),
);
