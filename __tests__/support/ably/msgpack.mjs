import { createRequire } from 'node:module';

/**
 * The msgpack of Ably's own SDK, which this project has as a development dependency.
 * @type {{ encode(value: unknown): Buffer, decode(bytes: Buffer): unknown }}
 */
const msgpack = createRequire(createRequire(import.meta.url).resolve('ably'))('@ably/msgpack-js');

/** @param {string | undefined} type a `Content-Type` or `Accept` */
export function isMsgpack(type) {
  return /^application\/x-msgpack\b/.test(type ?? '');
}

/**
 * @param {Buffer} bytes
 * @returns {string} the same in JSON, where binary data is base64: https://ably.com/docs/api/rest-api#encoding
 */
export function msgpackToJson(bytes) {
  const value = msgpack.decode(bytes);
  return JSON.stringify(Array.isArray(value) ? value.map(encodeData) : encodeData(value));
}

/** @param {string} text JSON */
export function jsonToMsgpack(text) {
  return msgpack.encode(JSON.parse(text));
}

/** @param {unknown} message */
function encodeData(message) {
  if (typeof message !== 'object' || message === null || !('data' in message)) return message;
  if (!Buffer.isBuffer(message.data)) return message;
  const earlier = 'encoding' in message ? `${message.encoding}/` : '';
  return { ...message, data: message.data.toString('base64'), encoding: `${earlier}base64` };
}
