import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import jwt from 'jsonwebtoken';

export interface ReceivedResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** False if the connection ended before the body did. */
  readonly complete: boolean;
}

export interface SendOptions extends Pick<RequestOptions, 'method' | 'headers' | 'path'> {
  body?: string;
}

/** Sends one request: without retries and redirects, and with what was received of a body that broke off. */
export function send(url: string, { body = '', ...options }: SendOptions = {}): Promise<ReceivedResponse> {
  const request = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent: false, ...options }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', () => undefined);
      incoming.on('close', () => {
        const { statusCode = 0, headers, complete } = incoming;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString(), complete });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Signs any claims with jsonwebtoken, as they are. */
export function sign(
  keyName: string | undefined,
  secret: string,
  claims: unknown,
  algorithm: 'HS256' | 'none' = 'HS256',
) {
  const header = { alg: algorithm, typ: 'JWT', ...(keyName === undefined ? {} : { kid: keyName }) };
  // As a string: in an object, the library would check the claims that it knows.
  return jwt.sign(JSON.stringify(claims), algorithm === 'none' ? '' : secret, { header, algorithm });
}

/** `Authorization: Bearer base64(token)`, as Ably's SDKs send it: https://ably.com/docs/api/rest-api#authentication */
export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${Buffer.from(token).toString('base64')}` };
}

/** `Authorization: Basic base64(key)`: https://ably.com/docs/auth/basic */
export function basic(key: string): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(key).toString('base64')}` };
}
