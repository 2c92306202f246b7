import { execFile } from 'node:child_process';

/** Milliseconds after which a process is ended: building takes longest. */
const TIMEOUT = 600_000;

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env] the whole environment; this process's unless given
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function run(program, args, env = process.env) {
  return new Promise((resolve, reject) => {
    execFile(program, args, { env, timeout: TIMEOUT, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === 'number') resolve({ code: error.code, stdout, stderr });
      else reject(error);
    });
  });
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<string>} stdout
 * @throws with what the program printed, unless it exits with 0
 */
export async function runOrThrow(program, args, env) {
  const { code, stdout, stderr } = await run(program, args, env);
  if (code !== 0) throw new Error(`${program} exited with ${code}: ${stderr.trim() || stdout.trim()}`);
  return stdout;
}
