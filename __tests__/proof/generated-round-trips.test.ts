import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Capability } from '../../src/token/capability.ts';
import { TOKEN_INPUTS } from '../../src/token/inputs.ts';
import { objectJson } from '../../src/token/json.ts';
import { readInputs } from '../../src/token/reading.ts';
import { capabilityRows, describeFacts, resultOf, wideCapabilityNote } from '../../src/token/token.ts';
import { readJson } from '../support/read-json.ts';
import { holds } from './holds.ts';
import { contextFor, issueFrom, verified } from './outcome.ts';
import { lineStyle, serialize, style, type Value } from './serialize.ts';
import { SECRET } from './special-inputs.ts';
import { canonical, capabilityText, validInputs } from './valid-inputs.ts';
import { capability, value } from './valid-parts.ts';

const CASES = 600;

function read(text: string): Capability {
  const context = contextFor('');
  const { capability } = readInputs({ capability: TOKEN_INPUTS.capability }, { capability: { text } }, context);
  if (capability === undefined) throw new Error(JSON.stringify(context.diagnostics.problems));
  return capability;
}

test('a capability in canonical form, read again, is the same', async () => {
  await holds(
    fc.asyncProperty(validInputs, async ({ inputs, claims }) => {
      const first = read(inputs['capability'] ?? '{"*":["*"]}');
      const text = objectJson(first);
      const second = read(text);
      expect([...second]).toEqual([...first]);
      expect(objectJson(second)).toBe(text);
      expect(text).toBe(claims['x-ably-capability']);
      // A reader in any language finds the same names.
      expect(Object.keys(readJson(text)).sort()).toEqual([...first.keys()].sort());
    }),
    CASES,
  );
});

test('the canonical form does not depend on order, format, or how often an operation is listed', async () => {
  const written = fc.tuple(capability, fc.nat(), fc.oneof(style, lineStyle));
  await holds(
    fc.asyncProperty(written, async ([pairs, rotation, how]) => {
      const shift = rotation % pairs.length;
      const changed = [...pairs.slice(shift), ...pairs.slice(0, shift)].map(
        ([name, list]) => [name, [list, [list].flat().toReversed()].flat()] as [string, string[]],
      );
      expect(objectJson(read(capabilityText(changed, how)))).toBe(canonical(pairs));
    }),
    CASES,
  );
});

test('a value is signed as it was written', async () => {
  const notTooDeep = value.filter((each) => JSON.stringify(each).length < 4000);
  await holds(
    fc.asyncProperty(notTooDeep, style, async (written, how) => {
      const claims = serialize({ written }, how);
      const { issued, problems } = await issueFrom({ 'api-key': `a.b:${SECRET}`, claims });
      expect(problems).toEqual([]);
      const signed = verified(issued?.token ?? '', SECRET).claims['written'];
      expect(JSON.stringify(sorted(signed ?? null))).toBe(JSON.stringify(sorted(written)));
    }),
    CASES,
  );
});

/** With the names of each object in order, which is the only thing that may differ. */
function sorted(each: Value): unknown {
  if (Array.isArray(each)) return each.map(sorted);
  if (each === null || typeof each !== 'object') return each;
  return Object.entries(each)
    .map(([name, part]) => [name, sorted(part)])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}

test('the facts about a token, the result and the report agree with the token', async () => {
  await holds(
    fc.asyncProperty(validInputs, async ({ inputs, secret, keyName }) => {
      const { issued } = await issueFrom(inputs);
      if (!issued) throw new Error('no token');
      const { claims } = verified(issued.token, secret);
      const time = (claim: unknown) => new Date(Number(claim) * 1000).toISOString();
      const facts = {
        appId: keyName.split('.')[0],
        clientId: claims['x-ably-clientId'] ?? null,
        clientType: claims['x-ably-clientType'] ?? 'device',
        ttl: Number(claims['exp']) - Number(claims['iat']),
        revocationKey: claims['x-ably-revocation-key'] ?? null,
        issued: time(claims['iat']),
        expires: time(claims['exp']),
      };
      const json = String(claims['x-ably-capability']);
      expect(objectJson(issued.capability)).toBe(json);
      expect(issued).toEqual({
        ...facts,
        claimNames: Object.keys(claims).filter((name) => !/^(iat|exp|jti|x-ably-.*)$/.test(name)),
        keyName,
        capability: issued.capability,
        capabilityJson: json,
        token: issued.token,
        signature: issued.token.split('.')[2],
      });

      const { clientType, revocationKey, ...always } = facts;
      const result = readJson(JSON.stringify(resultOf(issued)));
      expect(JSON.stringify(result.token.capability)).toBe(JSON.stringify(readJson(json)));
      expect({ ...result, token: { ...result.token, capability: json } }).toEqual({
        type: 'result',
        command: 'auth:issue-jwt-token',
        success: true,
        token: {
          ...always,
          ...(clientType === 'server' && { clientType }),
          ...(revocationKey !== null && { revocationKey }),
          capability: json,
          keyId: keyName,
          tokenType: 'jwt',
          value: issued.token,
        },
      });

      expect(Object.fromEntries(describeFacts(issued))).toEqual({
        Issued: facts.issued,
        Expires: facts.expires,
        TTL: `${facts.ttl} seconds`,
        'App ID': facts.appId,
        'Key ID': keyName,
        ...(facts.clientId !== null && { 'Client ID': facts.clientId }),
        'Client Type': clientType,
        ...(revocationKey !== null && { 'Revocation Key': revocationKey }),
        ...(issued.claimNames.length > 0 && { Claims: issued.claimNames.join(', ') }),
      });
      const resources = Object.keys(readJson(json));
      expect(capabilityRows(issued)).toHaveLength(resources.length);
      expect(wideCapabilityNote(issued) !== undefined).toBe(resources.includes('*') || resources.includes('[*]*'));
    }),
    CASES,
  );
});
