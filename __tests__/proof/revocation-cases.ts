import fc from 'fast-check';
import type { RevocationTarget } from '../../src/token/identity.ts';
import type { RawResponse } from '../support/ably/server.mjs';
import { KEY } from '../support/command.ts';
import { checked } from '../token/support.ts';
import type { Value } from './serialize.ts';

export const TARGET: RevocationTarget = { type: 'revocationKey', value: checked('ci-1') };
const NAMED = 'revocationKey:ci-1';
export const ISSUED_BEFORE = Date.now();
/** In milliseconds. */
const HOUR = 3_600_000;

/** Sent by the server, so it must never be shown. */
export const MESSAGE = 'Zx9-what-the-server-says';

interface Confirmation {
  status: number;
  body: { [name: string]: Value };
  result: { [name: string]: Value };
}

const right = (): Confirmation => ({
  status: 201,
  body: { successCount: 1, failureCount: 0 },
  result: { target: NAMED, issuedBefore: ISSUED_BEFORE, appliesAt: ISSUED_BEFORE },
});

type Change = (response: Confirmation) => void;

const inBody = (name: string, ...values: Value[]): Change[] =>
  values.map((value) => ({ body }) => {
    body[name] = value;
  });
const inResult = (name: string, ...values: Value[]): Change[] =>
  values.map((value) => ({ result }) => {
    result[name] = value;
  });
const statuses = (...values: number[]): Change[] =>
  values.map((value) => (response) => {
    response.status = value;
  });

/** Changes after which the response still confirms the revocation. */
const HARMLESS: readonly Change[] = [
  ...statuses(200, 201, 202),
  ...inBody('requestId', 'x', 1, null),
  ...inBody('message', MESSAGE),
  ...inResult('appliesAt', ISSUED_BEFORE + 30_000, 0, null, 'later'),
  ...inResult('note', MESSAGE),
  ({ result }) => {
    delete result['appliesAt'];
  },
];

/** Changes after any of which it confirms something else, or nothing. */
const HARMFUL: readonly Change[] = [
  ...statuses(300, 302, 304, 400, 401, 403, 404, 410, 418, 451),
  ...inBody('error', { code: 40101, message: MESSAGE }, null),
  ...inBody('successCount', 0, 2, 1.5, -1, '1', true, null, [1], {}),
  ...inBody('failureCount', 1, 2, '0', false, null, [], {}),
  ({ body }) => {
    delete body['successCount'];
  },
  ({ body }) => {
    delete body['failureCount'];
  },
  ...inResult('target', 'revocationKey:ci-2', 'clientId:ci-1', 'ci-1', 'RevocationKey:ci-1', `${NAMED} `, '', null, [
    NAMED,
  ]),
  ...inResult('issuedBefore', String(ISSUED_BEFORE), null, true, [ISSUED_BEFORE], {}, '2026-07-01T00:00:00Z', 1e300),
  ...inResult(
    'issuedBefore',
    0,
    -1,
    Math.floor(ISSUED_BEFORE / 1000),
    ISSUED_BEFORE + 0.5,
    ISSUED_BEFORE - 25 * HOUR,
    ISSUED_BEFORE + 25 * HOUR,
  ),
  ...inResult('error', { code: 40163, message: MESSAGE }, { code: 1 }, {}, 'x', true),
  ({ result }) => {
    delete result['target'];
  },
  ({ result }) => {
    delete result['issuedBefore'];
  },
];

const write = ({ body, result }: Confirmation, results: (result: Value) => Value = (one) => [one]) =>
  JSON.stringify({ ...body, results: results(result) });

/** What happens to the body of a correct response. */
const BROKEN: readonly ((response: Confirmation) => string)[] = [
  (response) => write(response, () => []),
  (response) => write(response, (one) => [one, one]),
  (response) => write(response, (one) => [one, { target: 'clientId:x', issuedBefore: 1 }]),
  (response) => write(response, (one) => [[one]]),
  (response) => write(response, (one) => one),
  (response) => write(response, () => [null]),
  (response) => write(response, () => [NAMED]),
  (response) => write(response, () => null),
  (response) => write(response, () => ({ 0: 1, length: 1 })),
  (response) => JSON.stringify(response.body),
  (response) => `[${write(response)}]`,
  (response) => `{"data":${write(response)}}`,
  (response) => JSON.stringify(write(response)),
  (response) => write(response).slice(0, -1),
  (response) => `${write(response)}${write(response)}`,
  (response) => `<html>${MESSAGE}${write(response)}</html>`,
  () => '',
  () => 'null',
  () => 'true',
  () => '1',
  () => '[]',
  () => '{}',
  () => JSON.stringify({ error: { code: 40163, message: MESSAGE } }),
  () => JSON.stringify({ error: { code: '40163', message: KEY.text } }),
];

/** A response, and whether it confirms the revocation of the target. */
export interface RevocationCase {
  readonly response: RawResponse;
  readonly confirms: boolean;
}

const json = { 'content-type': 'application/json' };
const errorHeaders = fc.constantFrom({}, {}, { 'x-ably-errorcode': '40163', 'x-ably-errormessage': MESSAGE });

const harmless = fc.uniqueArray(fc.constantFrom(...HARMLESS), { maxLength: 3 }).map((changes) => {
  const response = right();
  for (const change of changes) change(response);
  return response;
});

const confirming: fc.Arbitrary<RevocationCase> = harmless.map((response) => ({
  response: { raw: { status: response.status, headers: json, body: write(response) } },
  confirms: true,
}));

const harmful: fc.Arbitrary<RevocationCase> = fc
  .tuple(harmless, fc.uniqueArray(fc.constantFrom(...HARMFUL), { minLength: 1, maxLength: 2 }), errorHeaders)
  .map(([response, changes, headers]) => {
    for (const change of changes) change(response);
    return {
      response: { raw: { status: response.status, headers: { ...json, ...headers }, body: write(response) } },
      confirms: false,
    };
  });

const broken: fc.Arbitrary<RevocationCase> = fc
  .tuple(harmless, fc.constantFrom(...BROKEN), errorHeaders)
  .map(([response, change, headers]) => ({
    response: { raw: { status: response.status, headers: { ...json, ...headers }, body: change(response) } },
    confirms: false,
  }));

export const revocationCase = fc.oneof(confirming, harmful, harmful, broken);
