import { run } from '../../node/run.ts';
import { logFailure } from '../log.ts';
import { maskOn } from '../masks.ts';
import { watchStream } from '../watch-stream.ts';
import { main } from './main.ts';

// Watched from the start: Node prints to it if NODE_DEBUG is set.
const mask = maskOn(watchStream(process.stderr));

run(
  () => main(process.env, mask),
  (failure) => logFailure(`No token was issued: ${failure}`),
  watchStream(process.stdout),
);
