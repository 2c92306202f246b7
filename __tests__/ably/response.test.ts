import { expect, test } from '@jest/globals';
import { compareClocks, errorCode } from '../../src/ably/response.ts';
import { stepNamed } from '../../src/token/diagnostics.ts';
import { diagnose } from './support.ts';

const inBody = (code: unknown) => ({ error: { code, message: 'text' } });

/** The header and the body of a response, and its error code. */
test.each<[header: string | undefined, body: unknown, code: number | undefined]>([
  ['40144', inBody(40144), 40144],
  [undefined, inBody(40144), 40144],
  ['40144', undefined, 40144],
  ['40144', inBody('40144'), 40144],
  ['40144', inBody(40101), undefined],
  [undefined, undefined, undefined],
  [undefined, null, undefined],
  [undefined, [], undefined],
  [undefined, 'error', undefined],
  [undefined, { error: 40144 }, undefined],
  [undefined, { error: null }, undefined],
  [undefined, { code: 40144 }, undefined],
  [undefined, inBody('40144'), undefined],
  [undefined, inBody(401), undefined],
  [undefined, inBody(40144.5), undefined],
  [undefined, inBody(4_014_400), undefined],
  ['', undefined, undefined],
  ['401', undefined, undefined],
  ['40144, 40144', undefined, undefined],
  ['40144;x', inBody(40144), undefined],
  ['', inBody(40144), undefined],
  ['200', inBody(40144), undefined],
  ['text', undefined, undefined],
])('header %s and body %j: %s', (header, body, code) => {
  const headers = header === undefined ? {} : { 'x-ably-errorcode': header };
  expect(errorCode({ status: 401, headers, body })).toBe(code);
});

/** `Date` has whole seconds. */
const ABLY_TIME = Date.parse('2026-11-25T12:00:00Z');
const date = new Date(ABLY_TIME).toUTCString();
const FIX = 'Set the clock, for example with NTP.';

/** How far this machine is ahead, in milliseconds, and the warnings for a token without and with a revocation key. */
test.each([
  [0, undefined, undefined],
  [2000, undefined, undefined],
  [
    2001,
    undefined,
    `The clock of this machine is 2 seconds ahead of Ably's, so a revocation in the next 2 seconds does not cover this token. ${FIX}`,
  ],
  [10_000, undefined, expect.stringContaining('so a revocation in the next 10 seconds does not cover this token')],
  [
    20_000,
    `The clock of this machine is 20 seconds ahead of Ably's. ${FIX}`,
    expect.stringContaining('so a revocation in the next 20 seconds does not cover this token'),
  ],
  [-2001, undefined, undefined],
  [-10_000, undefined, undefined],
  [
    -10_600,
    `The clock of this machine is 11 seconds behind Ably's. ${FIX}`,
    `The clock of this machine is 11 seconds behind Ably's. ${FIX}`,
  ],
])('%i ms ahead', async (ahead, warning, warningIfRevocable) => {
  for (const [isRevocable, expected] of [
    [false, warning],
    [true, warningIfRevocable],
  ] as const) {
    const response = { status: 200, headers: { date }, body: '' };
    const conclusive = { ok: true, response, source: 'host', sentAt: ABLY_TIME + ahead } as const;
    const { warnings } = await diagnose((diagnostics) =>
      compareClocks(conclusive, isRevocable, diagnostics.about(stepNamed('clock'))),
    );
    const texts = warnings.map((text) => text.replace(/^clock: /, ''));
    expect(texts).toEqual(expected === undefined ? [] : [expected]);
  }
});

test.each([[undefined], ['yesterday']])('a response with Date %s says nothing about the clock', async (text) => {
  const conclusive = {
    ok: true,
    response: { status: 200, headers: { date: text }, body: '' },
    source: 'host',
    sentAt: 0,
  } as const;
  const { warnings } = await diagnose((diagnostics) =>
    compareClocks(conclusive, true, diagnostics.about(stepNamed('clock'))),
  );
  expect(warnings).toEqual([]);
});
