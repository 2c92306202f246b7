import { formatError } from './system-errors.ts';

/**
 * Runs an entry point. The exit code is 1 until everything is done, whatever ends the process: a promise that never
 * settles, or code that calls `process.exit`. Errors are reported on one line, without a stack trace.
 * @param main returns the exit code
 * @param report prints why the program failed, given as a phrase
 * @param flush waits until all output has been written, if it is not written at once
 */
export function run(
  main: () => Promise<number>,
  report: (failure: string) => void,
  flush?: () => Promise<unknown>,
): void {
  let exitCode = 1;
  let isSettled = false;
  process.exitCode = exitCode;
  process.once('exit', () => {
    process.exitCode = exitCode;
    if (!isSettled) report('the program exited before it finished');
  });
  main()
    .catch((error: unknown) => {
      report(formatError(error));
      return 1;
    })
    .then(async (code) => {
      isSettled = true;
      await flush?.().catch(() => {});
      exitCode = code;
      // A connection that a proxy keeps open would keep the process alive.
      process.exit(exitCode);
    });
}
