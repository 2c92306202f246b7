import { run } from '../../node/run.ts';
import { logFailure } from '../log.ts';
import { watchStream } from '../watch-stream.ts';
import { main } from './main.ts';

run(
  () => main(process.env),
  (failure) => logFailure(`The step failed: ${failure}`),
  watchStream(process.stdout),
);
