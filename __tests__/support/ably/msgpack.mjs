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
 * @param {Buffer} bytes one message, a list of messages, or a protocol message with `messages`
 * @returns {string} the same in JSON, where binary data is base64: https://ably.com/docs/api/rest-api#encoding
 */
export function msgpackToJson(bytes) {
  return JSON.stringify(encodeData(msgpack.decode(bytes)));
}

/** @param {string} text JSON */
export function jsonToMsgpack(text) {
  return msgpack.encode(JSON.parse(text));
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function encodeData(value) {
  if (Array.isArray(value)) return value.map(encodeData);
  if (typeof value !== 'object' || value === null) return value;
  if ('messages' in value) return { ...value, messages: encodeData(value.messages) };
  if (!('data' in value && Buffer.isBuffer(value.data))) return value;
  const earlier = 'encoding' in value ? `${value.encoding}/` : '';
  return { ...value, data: value.data.toString('base64'), encoding: `${earlier}base64` };
}
