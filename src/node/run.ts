import { formatError } from './system-errors.ts';
import { type Flush, watchStream } from './watch-stream.ts';

/**
 * Runs an entry point. The exit code is 1 until everything is done, so a promise that never settles is a failure.
 * Errors are reported on one line, without a stack trace.
 * @param main returns the exit code; `flushStdout` waits until all output has been written
 * @param report prints why the program failed, given as a phrase
 */
export function run(main: (flushStdout: Flush) => Promise<number>, report: (failure: string) => void): void {
  process.exitCode = 1;
  const reportUnsettled = () => report('the program exited before it finished');
  process.once('exit', reportUnsettled);
  const flushStdout = watchStream(process.stdout);
  const flushStderr = watchStream(process.stderr);
  main(flushStdout)
    .catch((error: unknown) => {
      report(formatError(error));
      return 1;
    })
    .then(async (exitCode) => {
      process.off('exit', reportUnsettled);
      await Promise.allSettled([flushStdout(), flushStderr()]);
      // A connection that a proxy keeps open would keep the process alive.
      process.exit(exitCode);
    });
}
