import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonical, readCapability } from '../../src/token/capability.ts';
import { factsOf, grantsOf, isFullCapability } from '../../src/token/facts.ts';
import { resultOf } from '../../src/token/result.ts';
import { readJson } from '../support/read-json.ts';
import { answerTo, verified } from './answer.ts';
import { goodWords } from './good-words.ts';

const CASES = 600;

const read = (text: string) => readCapability(text, { problems: [], warnings: [] });

test('a capability, written canonically and read again, is the same', async () => {
  await fc.assert(
    fc.asyncProperty(goodWords, async ({ given, claims }) => {
      const first = await read((given.capability ?? '{"*":["*"]}').trim());
      const text = canonical(first ?? new Map());
      const second = await read(text);
      expect([...(second ?? [])]).toEqual([...(first ?? [])]);
      expect(canonical(second ?? new Map())).toBe(text);
      expect(text).toBe(claims['x-ably-capability']);
      // JSON with nothing left out: the reader of any language gets the same.
      expect(Object.keys(readJson(text)).sort()).toEqual([...(first ?? new Map()).keys()].sort());
    }),
    { numRuns: CASES },
  );
}, 30_000);

test('the facts about a token, the result and the report agree with what the token says', async () => {
  await fc.assert(
    fc.asyncProperty(goodWords, async ({ given, secret, keyName }) => {
      const { issued } = await answerTo(given);
      if (!issued) throw new Error('no token');
      const { claims } = verified(issued.token, secret);
      const time = (claim: unknown) => new Date(Number(claim) * 1000).toISOString();
      const said = {
        appId: keyName.split('.')[0],
        clientId: claims['x-ably-clientId'] ?? null,
        clientType: claims['x-ably-clientType'] ?? 'device',
        ttl: Number(claims['exp']) - Number(claims['iat']),
        issued: time(claims['iat']),
        expires: time(claims['exp']),
      };
      const capability = String(claims['x-ably-capability']);
      const signature = issued.token.split('.')[2];
      const revocationKey = claims['x-ably-revocation-key'];
      expect(canonical(issued.grants)).toBe(capability);
      expect(issued).toEqual({
        ...said,
        keyName,
        capability,
        revocationKey,
        signature,
        token: issued.token,
        grants: issued.grants,
      });

      const { clientType, ...facts } = said;
      const server = clientType === 'server' && { clientType };
      const json = readJson(JSON.stringify(resultOf(issued))).token;
      expect(JSON.stringify(json.capability)).toBe(JSON.stringify(readJson(capability)));
      expect({ ...json, capability }).toEqual({
        ...{ ...facts, ...server, capability },
        ...{ keyId: keyName, tokenType: 'jwt', value: issued.token },
      });

      expect(Object.fromEntries(factsOf(issued))).toEqual({
        ...{ Issued: said.issued, Expires: said.expires, 'Time to live': `${said.ttl} seconds` },
        ...{ 'App ID': said.appId, 'Key name': keyName, 'Client type': clientType },
        'Client ID': said.clientId ?? '(none)',
      });
      expect(grantsOf(issued)).toHaveLength(Object.keys(readJson(capability)).length);
      expect(isFullCapability(issued)).toBe(capability === '{"*":["*"]}');
    }),
    { numRuns: CASES },
  );
}, 30_000);
