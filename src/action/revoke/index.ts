import { run } from '../../node/run.ts';
import { logFailure } from '../log.ts';
import { watchStream } from '../watch-stream.ts';
import { main } from './main.ts';

// Node prints to it if NODE_DEBUG is set.
watchStream(process.stderr);

run(
  () => main(process.env),
  (failure) => logFailure(`The step failed: ${failure}`),
  watchStream(process.stdout),
);
