import { once } from 'node:events';

/** @typedef {import('node:http').ServerResponse} ServerResponse */

const JSON_TYPE = { 'content-type': 'application/json' };
const MEBIBYTE = 1024 * 1024;
const HUGE = 64 * MEBIBYTE;
/** Interval in milliseconds: one byte each half second, for at most ten minutes. */
const DRIP = { every: 500, bytes: 1200 };

/**
 * Faults that take the connection over: no response, or one that never ends, breaks off or is far too long.
 * @type {Record<string, (response: ServerResponse, success: number) => void>}
 */
export const stalls = {
  hang: () => {},
  'hang-body': (response, success) => {
    response.writeHead(success, JSON_TYPE).write('[');
  },
  drip: (response, success) => {
    response.writeHead(success, JSON_TYPE).write('[');
    let left = DRIP.bytes;
    const timer = setInterval(() => {
      left -= 1;
      if (left > 0) response.write(' ');
      else response.destroy();
    }, DRIP.every);
    response.on('close', () => clearInterval(timer));
  },
  reset: (response) => {
    response.socket?.resetAndDestroy();
  },
  cut: (response, success) => {
    const body = '{"successCount":';
    response.writeHead(success, { ...JSON_TYPE, 'content-length': String(body.length * 10) });
    response.write(body, () => response.socket?.end());
  },
  huge: (response, success) => {
    response.writeHead(success, JSON_TYPE);
    void pour(response);
  },
};

/** @param {ServerResponse} response */
async function pour(response) {
  const chunk = Buffer.alloc(MEBIBYTE, 'x');
  response.write('["');
  for (let sent = 0; sent < HUGE && !response.destroyed; sent += chunk.length) {
    // Without the wait, the whole body would be in memory even if the client reads little of it.
    if (!response.write(chunk)) await Promise.race([once(response, 'drain'), once(response, 'close')]).catch(() => {});
  }
  response.end('"]');
}
