import { run } from '../../node/run.ts';
import { logFailure } from '../log.ts';
import { watchStream } from '../watch-stream.ts';
import { main } from './main.ts';

// If NODE_DEBUG is set, Node prints there.
watchStream(process.stderr);

run(
  () => main(process.env),
  (failure) => logFailure(`The step failed: ${failure}`),
  watchStream(process.stdout),
);
