import { type Replay, replay, type Step } from './runner.ts';

/**
 * Runs a step inside a shell script, in which "$@" is the command that the runner would run.
 * @param options for node
 */
export const inShell = (script: string, step: Step, ...options: string[]): Promise<Replay> =>
  replay({
    ...step,
    node: 'bash',
    nodeOptions: ['-c', script, 'bash', step.node ?? process.execPath, ...options],
  });
