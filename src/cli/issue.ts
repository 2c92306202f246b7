import { checkIssued } from '../token/check-issued.ts';
import { wideCapabilityNote } from '../token/facts.ts';
import { defaultClientId } from '../token/identity.ts';
import { issueToken } from '../token/issue.ts';
import { readTokenParams } from '../token/token-params.ts';
import { type Invocation, type Outcome, renderToken } from './output.ts';

/** Issues a token: check, sign, verify. */
export async function issue(invocation: Invocation): Promise<Outcome> {
  const { given, inputs, switches, environment, guard, diagnostics } = invocation;
  const { problems } = diagnostics;
  if (given.endpoint && !switches.verify) diagnostics.reporter('endpoint').warning('No effect without --verify.');
  const context = {
    defaultClientId: defaultClientId('ably-jwt', crypto.randomUUID()),
    // A missing key has been reported where it is read.
    missingKeyFix: '',
    isFromWorkflow: false,
    now: Date.now(),
  };
  const params = await readTokenParams(inputs, context, guard, diagnostics);
  const ably = switches.verify ? await import('../ably/index.ts') : undefined;
  const connection = ably?.readConnection(inputs, environment, diagnostics);
  if (params === undefined || problems.length > 0) return { exitCode: 2 };

  const issued = await issueToken(params, crypto.randomUUID());
  checkIssued(issued, diagnostics);
  if (problems.length > 0) return { exitCode: 2 };
  if (ably && connection) await ably.verifyToken(issued, connection, diagnostics);
  if (problems.length > 0) return { exitCode: 1 };
  const isReport = !switches.json && !switches['pretty-json'] && !switches['token-only'];
  const notes = [
    connection &&
      `${connection.primary.host} accepted the token in a request to /stats. The key may still not allow the operations in it.`,
    isReport && wideCapabilityNote(issued, '--capability'),
  ];
  const details = [
    given['client-type'] === undefined && 'client-type is server by default, while the Ably CLI sets none',
    `signed with HS256 and key ${issued.keyName}: ${issued.token.length} characters`,
  ];
  return {
    exitCode: 0,
    notes: notes.filter((text) => typeof text === 'string'),
    details: details.filter((text) => typeof text === 'string'),
    output: renderToken(issued, switches),
  };
}
