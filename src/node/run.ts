import { formatError } from './system-errors.ts';

/**
 * Runs an entry point. The exit code is 1 until everything is done, so a promise that never settles is a failure.
 * Errors are reported on one line, without a stack trace.
 * @param main returns the exit code
 * @param report prints why the program failed, given as a phrase
 * @param flush waits until all output has been written, if it is not written at once
 */
export function run(
  main: () => Promise<number>,
  report: (failure: string) => void,
  flush?: () => Promise<unknown>,
): void {
  process.exitCode = 1;
  const reportUnsettled = () => report('the program exited before it finished');
  process.once('exit', reportUnsettled);
  main()
    .catch((error: unknown) => {
      report(formatError(error));
      return 1;
    })
    .then(async (exitCode) => {
      process.off('exit', reportUnsettled);
      await flush?.().catch(() => {});
      // A connection that a proxy keeps open would keep the process alive.
      process.exit(exitCode);
    });
}
