// The fake Ably server (server.mjs) as a separate process, for shells and workflows:
//   node serve.mjs --port 0 --key app.key:secret [--key …] [--revocable] [--capability JSON] [--fault NAME|JSON]
//     [--now-offset=SECONDS] [--future-iat SECONDS]
// A fault in JSON may be a list, one for each request. --now-offset puts the clock ahead of this machine's, or behind
// it if negative.
// Prints `listening on http://127.0.0.1:PORT` and runs until it is killed.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const USAGE =
  'usage: serve.mjs [--port N] --key app.key:secret [--key …] [--revocable] [--capability JSON] ' +
  '[--fault NAME|JSON] [--now-offset=SECONDS] [--future-iat SECONDS]';

const { faultNames, revocationFaultNames, startAbly } = await import('./server.mjs').catch(explainMissing);

try {
  const ably = await startAbly(readArguments());
  console.log(`listening on ${ably.url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ably.close());
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 2;
}

/**
 * The server needs packages, which a new clone does not have. Ends the program.
 * @param {Error & { code?: string }} error
 * @returns {never}
 */
function explainMissing(error) {
  if (!/^(ERR_)?MODULE_NOT_FOUND$/.test(error.code ?? '')) throw error;
  console.error(`The packages of the fake Ably server are not installed. Fix: run npm ci in ${ROOT}`);
  process.exit(1);
}

/** @returns {import('./server.mjs').AblyOptions} */
function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      key: { type: 'string', multiple: true, default: [] },
      revocable: { type: 'boolean', default: false },
      capability: { type: 'string' },
      fault: { type: 'string' },
      'now-offset': { type: 'string', default: '0' },
      'future-iat': { type: 'string' },
    },
  });
  if (values.key.length === 0) throw new Error('--key is missing');
  const capability = values.capability === undefined ? undefined : JSON.parse(values.capability);
  const keys = values.key.map((key) => {
    const [, name, secret] = /^([^:.]+\.[^:.]+):(.+)$/.exec(key) ?? [];
    if (name === undefined || secret === undefined) throw new Error('--key takes app.key:secret');
    return [name, { secret, capability, revocable: values.revocable }];
  });
  const offset = readNumber('now-offset', values['now-offset']) * 1000;
  return {
    keys: Object.fromEntries(keys),
    port: Number(values.port),
    fault: readFault(values.fault),
    now: () => Date.now() + offset,
    futureIat: values['future-iat'] === undefined ? undefined : readNumber('future-iat', values['future-iat']),
  };
}

/**
 * @param {string | undefined} text
 * @returns {import('./server.mjs').AblyOptions['fault']}
 */
function readFault(text) {
  if (text === undefined) return undefined;
  if (/^[{[]/.test(text)) return JSON.parse(text);
  const names = [...faultNames, ...revocationFaultNames];
  const name = names.find((each) => each === text);
  if (name === undefined) throw new Error(`--fault takes JSON or one of ${names.join(', ')}`);
  return name;
}

/**
 * @param {string} option
 * @param {string} text
 */
function readNumber(option, text) {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`--${option} takes a number of seconds`);
  return Number(text);
}
