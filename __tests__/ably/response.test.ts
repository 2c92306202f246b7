import { expect, test } from '@jest/globals';
import { errorCode } from '../../src/ably/response.ts';

const inBody = (code: unknown) => JSON.stringify({ error: { code, message: 'text' } });

/** The header and the body of a response, and its error code. */
test.each([
  ['40144', inBody(40144), 40144],
  [undefined, inBody(40144), 40144],
  ['40144', '', 40144],
  ['40144', '<html>', 40144],
  ['40144', inBody('40144'), 40144],
  ['40144', inBody(40101), undefined],
  [undefined, '', undefined],
  [undefined, '{"error":{"code":', undefined],
  [undefined, 'null', undefined],
  [undefined, '[]', undefined],
  [undefined, '{"error":40144}', undefined],
  [undefined, '{"error":null}', undefined],
  [undefined, inBody('40144'), undefined],
  [undefined, inBody(401), undefined],
  [undefined, inBody(40144.5), undefined],
  [undefined, inBody(4_014_400), undefined],
  ['', '', undefined],
  ['401', '', undefined],
  ['40144, 40144', '', undefined],
  ['40144;x', inBody(40144), undefined],
  ['', inBody(40144), undefined],
  ['200', inBody(40144), undefined],
  ['text', '', undefined],
])('header %s and body %s: %s', (header, body, code) => {
  const headers = header === undefined ? {} : { 'x-ably-errorcode': header };
  expect(errorCode({ status: 401, headers, body })).toBe(code);
});
