import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verifyToken } from '../../src/ably/verify.ts';
import { Diagnostics } from '../../src/token/diagnostics.ts';
import { connectionTo } from '../ably/support.ts';
import type { RawResponse } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { holds } from './holds.ts';
import { issueFrom } from './outcome.ts';

const CASES = 20;
/** How many responses one fake server gives. */
const RESPONSES = 30;

/** Sent by the server, so it must never be shown. */
const MESSAGE = 'Zx9-what-the-server-says';

const MESSAGES = [
  '',
  MESSAGE,
  'Key does not support requested capabilities',
  'KEY DOES NOT SUPPORT REQUESTED CAPABILITIES: x',
  'operation not permitted with provided capability',
  `${MESSAGE}: Key does not support requested capabilities`,
];

/** Without 429 and 500 to 504, which are sent again. */
const status = fc.constantFrom(
  200,
  200,
  201,
  206,
  300,
  302,
  304,
  400,
  401,
  401,
  401,
  403,
  404,
  410,
  414,
  431,
  451,
  505,
);
const code = fc.constantFrom(40160, 40160, 40160, 40140, 40142, 40101, 40300, 50000, 1, 40160.5, -40160);

type Body = { text: string; code?: number; message?: string };
const error = fc
  .tuple(code, fc.constantFrom(...MESSAGES))
  .map(([code, message]): Body => ({ text: JSON.stringify({ error: { code, message } }), code, message }));
const other = fc
  .constantFrom(
    '[]',
    '[{}]',
    ' [1] ',
    '{}',
    'null',
    '',
    '<html>',
    '"[]"',
    '{"error":"x"}',
    '{"error":{"code":"40160"}}',
    '[',
    '[{"error":{"code":40160}}]',
  )
  .map((text): Body => ({ text }));

interface Case {
  readonly response: RawResponse;
  readonly isAccepted: boolean;
}

const anyCase: fc.Arbitrary<Case> = fc
  .tuple(status, fc.oneof(error, other), fc.option(code, { nil: undefined, freq: 2 }))
  .map(([status, body, headerCode]) => {
    const headers = headerCode === undefined ? {} : { 'x-ably-errorcode': String(headerCode) };
    const isList = /^\s*\[/.test(body.text) && body.text !== '[';
    const isSuccess = status >= 200 && status < 300 && isList && headerCode === undefined;
    const isNotPermitted =
      status === 401 &&
      body.code === 40160 &&
      (headerCode === undefined || headerCode === 40160) &&
      !body.message?.toLowerCase().startsWith('key does not support requested capabilities');
    return {
      response: { raw: { status, headers: { 'content-type': 'application/json', ...headers }, body: body.text } },
      isAccepted: isSuccess || isNotPermitted,
    };
  });

test('verify accepts a token only if Ably said so', async () => {
  const { issued } = await issueFrom({ 'api-key': KEY.text });
  if (!issued) throw new Error('no token');
  const secrets = [MESSAGE, KEY.secret, issued.token, issued.signature];
  await holds(
    fc.asyncProperty(fc.array(anyCase, { minLength: RESPONSES, maxLength: RESPONSES }), async (cases) => {
      const fault = cases.map(({ response }) => response);
      await withAbly({ keys: { [KEY.keyName]: { secret: KEY.secret } }, fault }, async (ably) => {
        for (const { response, isAccepted } of cases) {
          const diagnostics = new Diagnostics();
          await verifyToken(issued, connectionTo(ably.url), diagnostics);
          const problems = diagnostics.problems.length;
          expect({ response, problems }).toEqual({ response, problems: isAccepted ? 0 : 1 });
          const messages = JSON.stringify([diagnostics.problems, diagnostics.warnings]);
          for (const secret of secrets) expect(messages).not.toContain(secret);
        }
        expect(ably.requests).toHaveLength(cases.length);
      });
    }),
    CASES,
  );
});
