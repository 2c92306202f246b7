import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { revokeTokens } from '../../src/ably/revoke.ts';
import { Diagnostics } from '../../src/token/diagnostics.ts';
import { connectionTo } from '../ably/support.ts';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { replay } from '../support/runner.ts';
import { errorsOf, inBatches } from './faulty-step.ts';
import { holds } from './holds.ts';
import { ISSUED_BEFORE, MESSAGE, revocationCase, TARGET } from './revocation-cases.ts';

const CASES = 20;
/** How many responses one fake server gives. */
const RESPONSES = 30;
const SPAWNED = 24;

const KEYS = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };

test('only a response that confirms exactly one revocation, of the right target, succeeds', async () => {
  await holds(
    fc.asyncProperty(fc.array(revocationCase, { minLength: RESPONSES, maxLength: RESPONSES }), async (cases) => {
      await withAbly({ keys: KEYS, fault: cases.map(({ response }) => response) }, async (ably) => {
        for (const { response, confirms } of cases) {
          const diagnostics = new Diagnostics();
          const connection = connectionTo(ably.url);
          const confirmed = await revokeTokens(KEY, TARGET, connection, diagnostics);
          const { problems, warnings } = diagnostics;
          expect({ response, confirmed: confirmed?.issuedBefore, problems: problems.length }).toEqual({
            response,
            confirmed: confirms ? ISSUED_BEFORE : undefined,
            problems: confirms ? 0 : 1,
          });
          const messages = JSON.stringify([problems, warnings]);
          for (const text of [MESSAGE, KEY.secret]) expect(messages).not.toContain(text);
        }
        expect(ably.requests).toHaveLength(cases.length);
      });
    }),
    CASES,
  );
});

test('the revoke action succeeds, and sets its output, only for such a response', async () => {
  const cases = fc.sample(revocationCase, SPAWNED);
  await inBatches(cases, async ({ response, confirms }) => {
    await withAbly({ keys: KEYS, fault: response }, async (ably) => {
      const run = await replay({
        action: 'revoke',
        with: { 'api-key': KEY.text, 'revocation-key': TARGET.value, endpoint: ably.url },
      });
      expect({ response, exitCode: run.exitCode, outputs: run.outputs, errors: errorsOf(run).length }).toEqual({
        response,
        exitCode: confirms ? 0 : 1,
        outputs: confirms ? { 'issued-before': new Date(ISSUED_BEFORE).toISOString() } : {},
        errors: confirms ? 0 : 1,
      });
      expect(findLeaks(visible(run), { key: KEY.text, secret: KEY.secret, message: MESSAGE })).toEqual([]);
    });
  });
});
