// The stand-in as a process of its own, for shells and workflows:
//   node serve.mjs --port 0 --key app.key:secret [--key …] [--revocable] [--capability JSON] [--fault NAME|JSON]
// Prints `listening on http://127.0.0.1:PORT` and runs till it is killed.
import { parseArgs } from 'node:util';
import { faultNames, startAbly } from './server.mjs';

const USAGE =
  'usage: serve.mjs [--port N] --key app.key:secret [--key …] [--revocable] [--capability JSON] [--fault NAME|JSON]';

try {
  const ably = await startAbly(readArguments());
  console.log(`listening on ${ably.url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ably.close());
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 2;
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
    },
  });
  if (values.key.length === 0) throw new Error('--key is missing');
  const capability = values.capability === undefined ? undefined : JSON.parse(values.capability);
  const keys = values.key.map((key) => {
    const [, name, secret] = /^([^:.]+\.[^:.]+):(.+)$/.exec(key) ?? [];
    if (name === undefined || secret === undefined) throw new Error('--key takes app.key:secret');
    return [name, { secret, capability, revocable: values.revocable }];
  });
  return { keys: Object.fromEntries(keys), port: Number(values.port), fault: readFault(values.fault) };
}

/**
 * @param {string | undefined} text
 * @returns {import('./server.mjs').Fault | undefined}
 */
function readFault(text) {
  if (text === undefined) return undefined;
  if (text.startsWith('{')) return JSON.parse(text);
  const name = faultNames.find((each) => each === text);
  if (name === undefined) throw new Error(`--fault takes JSON or one of ${faultNames.join(', ')}`);
  return name;
}
