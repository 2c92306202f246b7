import { isMsgpack, msgpackToJson } from './msgpack.mjs';

const LIMIT = 1024 * 1024;

/**
 * A request read to its end, as the list of requests shows it.
 * @param {import('node:http').IncomingMessage} incoming
 * @returns {Promise<import('./server.mjs').ReceivedRequest>}
 */
export async function readRequest(incoming) {
  const chunks = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > LIMIT) throw new Error('request body too long');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: headersOf(incoming),
    body: isMsgpack(incoming.headers['content-type']) ? msgpackToJson(bytes) : bytes.toString(),
  };
}

/**
 * @param {import('node:http').IncomingMessage} incoming
 * @returns {Record<string, string>} by names in lower case
 */
export function headersOf({ headers }) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
