import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ClientError } from './checks.mjs';
import { run, Unavailable } from './processes.mjs';

const VERSION = '1.2.1';
const PACKAGE = process.env['ABLY_CLI_PACKAGE'] ?? `@ably/cli@${VERSION}`;

/** Shows whether a publish succeeded, which the exit code of the Ably CLI does not. */
const RECIPE = `jq -es 'map(select(.type=="result"))[0].publish.allSucceeded'`;

/**
 * The Ably CLI of npm.
 * @param {string} directory
 * @returns {Promise<import('./checks.mjs').Client>}
 */
export async function installAblyCli(directory) {
  const prefix = join(directory, 'ably-cli');
  const home = join(prefix, 'home');
  mkdirSync(home, { recursive: true });
  const options = ['--prefix', prefix, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const { code, stderr } = await run('npm', ['install', ...options, PACKAGE]);
  if (/\bE404\b/.test(stderr)) throw new Unavailable(`the npm registry in use does not offer ${PACKAGE}`);
  if (code !== 0) throw new Error(`npm install ${PACKAGE}: ${stderr.trim()}`);
  const program = join(prefix, 'node_modules', '@ably', 'cli', 'bin', 'run.js');

  const environment = (/** @type {string} */ token) => ({
    PATH: process.env['PATH'],
    HOME: home,
    ABLY_TOKEN: token,
    ABLY_ENDPOINT: 'localhost',
    // Its update check would contact the registry.
    ABLY_SKIP_NEW_VERSION_CHECK: 'true',
  });
  const argumentsFor = (/** @type {number} */ port, /** @type {readonly string[]} */ args) => [
    program,
    'channels',
    ...args,
    '--json',
    '--tls',
    'false',
    '--port',
    String(port),
  ];

  /**
   * @param {number} port
   * @param {string} token
   * @param {readonly string[]} args
   */
  async function call(port, token, ...args) {
    const ended = await run(process.execPath, argumentsFor(port, args), environment(token));
    const lines = ended.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    const error = lines.find(({ type }) => type === 'error')?.error;
    if (error !== undefined) throw new ClientError(error.code);
    const result = lines.find(({ type }) => type === 'result');
    assert.ok(result !== undefined, `no result in: ${ended.stdout}${ended.stderr}`);
    return result;
  }

  return {
    name: `Ably CLI ${VERSION}`,
    publish: async (port, token, channel, data) => {
      const { publish } = await call(port, token, 'publish', channel, data);
      if (publish.allSucceeded !== true) throw new ClientError(publish.results[0]?.error?.code);
    },
    history: async (port, token, channel) => (await call(port, token, 'history', channel)).messages,
    checks: {
      'exits with 0 although a publish was rejected, and the recipe tells': async (_, ably) => {
        if ((await run('bash', ['-c', 'command -v jq'])).code !== 0) throw new Unavailable('jq is not installed');
        const token = await ably.issue(['--capability', '{"deploys":["publish"]}']);
        const script = async (/** @type {string} */ channel, /** @type {string} */ rest) => {
          const words = argumentsFor(ably.port, ['publish', channel, 'v1.2.3']);
          const args = ['-c', `set -o pipefail; "$@" ${rest}`, 'bash', process.execPath, ...words];
          return (await run('bash', args, environment(token))).code;
        };
        assert.deepEqual([await script('deploys', ''), await script('elsewhere', '')], [0, 0], 'exit codes');
        assert.deepEqual([await script('deploys', `| ${RECIPE}`), await script('elsewhere', `| ${RECIPE}`)], [0, 1]);
        assert.deepEqual([await ably.messages('deploys'), await ably.messages('elsewhere')], [2, 0]);
      },
    },
  };
}
