import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import jwt from 'jsonwebtoken';

/** What came back: `whole` is false where the body broke off or the time ran out. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly whole: boolean;
}

export interface Question extends Pick<RequestOptions, 'method' | 'headers' | 'path'> {
  body?: string;
  /** Milliseconds till the client gives up. */
  patience?: number;
  ca?: string;
}

/** One plain request that hides nothing: no retry, no redirect, and what came of a body that never ended. */
export function ask(url: string, { body = '', patience = 10_000, ...options }: Question = {}): Promise<Reply> {
  const start = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    let giveUp = (): unknown => outgoing.destroy(new Error('out of patience'));
    const outgoing = start(url, { agent: false, ...options }, (response) => {
      giveUp = () => response.destroy();
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => undefined);
      response.on('close', () => {
        const { statusCode = 0, headers, complete } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString(), whole: complete });
      });
    });
    const timer = setTimeout(() => giveUp(), patience);
    outgoing.on('close', () => clearTimeout(timer));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A token as jsonwebtoken makes it, over any claims at all: nothing is checked and nothing added. */
export function sign(
  keyName: string | undefined,
  secret: string,
  claims: unknown,
  algorithm: 'HS256' | 'none' = 'HS256',
) {
  const header = { alg: algorithm, typ: 'JWT', ...(keyName === undefined ? {} : { kid: keyName }) };
  // Claims as a text, since the library checks the ones that it knows when it gets an object.
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
