import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ClientError } from './checks.mjs';
import { runOrThrow } from './processes.mjs';

const VERSION = '3.1.4';
const PROGRAM = fileURLToPath(new URL('python_sdk.py', import.meta.url));

/**
 * The package `ably` of PyPI, REST, in a virtual environment.
 * @param {string} directory
 * @returns {Promise<import('./checks.mjs').Client>}
 */
export async function installPythonSdk(directory) {
  const environment = join(directory, 'python');
  const python = join(environment, 'bin', 'python');
  await runOrThrow('python3', ['-m', 'venv', environment]);
  await runOrThrow(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `ably==${VERSION}`]);

  /**
   * @param {number} port
   * @param {string} token
   * @param {readonly string[]} args
   */
  async function call(port, token, ...args) {
    const env = { PATH: process.env['PATH'], ABLY_TOKEN: token, PORT: String(port) };
    const { code, messages } = JSON.parse(await runOrThrow(python, [PROGRAM, ...args], env));
    if (code !== undefined) throw new ClientError(code);
    return messages;
  }
  return {
    name: `ably ${VERSION} of PyPI`,
    publish: (port, token, channel, data) => call(port, token, 'publish', channel, data),
    history: (port, token, channel) => call(port, token, 'history', channel),
  };
}
