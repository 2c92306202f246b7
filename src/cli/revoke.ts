import { readApiKey } from '../token/api-key.ts';
import { readRevocationTarget } from '../token/revocation-target.ts';
import { checkApp } from '../token/token-params.ts';
import { type Invocation, type Outcome, renderJson } from './output.ts';

const TARGET = {
  isFromWorkflow: false,
  names: ['--revocation-key', '--client-id'],
  cause: 'the variable ABLY_CLIENT_ID is not read',
  fix: 'use the value that the tokens were issued with',
} as const;

/** Revokes tokens: check, send. Only what Ably confirmed exactly is a success. */
export async function revoke({ given, inputs, switches, environment, diagnostics }: Invocation): Promise<Outcome> {
  const { problems } = diagnostics;
  const key = readApiKey(inputs['api-key']?.text, '', diagnostics.reporter('api-key'));
  if (key && inputs.app) checkApp(inputs.app.text, key, diagnostics.reporter('app'));
  const target = readRevocationTarget(given, inputs, TARGET, diagnostics);
  const { describeConfirmation, isoTime, readConnection, revokeTokens } = await import('../ably/index.ts');
  const connection = readConnection(inputs, environment, diagnostics);
  if (!key || !target || !connection || problems.length > 0) return { exitCode: 2 };
  const confirmed = await revokeTokens(key, target, connection, diagnostics);
  if (!confirmed) return { exitCode: 1 };
  const { issuedBefore, appliesAt } = confirmed;
  const result = {
    type: 'result',
    command: 'auth:revoke-token',
    success: true,
    revocation: {
      target: `${target.type}:${target.value}`,
      issuedBefore: isoTime(issuedBefore),
      ...(appliesAt !== undefined && { appliesAt: isoTime(appliesAt) }),
    },
  };
  const lines = [...describeConfirmation(key.keyName, target, confirmed), `Issued before: ${isoTime(issuedBefore)}`];
  return {
    exitCode: 0,
    details: [`sent to ${connection.primary.host}`],
    output: renderJson(result, switches) ?? `${lines.join('\n')}\n`,
    done: 'the tokens are revoked',
  };
}
